package io.gatewayapi.testing.internal.view;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.gatewayapi.model.json.Json;
import io.gatewayapi.model.manifest.Yaml;
import io.gatewayapi.testing.internal.http.HttpResponse;
import io.gatewayapi.testing.internal.store.Trees;
import java.util.List;
import okio.ByteString;

/** Writes answers as YAML for those who ask for it. */
public final class AsYaml {
  private AsYaml() {}

  /**
   * Rewrites a JSON answer.
   *
   * @param response the answer; streams stay as they are
   * @return the answer, perhaps in another form
   */
  public static HttpResponse of(HttpResponse response) {
    return response.fold(AsYaml::rewritten, stream -> stream);
  }

  private static HttpResponse rewritten(HttpResponse.Whole whole) {
    if (!List.of("application/json").equals(whole.headers().values("Content-Type"))) {
      return whole;
    }
    String yaml = Yaml.writeTree(sorted(Json.readTree(whole.body().toByteArray())));
    return new HttpResponse.Whole(
        whole.code(),
        whole.headers().newBuilder().set("Content-Type", "application/yaml").build(),
        ByteString.encodeUtf8(yaml));
  }

  /** Servers write YAML with the fields in order. */
  private static JsonElement sorted(JsonElement tree) {
    return tree instanceof JsonObject object ? Trees.sorted(object) : tree;
  }
}
