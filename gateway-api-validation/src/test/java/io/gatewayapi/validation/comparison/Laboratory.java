package io.gatewayapi.validation.comparison;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.gatewayapi.model.oracle.RealServer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Kinds with the schemas of the Gateway API's in groups of their own, which take anything at first
 * and become strict later: the way to stored objects that their schema does not allow. The server's
 * own Gateway API kinds stay as they are.
 */
final class Laboratory implements AutoCloseable {
  private static final String CRDS = "/apis/apiextensions.k8s.io/v1/customresourcedefinitions";
  private static final String ENDING = ".lab";

  private final RealServer server;
  private final List<JsonObject> strict = new ArrayList<>();

  private Laboratory(RealServer server) {
    this.server = server;
  }

  /** Copies a server's kinds, without their schemas. */
  static Laboratory open(RealServer server) {
    Laboratory laboratory = new Laboratory(server);
    for (JsonElement crd : server.call("GET", CRDS, null).body().getAsJsonArray("items")) {
      JsonObject copy = copy(crd.getAsJsonObject());
      String group = copy.getAsJsonObject("spec").get("group").getAsString();
      if (group.startsWith("gateway.networking.") && group.endsWith(ENDING)) {
        laboratory.strict.add(copy);
      }
    }
    laboratory.strict.forEach(crd -> laboratory.replace(loose(crd)));
    laboratory.strict.forEach(laboratory::awaitServed);
    server.forgetResources();
    return laboratory;
  }

  /** The group that stands for one of the Gateway API's here. */
  static String apiVersion(String original) {
    return original.replace("/", ENDING + "/");
  }

  /** The Gateway API's group that stands behind one of these. */
  static String original(String apiVersion) {
    return apiVersion.replace(ENDING + "/", "/");
  }

  /** From here on the schemas count; what is stored stays. */
  void close(List<JsonObject> examples) {
    strict.forEach(this::replace);
    for (JsonObject example : examples) {
      JsonObject wrong = new JsonObject();
      wrong.add("apiVersion", example.get("apiVersion"));
      wrong.add("kind", example.get("kind"));
      wrong.addProperty("spec", 7);
      wrong.add(
          "metadata", JsonParser.parseString("{\"name\":\"wrong\",\"namespace\":\"default\"}"));
      await("a strict " + example.get("kind"), () -> server.create(wrong).status() == 422);
    }
  }

  @Override
  public void close() {
    strict.forEach(crd -> server.call("DELETE", CRDS + "/" + name(crd), null));
    strict.forEach(crd -> await(
        "no " + name(crd),
        () -> server.call("GET", CRDS + "/" + name(crd), null).status() == 404));
  }

  private static JsonObject copy(JsonObject crd) {
    JsonObject spec = crd.getAsJsonObject("spec").deepCopy();
    String group = spec.get("group").getAsString() + ENDING;
    spec.addProperty("group", group);
    JsonObject metadata = new JsonObject();
    metadata.addProperty(
        "name", spec.getAsJsonObject("names").get("plural").getAsString() + "." + group);
    JsonObject copy = new JsonObject();
    copy.addProperty("apiVersion", "apiextensions.k8s.io/v1");
    copy.addProperty("kind", "CustomResourceDefinition");
    copy.add("metadata", metadata);
    copy.add("spec", spec);
    return copy;
  }

  private static JsonObject loose(JsonObject crd) {
    JsonObject copy = crd.deepCopy();
    JsonArray versions = copy.getAsJsonObject("spec").getAsJsonArray("versions");
    for (JsonElement version : versions) {
      version.getAsJsonObject().remove("subresources");
      version
          .getAsJsonObject()
          .add(
              "schema",
              JsonParser.parseString(
                  "{\"openAPIV3Schema\":{\"type\":\"object\",\"x-kubernetes-preserve-unknown-fields\":true}}"));
    }
    return copy;
  }

  private void replace(JsonObject crd) {
    JsonObject now = server.call("GET", CRDS + "/" + name(crd), null).body();
    RealServer.Answer answer;
    if (now.has("spec")) {
      JsonObject next = crd.deepCopy();
      next.getAsJsonObject("metadata")
          .add("resourceVersion", now.getAsJsonObject("metadata").get("resourceVersion"));
      answer = server.call("PUT", CRDS + "/" + name(crd), next);
    } else {
      answer = server.call("POST", CRDS, crd);
    }
    if (answer.status() / 100 != 2) {
      throw new IllegalStateException(name(crd) + ": " + answer.message());
    }
  }

  private void awaitServed(JsonObject crd) {
    JsonObject spec = crd.getAsJsonObject("spec");
    String plural = spec.getAsJsonObject("names").get("plural").getAsString();
    for (JsonElement version : spec.getAsJsonArray("versions")) {
      if (version.getAsJsonObject().get("served").getAsBoolean()) {
        String path = "/apis/" + spec.get("group").getAsString() + "/"
            + version.getAsJsonObject().get("name").getAsString() + "/" + plural;
        await(path, () -> server.call("GET", path, null).status() == 200);
      }
    }
  }

  static void await(String what, java.util.function.BooleanSupplier done) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!done.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("the server does not come to " + what);
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
    }
  }

  private static String name(JsonObject crd) {
    return crd.getAsJsonObject("metadata").get("name").getAsString();
  }
}
