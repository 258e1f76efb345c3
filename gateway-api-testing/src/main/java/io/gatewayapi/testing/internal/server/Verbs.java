package io.gatewayapi.testing.internal.server;

import io.gatewayapi.testing.internal.api.ApiFailure;
import io.gatewayapi.testing.internal.api.Target;
import io.gatewayapi.testing.internal.kind.ServedKind;
import io.gatewayapi.validation.text.GoQuoted;
import io.gatewayapi.validation.text.NameRules;
import java.util.Locale;

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
    boolean custom = target.kind().origin() == ServedKind.Origin.CUSTOM;
    if (named && target.name().isEmpty() && !target.namespace().isEmpty() && custom) {
      throw ApiFailure.badRequest("name must be provided");
    }
    if (!allowed(target, verb)) {
      throw custom
          ? ApiFailure.methodNotAllowed(target.resource(), known(verb))
          : ApiFailure.methodNotAllowed();
    }
  }

  /** A method that asks for nothing the API knows has no verb. */
  private static String known(String verb) {
    return verb.equals(verb.toUpperCase(Locale.ROOT)) ? "" : verb;
  }

  /** Whether objects of all namespaces are to be written at once, for which there is no path. */
  static boolean isNowhere(Target target) {
    return target.kind().origin() == ServedKind.Origin.CUSTOM && !placed(target);
  }

  private static boolean placed(Target target) {
    return !target.kind().namespaced() || !target.namespace().isEmpty();
  }

  private static boolean allowed(Target target, String verb) {
    boolean named = !target.name().isEmpty();
    boolean placed = placed(target);
    boolean custom = target.kind().origin() == ServedKind.Origin.CUSTOM;
    boolean whole = target.subresource().isEmpty();
    return switch (verb) {
      // A custom resource may be sent to any name; its own counts.
      case "create" -> placed && (custom ? whole : !named);
      case "update", "patch" -> named;
      case "delete" -> whole;
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
