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
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads one request of a requests file.
 *
 * <p>Files of test cases tell more of a request than routing asks for: what a client does with the
 * answer, whom it trusts, what it sends as a body. Such fields are known, held against their types
 * and passed over; any other name is refused as a slip of the pen.
 */
final class RequestLine {
  private static final Set<String> ROUTED = Set.of(
      "id",
      "gateway",
      "port",
      "protocol",
      "method",
      "host",
      "authority",
      "path",
      "headers",
      "metadata",
      "sni",
      "clientCertificate",
      "service");

  private record Form(String words, Predicate<JsonElement> fits) {}

  private static final Form FLAG = new Form("true or false", RequestLine::isFlag);
  private static final Form TEXT = new Form("a string", RequestLine::isText);
  private static final Form CERTIFICATE = new Form(
      "PEM, or an object that says where it is", value -> isText(value) || value.isJsonObject());

  /** Fields without a bearing on the route, with the form of their values. */
  private static final Map<String, Form> PASSED_OVER = Map.of(
      "followRedirect", FLAG,
      "body", TEXT,
      "trustedServerCertificate", CERTIFICATE,
      "dnsQuestion", TEXT,
      "dnsType", TEXT);

  private RequestLine() {}

  /**
   * Reads a request.
   *
   * @param line the object on the line
   * @return the request
   * @throws GatewayApiException if a field is unknown, missing or of the wrong type
   */
  static RouteRequest parse(JsonObject line) {
    line.entrySet().forEach(field -> check(field.getKey(), field.getValue()));
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
    if (line.has("port") && !line.get("port").isJsonNull()) {
      request.port(port(line.get("port")));
    }
    headers(line, "headers", request);
    headers(line, "metadata", request);
    String host = either(line, "host", "authority");
    if (host != null) {
      request.host(host);
    }
    return request
        .sni(text(line, "sni"))
        .clientCertificate(text(line, "clientCertificate"))
        .build();
  }

  private static void check(String name, JsonElement value) {
    Form form = PASSED_OVER.get(name);
    if (form == null && !ROUTED.contains(name)) {
      throw new GatewayApiException("unknown field \"" + name + "\"");
    }
    if (form != null && !value.isJsonNull() && !form.fits().test(value)) {
      throw new GatewayApiException(name + ": " + value + " is not " + form.words());
    }
  }

  private static boolean isFlag(JsonElement value) {
    return value.isJsonPrimitive() && value.getAsJsonPrimitive().isBoolean();
  }

  private static boolean isText(JsonElement value) {
    return value.isJsonPrimitive() && value.getAsJsonPrimitive().isString();
  }

  /** HTTP calls host and headers what gRPC calls authority and metadata. */
  private static @Nullable String either(JsonObject line, String name, String other) {
    String first = text(line, name);
    String second = text(line, other);
    if (first != null && second != null && !first.equals(second)) {
      throw new GatewayApiException(
          other + ": \"" + second + "\" is not the " + name + " \"" + first + "\"");
    }
    return first != null ? first : second;
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

  private static void headers(JsonObject line, String field, RouteRequestBuilder request) {
    JsonElement headers = line.get(field);
    if (headers == null || headers.isJsonNull()) {
      return;
    }
    if (!headers.isJsonObject()) {
      throw new GatewayApiException(field + ": " + headers + " is not an object");
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
          throw new GatewayApiException(field + "." + each.getKey() + ": " + value
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
    if (!isText(value)) {
      throw new GatewayApiException(name + ": " + value + " is not a string");
    }
    return value.getAsString();
  }
}
