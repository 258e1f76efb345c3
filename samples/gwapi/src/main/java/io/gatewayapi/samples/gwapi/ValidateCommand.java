package io.gatewayapi.samples.gwapi;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.gatewayapi.model.Bundle;
import io.gatewayapi.model.Channel;
import io.gatewayapi.model.GatewayApiException;
import io.gatewayapi.model.Kinds;
import io.gatewayapi.model.Release;
import io.gatewayapi.model.manifest.Manifest;
import io.gatewayapi.model.manifest.Manifests;
import io.gatewayapi.validation.Operation;
import io.gatewayapi.validation.RuleCoverage;
import io.gatewayapi.validation.ValidationResult;
import io.gatewayapi.validation.Validator;
import io.gatewayapi.validation.Violation;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code gwapi validate}: what the API server would refuse, and what it would drop. */
@Command(
    name = "validate",
    description = {
      "Says what an API server would refuse, and which fields it would drop in silence.",
      "Schemas, defaults, metadata and list rules are checked; CEL rules are not evaluated yet."
    })
final class ValidateCommand implements Callable<Integer> {
  private static final Gson GSON = new GsonBuilder()
      .disableHtmlEscaping()
      .serializeNulls()
      .setPrettyPrinting()
      .create();

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
      description = "The objects so far, for update and update-status.")
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

  private record Checked(
      Manifest manifest, JsonObject tree, @Nullable ValidationResult result) {
    boolean passed() {
      return result == null || result.valid();
    }
  }

  @Override
  public Integer call() {
    Bundle bundle = bundle();
    Validator validator = Validator.of(bundle);
    List<Manifest> oldOnes = old == null ? List.of() : Manifests.read(old);
    List<Checked> all = new ArrayList<>();
    for (Manifest manifest : inputs.manifests()) {
      JsonObject tree = inputs.tree(manifest);
      boolean ours = manifest.apiVersion().startsWith("gateway.networking.");
      all.add(new Checked(
          manifest, tree, ours ? validator.validate(tree, operation(tree, oldOnes)) : null));
    }
    PrintWriter out = spec.commandLine().getOut();
    if (output == Output.JSON) {
      out.println(GSON.toJson(json(all)));
    } else {
      text(out, bundle, all);
    }
    return all.stream().allMatch(Checked::passed) ? 0 : 1;
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

  private Operation operation(JsonObject tree, List<Manifest> oldOnes) {
    if (operation == Verb.CREATE) {
      return Operation.create();
    }
    JsonObject before = oldOnes.stream()
        .map(inputs::tree)
        .filter(each -> ObjectKey.of(each).equals(ObjectKey.of(tree)))
        .findFirst()
        .orElseThrow(() -> new GatewayApiException("--operation "
            + operation
            + " needs the object so far: --old FILE has no "
            + ObjectKey.of(tree)));
    return operation == Verb.UPDATE
        ? new Operation.Update(before)
        : new Operation.StatusUpdate(before);
  }

  private static JsonObject json(List<Checked> all) {
    JsonArray objects = new JsonArray();
    for (Checked each : all) {
      JsonObject object = new JsonObject();
      object.addProperty("file", each.manifest().source());
      object.addProperty("index", each.manifest().index());
      ObjectKey key = ObjectKey.of(each.tree());
      object.addProperty("apiVersion", key.apiVersion());
      object.addProperty("kind", key.kind());
      object.addProperty("namespace", key.namespace());
      object.addProperty("name", key.name());
      object.addProperty("valid", each.passed());
      JsonArray violations = new JsonArray();
      JsonArray pruned = new JsonArray();
      if (each.result() != null) {
        each.result().violations().forEach(violation -> violations.add(json(violation)));
        each.result().pruned().forEach(pruned::add);
      }
      object.add("violations", violations);
      object.add("pruned", pruned);
      objects.add(object);
    }
    JsonObject document = new JsonObject();
    document.add("objects", objects);
    return document;
  }

  private static JsonObject json(Violation violation) {
    JsonObject json = new JsonObject();
    json.addProperty("path", violation.path());
    json.addProperty("type", violation.type().reason());
    json.addProperty("message", violation.message());
    return json;
  }

  private static void text(PrintWriter out, Bundle bundle, List<Checked> all) {
    int invalid = 0;
    int unchecked = 0;
    boolean rules = true;
    for (Checked each : all) {
      ValidationResult result = each.result();
      if (result == null) {
        unchecked++;
        continue;
      }
      rules &= result.rules() != RuleCoverage.NOT_EVALUATED;
      invalid += result.valid() ? 0 : 1;
      String what = ObjectKey.of(each.tree()).toString();
      for (Violation violation : result.violations()) {
        out.println(each.manifest().position(violation.path()) + ": " + what + ": " + violation);
      }
      for (String path : result.pruned()) {
        out.println(each.manifest().position(path)
            + ": "
            + what
            + ": "
            + path
            + ": the cluster would drop this field");
      }
    }
    out.printf(
        "%d objects against Gateway API %s: %d valid, %d invalid, %d of other APIs not checked%n",
        all.size(), bundle, all.size() - invalid - unchecked, invalid, unchecked);
    if (!rules) {
      out.println("CEL rules were not evaluated: a server may still refuse what is valid here");
    }
  }
}
