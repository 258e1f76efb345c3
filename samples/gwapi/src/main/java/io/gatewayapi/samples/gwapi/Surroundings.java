package io.gatewayapi.samples.gwapi;

import io.gatewayapi.model.GatewayApiException;
import io.gatewayapi.router.Topology;
import io.gatewayapi.router.TopologyBuilder;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a request meets besides the manifests. */
final class Surroundings {
  @Mixin
  private final Perspective perspective = new Perspective();

  @Option(
      names = "--presents",
      paramLabel = "NAMESPACE/SERVICE=FILE.pem",
      description = "The certificate that a Service's endpoints present (default: that of the only"
          + " TLS Secret that their pods mount, else a good one).")
  private Map<String, Path> presented = Map.of();

  Topology topology(Inputs inputs) {
    TopologyBuilder topology =
        Topology.builder().objects(inputs.objects()).implementation(perspective.implementation());
    presented.forEach((service, file) -> topology.presents(service, read(service, file)));
    return topology.build();
  }

  private static String read(String service, Path file) {
    if (service.indexOf('/') < 1) {
      throw new GatewayApiException(
          "--presents " + service + " is not of the form NAMESPACE/SERVICE");
    }
    return FlagFile.read("--presents " + service, file);
  }
}
