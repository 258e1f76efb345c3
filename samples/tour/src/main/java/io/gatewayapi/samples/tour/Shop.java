package io.gatewayapi.samples.tour;

import io.gatewayapi.model.GatewayApiException;
import io.gatewayapi.model.manifest.Manifest;
import io.gatewayapi.model.manifest.Manifests;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
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
  static Shop embedded() {
    List<Manifest> all = new ArrayList<>();
    for (String file : FILES) {
      all.addAll(Manifests.parse(text(file), file));
    }
    return new Shop("the embedded shop", all, lines(text("requests.txt")));
  }

  /** Somebody's folder; its {@code requests.txt} holds a request a line, {@code METHOD URL | Name: value}. */
  static Shop of(Path folder) {
    Path requests = folder.resolve("requests.txt");
    return new Shop(
        folder.toString(),
        Manifests.read(folder),
        Files.exists(requests) ? lines(text(requests)) : List.of());
  }

  private static List<String> lines(String text) {
    return text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (CharacterCodingException e) {
      throw new GatewayApiException(file + ": is no text in UTF-8", e);
    } catch (IOException e) {
      throw new GatewayApiException(file + ": cannot be read: " + e, e);
    }
  }

  /** A file that comes with the tour. */
  private static String text(String file) {
    try (InputStream in =
        Objects.requireNonNull(Shop.class.getResourceAsStream("/shop/" + file), file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }
}
