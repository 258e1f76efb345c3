package io.gatewayapi.samples.gwapi;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import io.gatewayapi.model.RawObject;
import io.gatewayapi.model.json.Json;
import io.gatewayapi.model.manifest.Manifests;
import io.gatewayapi.router.ConformantStatus;
import io.gatewayapi.router.Topology;
import java.io.InputStream;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code gwapi status}: what a controller would say about the objects. */
@Command(
    name = "status",
    description = {
      "Prints the objects with the status that a conformant controller would write.",
      "Classes, Gateways, ListenerSets, routes, XBackends and policies have one. What other controllers wrote"
          + " stays as it is."
    })
final class StatusCommand implements Callable<Integer> {
  private static final Gson GSON = new GsonBuilder()
      .disableHtmlEscaping()
      .serializeNulls()
      .setPrettyPrinting()
      .create();
  private static final String GROUP = "gateway.networking.k8s.io/";
  private static final String EXPERIMENTAL_GROUP = "gateway.networking.x-k8s.io/";
  private static final Set<String> KINDS = Set.of(
      "GatewayClass",
      "Gateway",
      "ListenerSet",
      "HTTPRoute",
      "GRPCRoute",
      "TLSRoute",
      "TCPRoute",
      "UDPRoute",
      "BackendTLSPolicy");
  private static final Set<String> EXPERIMENTAL_KINDS =
      Set.of("XListenerSet", "XBackend", "XBackendTrafficPolicy");

  /** The forms of the result. */
  enum Output {
    YAML,
    TEXT,
    JSON
  }

  @Mixin
  private final Inputs inputs;

  private final Clock clock;

  @Mixin
  private final Perspective perspective = new Perspective();

  @Option(
      names = {"-o", "--output"},
      defaultValue = "yaml",
      paramLabel = "FORMAT",
      description = "yaml, or json for an array (default: ${DEFAULT-VALUE}).")
  private Output output = Output.YAML;

  @Spec
  private CommandSpec spec = CommandSpec.create();

  StatusCommand(InputStream in, Clock clock) {
    this.inputs = new Inputs(in);
    this.clock = clock;
  }

  @Override
  public Integer call() {
    List<RawObject> objects = inputs.objects();
    ConformantStatus writer =
        ConformantStatus.of(Topology.of(objects, perspective.implementation()));
    Instant now = clock.instant();
    List<RawObject> judged = objects.stream()
        .filter(StatusCommand::hasStatus)
        .map(object -> writer.write(object, now))
        .toList();
    print(judged, spec.commandLine().getOut());
    return 0;
  }

  private static boolean hasStatus(RawObject object) {
    String apiVersion = String.valueOf(object.getApiVersion());
    String kind = String.valueOf(object.getKind());
    return apiVersion.startsWith(GROUP) && KINDS.contains(kind)
        || apiVersion.startsWith(EXPERIMENTAL_GROUP) && EXPERIMENTAL_KINDS.contains(kind);
  }

  private void print(List<RawObject> objects, PrintWriter out) {
    if (output != Output.JSON) {
      out.print(Manifests.toYaml(objects));
      return;
    }
    JsonArray array = new JsonArray();
    for (RawObject object : objects) {
      array.add(Json.toTree(object));
    }
    out.println(GSON.toJson(array));
  }
}
