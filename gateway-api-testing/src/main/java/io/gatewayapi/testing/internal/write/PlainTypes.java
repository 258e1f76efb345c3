package io.gatewayapi.testing.internal.write;

import com.google.gson.JsonObject;
import io.gatewayapi.testing.internal.api.Target;
import io.gatewayapi.testing.internal.kind.PlainKinds;
import io.gatewayapi.testing.internal.kind.ServedKind;
import io.gatewayapi.testing.internal.store.Trees;
import java.util.Optional;

/** Types of objects of built-in kinds: they may be left out, and say how an object is read. */
final class PlainTypes {
  // Where a real server has its list of kinds; messages name the place.
  private static final String CORE = "pkg/api/legacyscheme/scheme.go:30";
  private static final String DEFINITIONS = "pkg/apiserver/apiserver.go:55";

  private PlainTypes() {}

  /** Puts in what an object leaves out of its type. */
  static void complete(JsonObject object, Target target) {
    if (Trees.text(object, "kind").isEmpty()) {
      object.addProperty("kind", target.kind().kind());
    }
    if (Trees.text(object, "apiVersion").isEmpty()) {
      object.addProperty("apiVersion", target.apiVersion());
    }
  }

  /** What keeps an object with a complete type from being read as the kind of a request. */
  static Optional<String> mismatch(JsonObject object, Target target) {
    String kind = Trees.text(object, "kind");
    String apiVersion = Trees.text(object, "apiVersion");
    if (kind.equals(target.kind().kind()) && apiVersion.equals(target.apiVersion())) {
      return Optional.empty();
    }
    if (PlainKinds.has(apiVersion, kind)) {
      return Optional.of("converting (" + goType(apiVersion, kind) + ") to ("
          + goType(target.apiVersion(), target.kind().kind()) + "): unknown conversion");
    }
    String scheme = target.kind().origin() == ServedKind.Origin.PLAIN ? CORE : DEFINITIONS;
    return Optional.of("no kind \"" + kind + "\" is registered for version \"" + apiVersion
        + "\" in scheme \"" + scheme + "\"");
  }

  private static String goType(String apiVersion, String kind) {
    return apiVersion.substring(apiVersion.indexOf('/') + 1) + "." + kind;
  }
}
