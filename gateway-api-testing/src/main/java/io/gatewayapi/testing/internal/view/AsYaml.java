package io.gatewayapi.testing.internal.view;

import io.gatewayapi.model.json.Json;
import io.gatewayapi.model.manifest.Yaml;
import io.gatewayapi.testing.internal.http.HttpRequest;
import io.gatewayapi.testing.internal.http.HttpResponse;
import java.util.List;
import okio.ByteString;

/** Writes answers as YAML for those who ask for it. */
public final class AsYaml {
  private AsYaml() {}

  /**
   * Rewrites a JSON answer if its request prefers YAML.
   *
   * @param request the request
   * @param response the answer; streams stay as they are
   * @return the answer, perhaps in another form
   */
  public static HttpResponse where(HttpRequest request, HttpResponse response) {
    return Accepted.isYaml(request) ? response.fold(AsYaml::rewritten, stream -> stream) : response;
  }

  private static HttpResponse rewritten(HttpResponse.Whole whole) {
    if (!List.of("application/json").equals(whole.headers().values("Content-Type"))) {
      return whole;
    }
    String yaml = Yaml.writeTree(Json.readTree(whole.body().toByteArray()));
    return new HttpResponse.Whole(
        whole.code(),
        whole.headers().newBuilder().set("Content-Type", "application/yaml").build(),
        ByteString.encodeUtf8(yaml));
  }
}
