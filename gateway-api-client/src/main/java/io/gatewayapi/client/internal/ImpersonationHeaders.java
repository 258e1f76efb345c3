package io.gatewayapi.client.internal;

import io.gatewayapi.client.option.Impersonation;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import okhttp3.Request;

/** Says in a request's headers in whose name it is made. */
final class ImpersonationHeaders {
  private ImpersonationHeaders() {}

  static void add(Impersonation who, Request.Builder request) {
    request.header("Impersonate-User", who.user());
    if (!who.uid().isEmpty()) {
      request.header("Impersonate-Uid", who.uid());
    }
    who.groups().forEach(group -> request.addHeader("Impersonate-Group", group));
    who.extra()
        .forEach((key, values) ->
            values.forEach(value -> request.addHeader("Impersonate-Extra-" + escaped(key), value)));
  }

  /** A header's name holds few characters; the server undoes percent signs. */
  private static String escaped(String key) {
    return URLEncoder.encode(key, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
  }
}
