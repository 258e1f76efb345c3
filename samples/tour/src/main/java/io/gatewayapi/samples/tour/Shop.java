package io.gatewayapi.samples.tour;

import io.gatewayapi.model.manifest.Manifest;
import io.gatewayapi.model.manifest.Manifests;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What the tour goes through: manifests, and the requests to send.
 *
 * @param name what to call them
 * @param manifests the manifests, in order
 * @param requests the requests; empty if they are to be derived from the routes
 */
record Shop(String name, List<Manifest> manifests, List<String> requests) {
  private static final List<String> FILES = List.of(
      "00-cluster.yaml",
      "10-gateway.yaml",
      "20-storefront.yaml",
      "30-payments.yaml",
      "40-lab.yaml");

  /** Copies the lists. */
  Shop {
    manifests = List.copyOf(manifests);
    requests = List.copyOf(requests);
  }

  /** The shop that comes with the tour: two teams, one shared Gateway, and two mistakes. */
  static Shop embedded() throws IOException {
    List<Manifest> all = new ArrayList<>();
    for (String file : FILES) {
      try (InputStream in = open(file)) {
        all.addAll(Manifests.read(in, file));
      }
    }
    try (InputStream in = open("requests.txt")) {
      return new Shop(
          "the embedded shop", all, lines(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
    }
  }

  /** Somebody's folder; its {@code requests.txt} holds a request a line, {@code METHOD URL | Name: value}. */
  static Shop of(Path folder) throws IOException {
    Path requests = folder.resolve("requests.txt");
    return new Shop(
        folder.toString(),
        Manifests.read(folder),
        Files.exists(requests) ? lines(Files.readString(requests)) : List.of());
  }

  private static List<String> lines(String text) {
    return text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
  }

  private static InputStream open(String file) {
    return Objects.requireNonNull(Shop.class.getResourceAsStream("/shop/" + file), file);
  }
}
