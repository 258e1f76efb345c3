package io.gatewayapi.validation;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.gatewayapi.model.decode.MalformedField;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An object that a server cannot read, as an exception that names places and values. */
final class UnreadableObject {
  private static final Pattern STEP = Pattern.compile("([^.\\[\\]]+)|\\[([0-9]{1,9})]");

  /** How much of a value a message shows. */
  private static final int SHOWN = 200;

  private UnreadableObject() {}

  static InvalidObjectException exception(JsonObject sent, List<MalformedField> malformed) {
    MalformedField first = malformed.get(0);
    String value = shown(value(sent, first.path()));
    return new InvalidObjectException(
        TypeMeta.subject(sent) + " is unreadable to a server: " + first.path() + value + ": "
            + first.problem(),
        malformed.stream()
            .map(field ->
                TypeMeta.malformed(field.path(), field.problem(), value(sent, field.path())))
            .toList());
  }

  private static String shown(@Nullable JsonElement value) {
    if (value == null) {
      return "";
    }
    String text = value.toString();
    return " is " + (text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…");
  }

  /** What stands at a path; null if a name on the way has dots or brackets, and nothing is found. */
  private static @Nullable JsonElement value(JsonObject sent, String path) {
    JsonElement at = sent;
    Matcher steps = STEP.matcher(path);
    while (at != null && steps.find()) {
      at = steps.group(2) == null
          ? field(at, steps.group(1))
          : item(at, Integer.parseInt(steps.group(2)));
    }
    return at;
  }

  private static @Nullable JsonElement field(JsonElement owner, String name) {
    return owner instanceof JsonObject object ? object.get(name) : null;
  }

  private static @Nullable JsonElement item(JsonElement owner, int index) {
    return owner instanceof JsonArray array && index < array.size() ? array.get(index) : null;
  }
}
