package io.gatewayapi.testing.internal.view;

import io.gatewayapi.testing.internal.api.ApiFailure;
import io.gatewayapi.testing.internal.api.MediaTypes;
import io.gatewayapi.testing.internal.api.Target;
import io.gatewayapi.testing.internal.http.HttpRequest;
import io.gatewayapi.testing.internal.kind.PrinterColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads the Accept header. */
public final class Accepted {
  private static final Set<String> JSON = Set.of("application/json", "application/*", "*/*");
  private static final String YAML = "application/yaml";
  private static final String PROTOBUF = "application/vnd.kubernetes.protobuf";
  private static final String META = "meta.k8s.io";

  private Accepted() {}

  /**
   * A media type with its parameters.
   *
   * @param type the type
   * @param parameters its parameters by name
   */
  public record Media(String type, Map<String, String> parameters) {
    /** Copies the map. */
    public Media {
      parameters = Map.copyOf(parameters);
    }

    /** How much the type is liked, 1 unless it says so; what is no number counts as that, too. */
    double weight() {
      try {
        return Double.parseDouble(parameters.getOrDefault("q", "1"));
      } catch (NumberFormatException e) {
        return 1;
      }
    }

    String parameter(String name) {
      return parameters.getOrDefault(name, "");
    }
  }

  /**
   * The media types of a request, the one that is liked most first.
   *
   * @param request the request
   * @return the types, none if it names none
   */
  public static List<Media> of(HttpRequest request) {
    List<Media> media = new ArrayList<>();
    boolean weighed = false;
    for (String header : request.header("Accept")) {
      weighed |= header.contains("q=") || header.contains("*");
      for (String entry : header.split(",", -1)) {
        String[] parts = entry.trim().split(";", -1);
        Map<String, String> parameters = new HashMap<>();
        for (int i = 1; i < parts.length; i++) {
          String[] pair = parts[i].trim().split("=", 2);
          parameters.put(pair[0].trim(), pair.length > 1 ? pair[1].trim() : "");
        }
        if (!parts[0].isBlank()) {
          media.add(new Media(parts[0].trim().toLowerCase(Locale.ROOT), parameters));
        }
      }
    }
    if (weighed) {
      media.sort(Comparator.comparingDouble(Media::weight)
          .reversed()
          .thenComparing(m -> m.type().startsWith("*"))
          .thenComparing(m -> m.type().endsWith("*")));
    }
    return media;
  }

  /**
   * The form in which an answer about a target is wanted.
   *
   * @param request the request
   * @param target what it is about
   * @param now the time
   * @return the first form that is known
   */
  public static View view(HttpRequest request, Target target, Instant now) {
    if (isPlainJson(request)) {
      return new View.Whole();
    }
    List<Media> all = of(request);
    if (all.isEmpty()) {
      return new View.Whole();
    }
    for (Media media : all) {
      if (JSON.contains(media.type()) || media.type().equals(YAML)) {
        String as = media.parameter("as");
        if (as.isEmpty()) {
          return new View.Whole();
        }
        String version = META + "/" + media.parameter("v");
        boolean known = media.parameter("g").equals(META)
            && Set.of("v1", "v1beta1").contains(media.parameter("v"));
        if (known && as.equals("Table")) {
          return new View.Table(version, include(request), columns(target), now);
        }
        if (known && as.equals("PartialObjectMetadata")) {
          return new View.Metadata(version);
        }
        if (known && as.equals("PartialObjectMetadataList")) {
          return new View.MetadataList(version);
        }
      }
    }
    throw MediaTypes.notAcceptable();
  }

  /**
   * Refuses a request for a document of discovery in a form that it does not have.
   *
   * @param request the request
   * @param custom whether it is about custom resources
   */
  public static void checkDocument(HttpRequest request, boolean custom) {
    List<Media> all = of(request);
    boolean known = all.isEmpty()
        || all.stream()
            .anyMatch(media -> media.parameter("as").isEmpty()
                && (JSON.contains(media.type()) || Set.of(YAML, PROTOBUF).contains(media.type())));
    if (known) {
      return;
    }
    boolean plain = all.stream().allMatch(media -> media.parameter("as").isEmpty());
    throw plain && !custom ? MediaTypes.noneAvailable() : MediaTypes.notAcceptable();
  }

  /**
   * Whether an answer is wanted as YAML.
   *
   * @param request the request
   * @return whether that is the first known form that it names
   */
  public static boolean isYaml(HttpRequest request) {
    if (isPlainJson(request)) {
      return false;
    }
    for (Media media : of(request)) {
      if (JSON.contains(media.type()) || media.type().equals(YAML)) {
        return media.type().equals(YAML);
      }
    }
    return false;
  }

  /** What most clients ask for, found out without taking the header apart. */
  private static boolean isPlainJson(HttpRequest request) {
    List<String> headers = request.header("Accept");
    return headers.size() == 1 && headers.get(0).equals("application/json");
  }

  private static List<PrinterColumn> columns(Target target) {
    return target.isScale() ? PrinterColumn.SCALE : target.version().columns();
  }

  private static View.Table.Include include(HttpRequest request) {
    String include = request.query().first("includeObject");
    return switch (include) {
      case "", "Metadata" -> View.Table.Include.METADATA;
      case "Object" -> View.Table.Include.OBJECT;
      case "None" -> View.Table.Include.NONE;
      default ->
        throw ApiFailure.badRequest("Unable to convert to Table as requested: includeObject:"
            + " Invalid value: \"" + include
            + "\": must be 'Metadata', 'Object', 'None', or empty");
    };
  }
}
