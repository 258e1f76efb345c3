package io.gatewayapi.samples.gwapi;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.gatewayapi.model.GatewayApiException;
import io.gatewayapi.router.Protocol;
import io.gatewayapi.router.RouteRequest;
import io.gatewayapi.router.RouteRequestBuilder;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one request of a requests file. */
final class RequestLine {
  private static final Set<String> FIELDS = Set.of(
      "id",
      "gateway",
      "port",
      "protocol",
      "method",
      "host",
      "path",
      "headers",
      "sni",
      "clientCertificate",
      "service");

  private RequestLine() {}

  /**
   * Reads a request.
   *
   * @param line the object on the line
   * @return the request
   * @throws GatewayApiException if a field is unknown, missing or of the wrong type
   */
  static RouteRequest parse(JsonObject line) {
    for (String name : line.keySet()) {
      if (!FIELDS.contains(name)) {
        throw new GatewayApiException("unknown field \"" + name + "\"");
      }
    }
    String gateway = text(line, "gateway");
    if (gateway == null) {
      throw new GatewayApiException("gateway is missing: it is of the form \"namespace/name\"");
    }
    if (gateway.indexOf('/') < 1) {
      throw new GatewayApiException(
          "gateway: " + line.get("gateway") + " is not of the form \"namespace/name\"");
    }
    RouteRequestBuilder request = RouteRequest.to(gateway).protocol(protocol(line));
    String method = text(line, "method");
    String path = text(line, "path");
    String service = text(line, "service");
    if (protocol(line) == Protocol.GRPC) {
      grpc(request, service, method, path);
    } else {
      if (method != null) {
        request.method(method);
      }
      if (path != null) {
        request.path(path);
      }
    }
    if (line.has("port")) {
      request.port(port(line.get("port")));
    }
    headers(line, request);
    String host = text(line, "host");
    if (host != null) {
      request.host(host);
    }
    return request
        .sni(text(line, "sni"))
        .clientCertificate(text(line, "clientCertificate"))
        .build();
  }

  /** A gRPC call names service and method, or has the path that they make. */
  private static void grpc(
      RouteRequestBuilder request,
      @Nullable String service,
      @Nullable String method,
      @Nullable String path) {
    if (service == null && path != null) {
      request.method("POST").path(path);
      return;
    }
    if (service == null || method == null) {
      throw new GatewayApiException("a request of protocol GRPC names \"service\" and \"method\"");
    }
    request.grpc(service, method);
  }

  private static Protocol protocol(JsonObject line) {
    String name = text(line, "protocol");
    return Arrays.stream(Protocol.values())
        .filter(each -> each.name().equals(name == null ? "HTTP" : name))
        .findFirst()
        .orElseThrow(() -> new GatewayApiException(
            "protocol: \"" + name + "\" is none of HTTP, HTTPS, GRPC, TLS, TCP, UDP"));
  }

  private static int port(JsonElement value) {
    String text = value.isJsonPrimitive() ? value.getAsString() : value.toString();
    if (!text.matches("[1-9]\\d{0,4}") || Integer.parseInt(text) > 65535) {
      throw new GatewayApiException("port: " + value + " is not a number from 1 to 65535");
    }
    return Integer.parseInt(text);
  }

  private static void headers(JsonObject line, RouteRequestBuilder request) {
    JsonElement headers = line.get("headers");
    if (headers == null || headers.isJsonNull()) {
      return;
    }
    if (!headers.isJsonObject()) {
      throw new GatewayApiException("headers: " + headers + " is not an object");
    }
    for (Map.Entry<String, JsonElement> each : headers.getAsJsonObject().entrySet()) {
      JsonArray values = new JsonArray();
      if (each.getValue().isJsonArray()) {
        values = each.getValue().getAsJsonArray();
      } else {
        values.add(each.getValue());
      }
      for (JsonElement value : values) {
        if (!value.isJsonPrimitive()) {
          throw new GatewayApiException("headers." + each.getKey() + ": " + value
              + " is neither a string nor a list of strings");
        }
        request.header(each.getKey(), value.getAsString());
      }
    }
  }

  private static @Nullable String text(JsonObject line, String name) {
    JsonElement value = line.get(name);
    if (value == null || value.isJsonNull()) {
      return null;
    }
    if (!value.isJsonPrimitive() || !value.getAsJsonPrimitive().isString()) {
      throw new GatewayApiException(name + ": " + value + " is not a string");
    }
    return value.getAsString();
  }
}
