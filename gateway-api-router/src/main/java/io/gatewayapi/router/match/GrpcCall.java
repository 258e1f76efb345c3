package io.gatewayapi.router.match;

import io.gatewayapi.router.http.Quotation;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A gRPC service and method, which make the path {@code /service/method}.
 *
 * @param service what is asked of the service, null for any
 * @param method what is asked of the method, null for any
 */
public record GrpcCall(
    @Nullable ValueMatch service, @Nullable ValueMatch method) implements PathMatch {
  @Override
  public String value() {
    return text(service) + "/" + text(method);
  }

  private static String text(@Nullable ValueMatch match) {
    return match == null ? "*" : match.value();
  }

  @Override
  public boolean matches(String path, RegexEngine regex) {
    int slash = path.lastIndexOf('/');
    return path.startsWith("/")
        && slash > 1
        && slash < path.length() - 1
        && fits(service, path.substring(1, slash), regex)
        && fits(method, path.substring(slash + 1), regex);
  }

  private static boolean fits(@Nullable ValueMatch match, String name, RegexEngine regex) {
    return match == null || match.matches(name, regex);
  }

  @Override
  public boolean asksForGrpc() {
    return true;
  }

  @Override
  public int serviceCharacters() {
    return service == null ? 0 : service.characters();
  }

  @Override
  public int methodCharacters() {
    return method == null ? 0 : method.characters();
  }

  @Override
  public Stream<String> patterns() {
    return Stream.of(Optional.ofNullable(service), Optional.ofNullable(method))
        .flatMap(Optional::stream)
        .flatMap(match -> match.pattern().stream());
  }

  @Override
  public String complaint(String path) {
    String called = path.startsWith("/") ? path.substring(1) : path;
    return "the call is " + Quotation.clip(called) + ", and it asks for " + this;
  }

  @Override
  public String toString() {
    if (service == null && method == null) {
      return "any gRPC method";
    }
    String first = service == null ? "" : "gRPC service " + service;
    String second = method == null ? "" : "gRPC method " + method;
    return first.isEmpty() || second.isEmpty() ? first + second : first + ", " + second;
  }
}
