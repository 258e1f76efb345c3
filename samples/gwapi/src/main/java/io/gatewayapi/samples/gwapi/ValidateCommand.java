package io.gatewayapi.samples.gwapi;

import com.google.gson.JsonObject;
import io.gatewayapi.model.Bundle;
import io.gatewayapi.model.Channel;
import io.gatewayapi.model.GatewayApiException;
import io.gatewayapi.model.Kinds;
import io.gatewayapi.model.Release;
import io.gatewayapi.model.manifest.Manifest;
import io.gatewayapi.model.manifest.ManifestScan;
import io.gatewayapi.model.manifest.Manifests;
import io.gatewayapi.samples.gwapi.ValidateReport.Checked;
import io.gatewayapi.validation.ManifestResult;
import io.gatewayapi.validation.Operation;
import io.gatewayapi.validation.Validator;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code gwapi validate}: what the API server would refuse, and what it would drop. */
@Command(
    name = "validate",
    description = {
      "Says what an API server would refuse, and which fields it would drop in silence.",
      "Fields that would be dropped and deprecated versions are reported, but no reason to fail.",
      "What cannot be read is named on the error stream, and all else checked."
    })
final class ValidateCommand implements Callable<Integer> {
  /** What is being done with the objects. */
  enum Verb {
    CREATE("create"),
    UPDATE("update"),
    UPDATE_STATUS("update-status");

    private final String word;

    Verb(String word) {
      this.word = word;
    }

    @Override
    public String toString() {
      return word;
    }
  }

  /** How results are written. */
  enum Output {
    TEXT,
    JSON;

    @Override
    public String toString() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  @Mixin
  private final Inputs inputs;

  @Option(
      names = "--channel",
      required = true,
      paramLabel = "CHANNEL",
      description = "The channel that the cluster has installed: standard or experimental.")
  private Channel channel = Channel.STANDARD;

  @Option(
      names = "--release",
      paramLabel = "RELEASE",
      description = "The release that the cluster has installed (default: the newest known).")
  private @Nullable String release;

  @Option(
      names = "--operation",
      defaultValue = "create",
      paramLabel = "OPERATION",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Verb operation = Verb.CREATE;

  @Option(
      names = "--old",
      paramLabel = "FILE",
      description = {
        "The objects so far, for update and update-status.",
        "Objects that name no resource version are taken to mean the one there."
      })
  private @Nullable Path old;

  @Option(
      names = {"-o", "--output"},
      defaultValue = "text",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Output output = Output.TEXT;

  @Spec
  private CommandSpec spec = CommandSpec.create();

  ValidateCommand(InputStream in) {
    this.inputs = new Inputs(in);
  }

  @Override
  public Integer call() {
    if (old != null && operation == Verb.CREATE) {
      throw new ParameterException(
          spec.commandLine(),
          "--old is the object before an update: --operation update or update-status");
    }
    Bundle bundle = bundle();
    Validator validator = Validator.of(bundle);
    List<JsonObject> oldOnes =
        old == null ? List.of() : Manifests.read(old).stream().map(inputs::tree).toList();
    ManifestScan scan = inputs.scan();
    List<String> problems = new ArrayList<>();
    scan.problems().forEach(problem -> problems.add(String.valueOf(problem.getMessage())));
    List<Checked> all = new ArrayList<>();
    for (Manifest manifest : scan.manifests()) {
      try {
        all.add(check(manifest, validator, oldOnes));
      } catch (GatewayApiException unknownBefore) {
        problems.add(manifest.position("") + ": " + unknownBefore.getMessage());
      }
    }
    ValidateReport report = new ValidateReport(bundle, spec.commandLine().getOut());
    if (output == Output.JSON) {
      report.json(all);
    } else {
      report.text(all);
    }
    problems.forEach(problem -> spec.commandLine().getErr().println("gwapi: " + problem));
    if (!problems.isEmpty()) {
      return CommandLine.ExitCode.USAGE;
    }
    return all.stream().allMatch(Checked::passed) ? 0 : 1;
  }

  private Checked check(Manifest manifest, Validator validator, List<JsonObject> oldOnes) {
    JsonObject tree = inputs.tree(manifest);
    Optional<ManifestResult> result = isOurs(manifest.apiVersion())
        ? Optional.of(
            new ManifestResult(manifest, validator.validate(tree, operation(tree, oldOnes))))
        : Optional.empty();
    return new Checked(ObjectKey.of(tree), tree, manifest.source(), manifest.index(), result);
  }

  private static boolean isOurs(String apiVersion) {
    return apiVersion.startsWith("gateway.networking.k8s.io/")
        || apiVersion.startsWith("gateway.networking.x-k8s.io/");
  }

  private Bundle bundle() {
    Bundle bundle =
        release == null ? Kinds.newest(channel) : new Bundle(Release.parse(release), channel);
    if (!Kinds.bundles().contains(bundle)) {
      throw new GatewayApiException(
          "release " + bundle.release() + " is not known; known are " + Kinds.bundles());
    }
    return bundle;
  }

  private Operation operation(JsonObject tree, List<JsonObject> oldOnes) {
    if (operation == Verb.CREATE) {
      return Operation.create();
    }
    JsonObject before = oldOnes.stream()
        .filter(each -> ObjectKey.of(each).sameObject(ObjectKey.of(tree)))
        .findFirst()
        .orElseThrow(() -> new GatewayApiException("--operation "
            + operation
            + " needs the object so far: --old FILE has no "
            + ObjectKey.of(tree)));
    Operation chosen = operation == Verb.UPDATE
        ? new Operation.Update(before)
        : new Operation.StatusUpdate(before);
    return chosen.unconditional();
  }
}
