package io.gatewayapi.codegen.catalogue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a fact holds, among the places of what it is a fact of.
 *
 * @param parts the union of these; none means everywhere
 */
public record Scope(List<Part> parts) {
  /** All places of the owner. */
  public static final Scope EVERYWHERE = new Scope(List.of());

  /** Copies the parts. */
  public Scope {
    parts = List.copyOf(parts);
  }

  /**
   * An interval of releases in one channel, narrowed or not.
   *
   * @param channel the channel
   * @param first the oldest release
   * @param last the newest release
   * @param narrowings group/version, with {@code /Kind} and {@code :path} where needed; none means
   *     all
   */
  public record Part(Channel channel, Release first, Release last, List<String> narrowings) {
    /** Copies the narrowings. */
    public Part {
      narrowings = List.copyOf(narrowings);
    }

    static Part parse(String text) {
      List<String> words = List.of(text.split(" ", -1));
      if (words.size() < 2) {
        throw new CatalogueException(
            "scope \"" + text + "\" is not of the form \"standard v1.2.1..v1.6.1 [narrowing…]\"");
      }
      int dots = words.get(1).indexOf("..");
      String first = dots < 0 ? words.get(1) : words.get(1).substring(0, dots);
      String last = dots < 0 ? first : words.get(1).substring(dots + 2);
      return new Part(
          Channel.parse(words.get(0)),
          Release.parse(first),
          Release.parse(last),
          words.subList(2, words.size()));
    }

    boolean includes(Bundle bundle) {
      return channel == bundle.channel()
          && first.compareTo(bundle.release()) <= 0
          && last.compareTo(bundle.release()) >= 0;
    }

    boolean includes(Place place) {
      if (!includes(place.context().bundle())) {
        return false;
      }
      return narrowings.isEmpty() || narrowings.stream().anyMatch(n -> narrowedTo(n, place));
    }

    private static boolean narrowedTo(String narrowing, Place place) {
      Context context = place.context();
      if (!narrowing.startsWith(context.apiVersion())) {
        return false;
      }
      String rest = narrowing.substring(context.apiVersion().length());
      String kind = "/" + context.kind();
      return rest.isEmpty() || rest.equals(kind) || rest.equals(kind + ":" + place.path());
    }

    @Override
    public String toString() {
      String releases = first.equals(last) ? first.toString() : first + ".." + last;
      String text = channel + " " + releases;
      return narrowings.isEmpty() ? text : text + " " + String.join(" ", narrowings);
    }
  }

  /**
   * Reads the value of an {@code in} key.
   *
   * @param json an array of strings
   * @return the scope
   */
  public static Scope parse(JsonArray json) {
    List<Part> parts = new ArrayList<>();
    for (JsonElement part : json) {
      parts.add(Part.parse(part.getAsString()));
    }
    return new Scope(parts);
  }

  /**
   * Whether the fact holds at a place of its owner.
   *
   * @param place a place at which the owner stands
   * @return true if it holds there
   */
  public boolean includes(Place place) {
    return parts.isEmpty() || parts.stream().anyMatch(part -> part.includes(place));
  }

  /**
   * Whether the fact holds anywhere in a bundle in which its owner stands.
   *
   * @param bundle a release and channel
   * @return true if it holds at one place at least
   */
  public boolean includes(Bundle bundle) {
    return parts.isEmpty() || parts.stream().anyMatch(part -> part.includes(bundle));
  }

  /**
   * The value of an {@code in} key.
   *
   * @return an array of strings
   */
  public JsonArray toJson() {
    JsonArray json = new JsonArray();
    parts.forEach(part -> json.add(part.toString()));
    return json;
  }

  @Override
  public String toString() {
    return parts.isEmpty() ? "everywhere" : parts.toString();
  }
}
