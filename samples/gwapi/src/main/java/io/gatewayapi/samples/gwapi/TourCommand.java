package io.gatewayapi.samples.gwapi;

import io.gatewayapi.samples.tour.Tour;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gwapi tour}: the main job, told step by step. */
@Command(
    name = "tour",
    description =
        "Applies manifests to an API server in memory, watches them, and routes requests through"
            + " them.")
final class TourCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..1",
      paramLabel = "FOLDER",
      description = "Manifests, and maybe a requests.txt (default: a shop that comes with it).")
  private @Nullable Path folder;

  @Spec
  private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    Tour.take(folder, spec.commandLine().getOut());
    return 0;
  }
}
