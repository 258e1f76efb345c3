package io.gatewayapi.testing.internal.kind;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.gatewayapi.model.decode.MalformedField;
import io.gatewayapi.testing.internal.go.GoTypes;
import io.gatewayapi.testing.internal.store.Trees;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** {@code stringData} of Secrets, which is for writing only. */
final class SecretTexts {
  private static final String FIELD = "stringData";

  private SecretTexts() {}

  /**
   * Moves the texts into {@code data}.
   *
   * @param secret the object, which is changed
   * @return what cannot be read; then nothing is moved
   */
  static List<MalformedField> intoData(JsonObject secret) {
    JsonElement given = secret.get(FIELD);
    if (given == null || given.isJsonNull()) {
      secret.remove(FIELD);
      return List.of();
    }
    if (!(given instanceof JsonObject texts)) {
      return List.of(malformed(FIELD, given, "map[string]string"));
    }
    for (Map.Entry<String, JsonElement> entry : texts.entrySet()) {
      if (!isText(entry.getValue())) {
        return List.of(malformed(FIELD + "." + entry.getKey(), entry.getValue(), "string"));
      }
    }
    secret.remove(FIELD);
    texts
        .entrySet()
        .forEach(entry ->
            Trees.child(secret, "data").addProperty(entry.getKey(), encoded(entry.getValue())));
    return List.of();
  }

  /** A null is the empty text, as it is everywhere in the server's types. */
  private static boolean isText(JsonElement value) {
    return value.isJsonNull() || (value instanceof JsonPrimitive p && p.isString());
  }

  private static String encoded(JsonElement text) {
    byte[] value =
        text.isJsonNull() ? new byte[0] : text.getAsString().getBytes(StandardCharsets.UTF_8);
    return Base64.getEncoder().encodeToString(value);
  }

  private static MalformedField malformed(String path, JsonElement value, String type) {
    return new MalformedField(path, GoTypes.mismatch(value, "Secret." + FIELD, type));
  }
}
