package io.gatewayapi.testing.internal.server;

import io.gatewayapi.testing.internal.api.ApiFailure;
import io.gatewayapi.testing.internal.api.Target;
import io.gatewayapi.testing.internal.kind.ServedKind;
import io.gatewayapi.validation.text.GoQuoted;
import io.gatewayapi.validation.text.NameRules;

/** What requests ask for, and of what it can be asked. */
final class Verbs {
  private Verbs() {}

  /** The verb of a request, as the API names it; the method where it is none of writing. */
  static String of(Target target, String method) {
    return switch (method) {
      case "GET", "HEAD" -> target.name().isEmpty() ? "list" : "get";
      case "POST" -> "create";
      case "PUT" -> "update";
      case "PATCH" -> "patch";
      case "DELETE" -> target.name().isEmpty() ? "deletecollection" : "delete";
      default -> method;
    };
  }

  /** Refuses a verb of writing where it cannot be. */
  static void check(Target target, String verb) {
    boolean named = verb.equals("update") || verb.equals("patch");
    if (named
        && target.name().isEmpty()
        && !target.namespace().isEmpty()
        && target.kind().origin() == ServedKind.Origin.CUSTOM) {
      throw ApiFailure.badRequest("name must be provided");
    }
    if (!allowed(target, verb)) {
      throw ApiFailure.methodNotAllowed(target.resource(), verb);
    }
  }

  private static boolean allowed(Target target, String verb) {
    boolean named = !target.name().isEmpty();
    boolean placed = !target.kind().namespaced() || !target.namespace().isEmpty();
    return switch (verb) {
      case "create" -> !named && placed;
      case "update", "patch" -> named;
      case "delete" -> target.subresource().isEmpty();
      case "deletecollection" -> placed;
      default -> false;
    };
  }

  /** Refuses names that would lead elsewhere. */
  static void checkName(String name) {
    NameRules.pathSegment(name).stream().findFirst().ifPresent(problem -> {
      throw ApiFailure.badRequest("Name parameter invalid: " + GoQuoted.of(name) + ": " + problem);
    });
  }
}
