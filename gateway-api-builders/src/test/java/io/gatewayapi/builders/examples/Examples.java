package io.gatewayapi.builders.examples;

import com.google.gson.JsonObject;
import io.gatewayapi.model.GatewayApiObject;
import io.gatewayapi.model.manifest.Manifest;
import io.gatewayapi.model.manifest.Manifests;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The rewritten examples, and the manifests where they are there. */
public final class Examples {
  private static final List<Class<?>> CLASSES =
      List.of(GatewayExamples.class, RouteExamples.class, FilterExamples.class);

  private Examples() {}

  /** One rewritten manifest. */
  public record Rewritten(String file, Method method) {
    @SuppressWarnings("unchecked") // all methods with the annotation return this
    public List<GatewayApiObject> objects() {
      try {
        return (List<GatewayApiObject>) method.invoke(null);
      } catch (ReflectiveOperationException e) {
        throw new AssertionError(file, e);
      }
    }

    @Override
    public String toString() {
      return file;
    }
  }

  public static List<Rewritten> all() {
    List<Rewritten> all = new ArrayList<>();
    for (Class<?> examples : CLASSES) {
      for (Method method : examples.getDeclaredMethods()) {
        Example example = method.getAnnotation(Example.class);
        if (example != null) {
          all.add(new Rewritten(example.value(), method));
        }
      }
    }
    all.sort(Comparator.comparing(Rewritten::file));
    return all;
  }

  /** The folder of manifests, if the build names it. */
  public static Optional<Path> folder() {
    return Optional.ofNullable(System.getProperty("gwapi.cases"))
        .filter(cases -> !cases.isEmpty())
        .map(cases -> Path.of(cases).resolve("examples"));
  }

  /** The Gateway API's objects of a manifest. */
  static List<JsonObject> trees(Path file) {
    return Manifests.read(file).stream()
        .filter(manifest -> manifest.apiVersion().startsWith("gateway.networking."))
        .map(Manifest::tree)
        .toList();
  }

  /** All manifests with at least one object of the Gateway API. */
  static List<String> files(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".yaml"))
          .filter(file -> !trees(file).isEmpty())
          .map(file -> folder.relativize(file).toString())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
