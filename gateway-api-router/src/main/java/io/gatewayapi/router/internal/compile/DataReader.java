package io.gatewayapi.router.internal.compile;

import com.google.gson.JsonObject;
import io.gatewayapi.router.internal.compile.wire.Trees;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Secret;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the data of Secrets and ConfigMaps, as trees and as client-java's types. */
final class DataReader {
  private DataReader() {}

  static Map<String, String> secret(JsonObject tree) {
    Map<String, String> data = decoded(Trees.texts(Trees.object(tree, "data")));
    data.putAll(Trees.texts(Trees.object(tree, "stringData")));
    return data;
  }

  static Map<String, String> secret(V1Secret secret) {
    Map<String, String> data = bytes(secret.getData());
    data.putAll(orEmpty(secret.getStringData()));
    return data;
  }

  static Map<String, String> configMap(JsonObject tree) {
    Map<String, String> data = decoded(Trees.texts(Trees.object(tree, "binaryData")));
    data.putAll(Trees.texts(Trees.object(tree, "data")));
    return data;
  }

  static Map<String, String> configMap(V1ConfigMap configMap) {
    Map<String, String> data = bytes(configMap.getBinaryData());
    data.putAll(orEmpty(configMap.getData()));
    return data;
  }

  private static <V> Map<String, V> orEmpty(@Nullable Map<String, V> map) {
    return map == null ? Map.of() : map;
  }

  private static Map<String, String> bytes(@Nullable Map<String, byte[]> map) {
    Map<String, String> data = new LinkedHashMap<>();
    orEmpty(map).forEach((key, value) -> data.put(key, new String(value, StandardCharsets.UTF_8)));
    return data;
  }

  /** A value that is no base64 is kept as it is; it is no certificate then either. */
  private static Map<String, String> decoded(Map<String, String> encoded) {
    Map<String, String> data = new LinkedHashMap<>();
    encoded.forEach((key, value) -> data.put(key, decoded(value)));
    return data;
  }

  private static String decoded(String base64) {
    try {
      return new String(Base64.getMimeDecoder().decode(base64), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notBase64) {
      return base64;
    }
  }
}
