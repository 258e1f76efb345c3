package io.gatewayapi.samples.gwapi;

import io.gatewayapi.router.implementation.Implementation;
import io.gatewayapi.router.implementation.SupportedFeatures;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Whose view a command takes: the controller's name, and what it does not support. */
final class Perspective {
  @Option(
      names = "--controller",
      paramLabel = "NAME",
      description = "The controllerName of the classes that count (default: every class does).")
  private @Nullable String controller;

  @Option(
      names = "--without",
      paramLabel = "FEATURE",
      description = "A feature, as in status.supportedFeatures, that the controller lacks.")
  private List<String> without = List.of();

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  Implementation implementation() {
    for (String feature : without) {
      if (!SupportedFeatures.all().has(feature)) {
        throw new ParameterException(
            spec.commandLine(),
            "--without " + feature + " is no feature: expected one of "
                + String.join(", ", SupportedFeatures.all().names()));
      }
    }
    SupportedFeatures features = SupportedFeatures.all().without(without.toArray(String[]::new));
    Implementation all = Implementation.complete().with(features);
    return controller == null ? all : all.named(controller);
  }
}
