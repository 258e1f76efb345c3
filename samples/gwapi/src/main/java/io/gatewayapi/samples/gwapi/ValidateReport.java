package io.gatewayapi.samples.gwapi;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.gatewayapi.model.Bundle;
import io.gatewayapi.validation.ChannelCheck;
import io.gatewayapi.validation.ChannelReport;
import io.gatewayapi.validation.LocatedViolation;
import io.gatewayapi.validation.ManifestResult;
import io.gatewayapi.validation.MissingField;
import io.gatewayapi.validation.Violation;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;

/** Writes what {@code gwapi validate} found. */
final class ValidateReport {
  private static final Gson GSON = new GsonBuilder()
      .disableHtmlEscaping()
      .serializeNulls()
      .setPrettyPrinting()
      .create();

  /**
   * A manifest and what a server would say of it.
   *
   * @param key what names the object
   * @param tree the object with its namespace
   * @param result empty for an object of another API, which is not checked
   */
  record Checked(
      ObjectKey key, JsonObject tree, String file, int index, Optional<ManifestResult> result) {
    boolean passed() {
      return result.map(each -> each.result().valid()).orElse(true);
    }
  }

  private final Bundle bundle;
  private final PrintWriter out;

  ValidateReport(Bundle bundle, PrintWriter out) {
    this.bundle = bundle;
    this.out = out;
  }

  void json(List<Checked> all) {
    JsonArray objects = new JsonArray();
    all.forEach(each -> objects.add(json(each)));
    JsonObject document = new JsonObject();
    document.add("objects", objects);
    out.println(GSON.toJson(document));
  }

  private static JsonObject json(Checked each) {
    JsonObject object = new JsonObject();
    object.addProperty("file", each.file());
    object.addProperty("index", each.index());
    object.addProperty("apiVersion", each.key().apiVersion());
    object.addProperty("kind", each.key().kind());
    object.addProperty("namespace", each.key().namespace());
    object.addProperty("name", each.key().name());
    object.addProperty("valid", each.passed());
    JsonArray violations = new JsonArray();
    JsonArray pruned = new JsonArray();
    each.result().ifPresent(found -> {
      found.result().violations().forEach(violation -> violations.add(json(violation)));
      found.result().pruned().forEach(pruned::add);
    });
    object.add("violations", violations);
    object.add("pruned", pruned);
    return object;
  }

  private static JsonObject json(Violation violation) {
    JsonObject json = new JsonObject();
    json.addProperty("path", violation.path());
    json.addProperty("type", violation.type().reason());
    json.addProperty("message", violation.message());
    return json;
  }

  void text(List<Checked> all) {
    ChannelCheck channel = ChannelCheck.of(bundle);
    for (Checked each : all) {
      each.result().ifPresent(found -> text(each, found, channel.check(each.tree())));
    }
    long invalid = all.stream().filter(each -> !each.passed()).count();
    long unchecked = all.stream().filter(each -> each.result().isEmpty()).count();
    out.printf(
        "%d objects against Gateway API %s: %d valid, %d invalid, %d of other APIs not checked%n",
        all.size(), bundle, all.size() - invalid - unchecked, invalid, unchecked);
  }

  private void text(Checked each, ManifestResult found, ChannelReport channel) {
    String what = ": " + each.key() + ": ";
    for (LocatedViolation located : found.violations()) {
      out.println(located.position() + what + located.violation());
    }
    for (String path : found.result().pruned()) {
      String known = channel.missing().stream()
          .filter(missing -> missing.path().equals(path))
          .map(MissingField::toString)
          .findFirst()
          .orElse(path);
      out.println(found.position(path) + what + path + ": the cluster would drop this field"
          + known.substring(path.length()).replaceFirst("^: (.*)$", " ($1)"));
    }
    channel
        .version()
        .fold(served -> "", deprecated -> deprecated.warning(), notServed -> "", absent -> "")
        .lines()
        .forEach(
            warning -> out.println(found.position("apiVersion") + what + "warning: " + warning));
  }
}
