package io.gatewayapi.validation.comparison;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.gatewayapi.model.Bundle;
import io.gatewayapi.model.oracle.RealServer;
import io.gatewayapi.model.oracle.TestTrees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Puts the CRDs of one bundle on a server, in place of those of another. */
final class Installation {
  private static final String CRDS = "/apis/apiextensions.k8s.io/v1/customresourcedefinitions";

  private final RealServer server;

  Installation(RealServer server) {
    this.server = server;
  }

  /** Installs what stands in {@code release/channel} below a folder. */
  void install(Path folder, Bundle bundle) throws IOException {
    for (JsonElement crd : server.call("GET", CRDS, null).body().getAsJsonArray("items")) {
      String path = CRDS + "/"
          + crd.getAsJsonObject().getAsJsonObject("metadata").get("name").getAsString();
      server.call("DELETE", path, null);
      Laboratory.await("no " + path, () -> server.call("GET", path, null).status() == 404);
    }
    Path files =
        folder.resolve(bundle.release().toString()).resolve(bundle.channel().toString());
    List<Path> all;
    try (Stream<Path> found = Files.list(files)) {
      all = found.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
    for (Path file : all) {
      for (JsonElement document : TestTrees.yaml(Files.readString(file))) {
        if (document instanceof JsonObject crd
            && crd.get("kind").getAsString().equals("CustomResourceDefinition")) {
          install(crd);
        }
      }
    }
    server.refresh();
  }

  private void install(JsonObject crd) {
    RealServer.Answer answer = server.call("POST", CRDS, crd);
    if (answer.status() != 201) {
      throw new IllegalStateException(answer.message());
    }
    JsonObject spec = crd.getAsJsonObject("spec");
    String plural = spec.getAsJsonObject("names").get("plural").getAsString();
    for (JsonElement element : spec.getAsJsonArray("versions")) {
      JsonObject version = element.getAsJsonObject();
      if (version.get("served").getAsBoolean()) {
        String path = "/apis/" + spec.get("group").getAsString() + "/"
            + version.get("name").getAsString() + "/" + plural;
        Laboratory.await(path, () -> server.call("GET", path, null).status() == 200);
      }
    }
  }
}
