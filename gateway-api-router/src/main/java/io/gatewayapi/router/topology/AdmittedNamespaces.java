package io.gatewayapi.router.topology;

import java.util.Map;
import java.util.function.Function;

/** From which namespaces a listener takes routes. */
public sealed interface AdmittedNamespaces {
  /**
   * Whether a namespace is admitted.
   *
   * @param route the route's namespace
   * @param listener the namespace of the object that has the listener
   * @param labels finds the labels of a namespace
   * @return true if so
   */
  boolean admit(String route, String listener, Function<String, Map<String, String>> labels);

  /**
   * Whether labels of namespaces decide.
   *
   * @return true if so
   */
  default boolean asksForLabels() {
    return false;
  }

  /** All namespaces. */
  record All() implements AdmittedNamespaces {
    @Override
    public boolean admit(
        String route, String listener, Function<String, Map<String, String>> labels) {
      return true;
    }

    @Override
    public String toString() {
      return "all namespaces";
    }
  }

  /** The listener's own namespace. */
  record Same() implements AdmittedNamespaces {
    @Override
    public boolean admit(
        String route, String listener, Function<String, Map<String, String>> labels) {
      return route.equals(listener);
    }

    @Override
    public String toString() {
      return "its own namespace";
    }
  }

  /**
   * Namespaces with certain labels.
   *
   * @param selection what is asked of the labels
   */
  record Selected(LabelSelection selection) implements AdmittedNamespaces {
    @Override
    public boolean asksForLabels() {
      return true;
    }

    @Override
    public boolean admit(
        String route, String listener, Function<String, Map<String, String>> labels) {
      return selection.selects(labels.apply(route));
    }

    @Override
    public String toString() {
      return "namespaces with the labels " + selection;
    }
  }

  /** No namespace. */
  record None() implements AdmittedNamespaces {
    @Override
    public boolean admit(
        String route, String listener, Function<String, Map<String, String>> labels) {
      return false;
    }

    @Override
    public String toString() {
      return "no namespace";
    }
  }

  /**
   * No namespace, because the field has a value that this library does not know.
   *
   * @param value the value of {@code from}
   */
  record Unknown(String value) implements AdmittedNamespaces {
    @Override
    public boolean admit(
        String route, String listener, Function<String, Map<String, String>> labels) {
      return false;
    }

    @Override
    public String toString() {
      return "no namespace (from: " + value + " is not known)";
    }
  }
}
