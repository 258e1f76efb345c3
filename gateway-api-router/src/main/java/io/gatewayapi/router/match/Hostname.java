package io.gatewayapi.router.match;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A hostname of a listener or route: exact, with a wildcard, or any.
 *
 * <p>Specification: <a
 * href="https://gateway-api.sigs.k8s.io/reference/spec/#hostname">Hostname</a>.
 */
public sealed interface Hostname {
  /** Exact before wildcard before any, longer before shorter. */
  Comparator<Hostname> MOST_SPECIFIC_FIRST = Comparator.comparingInt(Hostname::exactCharacters)
      .thenComparingInt(Hostname::characters)
      .reversed();

  /**
   * Every host, as an absent or empty hostname says.
   *
   * @return the hostname that covers all
   */
  static Hostname any() {
    return new Any();
  }

  /**
   * Reads a hostname field.
   *
   * @param text {@code shop.example.com}, {@code *.example.com}, or nothing for any
   * @return the hostname, in lower case
   */
  static Hostname of(@Nullable String text) {
    if (text == null || text.isEmpty()) {
      return any();
    }
    String name = text.toLowerCase(Locale.ROOT);
    return name.startsWith("*.") ? new Wildcard(name.substring(1)) : new Exact(name);
  }

  /**
   * Whether every host that the other name stands for is covered by this one.
   *
   * @param name a host, or a hostname's text, in lower case
   * @return true if so
   */
  boolean covers(String name);

  /**
   * The hostname as an object spells it.
   *
   * @return the text, empty for any
   */
  String text();

  /**
   * The first measure of precedence.
   *
   * @return the number of characters if there is no wildcard, else 0
   */
  int exactCharacters();

  /**
   * The second measure of precedence.
   *
   * @return the number of characters, the wildcard included
   */
  default int characters() {
    return text().length();
  }

  /**
   * The hosts that both names cover: the narrower one of the two.
   *
   * @param other the other hostname
   * @return empty if no host fits both
   */
  default Optional<Hostname> intersection(Hostname other) {
    if (covers(other.text())) {
      return Optional.of(other);
    }
    return other.covers(text()) ? Optional.of(this) : Optional.empty();
  }

  /** Covers every host. */
  record Any() implements Hostname {
    @Override
    public boolean covers(String name) {
      return true;
    }

    @Override
    public String text() {
      return "";
    }

    @Override
    public int exactCharacters() {
      return 0;
    }

    @Override
    public String toString() {
      return "any host";
    }
  }

  /**
   * Covers one host.
   *
   * @param text the host in lower case
   */
  record Exact(String text) implements Hostname {
    @Override
    public boolean covers(String name) {
      return name.equals(text);
    }

    @Override
    public int exactCharacters() {
      return text.length();
    }

    @Override
    public String toString() {
      return text;
    }
  }

  /**
   * Covers hosts with one or more labels before a suffix, never the bare suffix.
   *
   * @param suffix what follows the star, beginning with a dot, in lower case
   */
  record Wildcard(String suffix) implements Hostname {
    @Override
    public boolean covers(String name) {
      return name.length() > suffix.length() && name.endsWith(suffix);
    }

    @Override
    public String text() {
      return "*" + suffix;
    }

    @Override
    public int exactCharacters() {
      return 0;
    }

    @Override
    public String toString() {
      return text();
    }
  }
}
