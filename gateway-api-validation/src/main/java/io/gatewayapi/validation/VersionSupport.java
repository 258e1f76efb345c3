package io.gatewayapi.validation;

import io.gatewayapi.model.Bundle;
import io.gatewayapi.model.KindVersion;
import java.util.List;
import java.util.function.Function;

/** What a bundle's CRDs make of a version of a kind. */
public sealed interface VersionSupport {
  /**
   * The API server answers for the version.
   *
   * @param kind the version of the kind
   */
  record Served(KindVersion kind) implements VersionSupport {
    @Override
    public <R> R fold(
        Function<Served, R> served,
        Function<ServedDeprecated, R> deprecated,
        Function<NotServed, R> notServed,
        Function<Absent, R> absent) {
      return served.apply(this);
    }

    /** {@code served}. */
    @Override
    public String toString() {
      return "served";
    }
  }

  /**
   * The API server answers for the version, with a warning.
   *
   * @param kind the version of the kind
   * @param warning what it says
   */
  record ServedDeprecated(KindVersion kind, String warning) implements VersionSupport {
    @Override
    public <R> R fold(
        Function<Served, R> served,
        Function<ServedDeprecated, R> deprecated,
        Function<NotServed, R> notServed,
        Function<Absent, R> absent) {
      return deprecated.apply(this);
    }

    /** {@code deprecated: …}. */
    @Override
    public String toString() {
      return "deprecated: " + warning;
    }
  }

  /**
   * The CRD has the version, but the API server does not answer for it.
   *
   * @param kind the version of the kind
   * @param servedIn the bundles that serve it, oldest first
   */
  record NotServed(KindVersion kind, List<Bundle> servedIn) implements VersionSupport {
    @Override
    public <R> R fold(
        Function<Served, R> served,
        Function<ServedDeprecated, R> deprecated,
        Function<NotServed, R> notServed,
        Function<Absent, R> absent) {
      return notServed.apply(this);
    }

    /** {@code not served; served in …}. */
    @Override
    public String toString() {
      return "not served; served in " + servedIn;
    }
  }

  /**
   * There is no such version, or no such kind.
   *
   * @param knownIn the bundles that have it, oldest first; empty if none does
   */
  record Absent(List<Bundle> knownIn) implements VersionSupport {
    @Override
    public <R> R fold(
        Function<Served, R> served,
        Function<ServedDeprecated, R> deprecated,
        Function<NotServed, R> notServed,
        Function<Absent, R> absent) {
      return absent.apply(this);
    }

    /** {@code not there; known in …}. */
    @Override
    public String toString() {
      return knownIn.isEmpty() ? "in no known release" : "not there; known in " + knownIn;
    }
  }

  /**
   * Calls the function that belongs to the outcome.
   *
   * @param served for a version that is served
   * @param deprecated for a version that is served with a warning
   * @param notServed for a version that is there and not served
   * @param absent for a version that is not there
   * @param <R> what the functions return
   * @return what the function returned
   */
  <R> R fold(
      Function<Served, R> served,
      Function<ServedDeprecated, R> deprecated,
      Function<NotServed, R> notServed,
      Function<Absent, R> absent);
}
