package io.gatewayapi.builders.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Mistakes that the compiler finds, each beside what is meant. */
class UntypeableMistakesTest {
  private static final String FRAME = """
      import static io.gatewayapi.builders.Intents.*;
      import io.gatewayapi.builders.v1.*;
      import io.gatewayapi.model.v1.*;
      class %s {
        Object object() {
          return %s;
        }
      }
      """;

  private static final Map<String, String> SOURCES = sources();
  /** One run finds all errors, as they are all of the same phase. */
  private static final List<String> ERRORS = Compiler.compile(SOURCES).errors();

  private static Map<String, String> sources() {
    Map<String, String> sources = new LinkedHashMap<>();
    mistakes().forEach(mistake -> {
      for (int i = 1; i <= 2; i++) {
        String name = className((String) mistake.get()[0], i == 1 ? "right" : "wrong");
        sources.put(name, FRAME.formatted(name, mistake.get()[i]));
      }
    });
    return sources;
  }

  private static String className(String rule, String side) {
    return "Case_" + rule.replaceAll("[^A-Za-z]+", "_") + "_" + side;
  }

  private static List<String> errors(String rule, String side) {
    String file = className(rule, side) + ".java";
    return ERRORS.stream().filter(error -> error.contains(file)).toList();
  }

  private static Arguments mistake(String rule, String right, String wrong, String symbol) {
    return Arguments.of(rule, right, wrong, symbol);
  }

  static Stream<Arguments> mistakes() {
    return Stream.of(
        mistake(
            "a redirecting rule has no backends",
            "httpRoute(\"a\").rule(r -> r.anyRequest().redirectToHttps())",
            "httpRoute(\"a\").rule(r -> r.anyRequest().redirectToHttps().backend(\"b\", 80))",
            "backend"),
        mistake(
            "a forwarding rule does not redirect",
            "httpRoute(\"a\").rule(r -> r.anyRequest().backend(\"b\", 80))",
            "httpRoute(\"a\").rule(r -> r.anyRequest().backend(\"b\", 80).redirectToHttps())",
            "redirectToHttps"),
        mistake(
            "a rewriting rule does not redirect",
            "httpRoute(\"a\").rule(r -> r.anyRequest().rewrite(w -> w.path(\"/\")))",
            "httpRoute(\"a\").rule(r -> r.anyRequest().rewrite(w -> w.path(\"/\")).redirect(d -> {}))",
            "redirect"),
        mistake(
            "a redirecting rule does not rewrite",
            "httpRoute(\"a\").rule(r -> r.anyRequest().redirect(d -> d.path(\"/b\")))",
            "httpRoute(\"a\").rule(r -> r.anyRequest().redirect(d -> d.path(\"/b\")).rewrite(w -> {}))",
            "rewrite"),
        mistake(
            "a rule says which requests before where they go",
            "httpRoute(\"a\").rule(r -> r.match(m -> m.pathPrefix(\"/\")).backend(\"b\", 80))",
            "httpRoute(\"a\").rule(r -> r.backend(\"b\", 80))",
            "backend"),
        mistake(
            "a rule that says nothing is none",
            "httpRoute(\"a\").rule(r -> r.anyRequest())",
            "httpRoute(\"a\").rule(r -> r)",
            "HTTPRuleStart"),
        mistake(
            "an empty match is said explicitly",
            "httpRoute(\"a\").rule(r -> r.match(m -> m.anyRequest()).backend(\"b\", 80))",
            "httpRoute(\"a\").rule(r -> r.match(m -> m).backend(\"b\", 80))",
            "HTTPMatching"),
        mistake(
            "a gRPC rule says which calls before where they go",
            "grpcRoute(\"a\").rule(r -> r.anyCall().backend(\"b\", 80))",
            "grpcRoute(\"a\").rule(r -> r.backend(\"b\", 80))",
            "backend"),
        mistake(
            "an empty gRPC match is said explicitly",
            "grpcRoute(\"a\").rule(r -> r.match(m -> m.anyCall()).backend(\"b\", 80))",
            "grpcRoute(\"a\").rule(r -> r.match(m -> m).backend(\"b\", 80))",
            "GRPCMatching"),
        mistake(
            "a rule has no weight",
            "httpRoute(\"a\").rule(r -> r.anyRequest().backend(\"b\", 80, 1))",
            "httpRoute(\"a\").rule(r -> r.anyRequest().weight(1).backend(\"b\", 80))",
            "weight"),
        mistake(
            "a forwarding rule has no weight, its backends have",
            "httpRoute(\"a\").rule(r -> r.anyRequest().backend(\"b\", 80, b -> b.weight(1)))",
            "httpRoute(\"a\").rule(r -> r.anyRequest().backend(\"b\", 80).weight(1))",
            "weight"),
        mistake(
            "a route has no weight",
            "tcpRoute(\"a\").backend(\"b\", 80, 1)",
            "tcpRoute(\"a\").backend(\"b\", 80).weight(1)",
            "weight"),
        mistake(
            "a mirror has no weight",
            "httpRoute(\"a\").rule(r -> r.anyRequest().mirror(\"b\", 80, m -> m.percent(5)))",
            "httpRoute(\"a\").rule(r -> r.anyRequest().mirror(\"b\", 80, m -> m.weight(5)))",
            "weight"),
        mistake(
            "a filter's type and body agree",
            "HTTPRouteFilters.requestMirror(m -> m.percent(5))",
            "HTTPRouteFilters.requestMirror(m -> m.statusCode(301))",
            "statusCode"),
        mistake(
            "a filter of requests takes no redirect",
            "httpRoute(\"a\").rule(r -> r.anyRequest().requestHeaders(h -> h.set(\"a\", \"b\")))",
            "httpRoute(\"a\").rule(r -> r.anyRequest().requestHeaders(h -> h.status(301)))",
            "status"),
        mistake(
            "a path is replaced whole or by its prefix",
            "HTTPPathModifiers.replaceFullPath(\"/a\")",
            "HTTPPathModifiers.replaceFullPath(\"/a\").replacePrefixMatch(\"/b\")",
            "replacePrefixMatch"),
        mistake(
            "a gRPC rule does not redirect",
            "grpcRoute(\"a\").rule(r -> r.anyCall().mirror(\"b\", 80))",
            "grpcRoute(\"a\").rule(r -> r.anyCall().redirectToHttps())",
            "redirectToHttps"),
        mistake(
            "a TCP route has no hostnames",
            "tlsRoute(\"a\").hostnames(\"a.example\")",
            "tcpRoute(\"a\").hostnames(\"a.example\")",
            "hostnames"),
        mistake(
            "a canary has a backend before it",
            "httpRoute(\"a\").rule(r -> r.anyRequest().backend(\"b\", 80).canary(\"c\", 80, 10))",
            "httpRoute(\"a\").rule(r -> r.anyRequest().canary(\"c\", 80, 10))",
            "canary"),
        mistake(
            "a permanent cookie ends at some time",
            "httpRoute(\"a\").rule(r -> r.anyRequest().sessionPersistence(s -> "
                + "s.permanentCookie(\"c\", java.time.Duration.ofDays(1))))",
            "httpRoute(\"a\").rule(r -> r.anyRequest().sessionPersistence(s -> "
                + "s.permanentCookie(\"c\")))",
            "permanentCookie"),
        mistake(
            "a server that is asked over gRPC has no path",
            "httpRoute(\"a\").rule(r -> r.anyRequest().externalHttpAuth(\"b\", 80, e -> "
                + "e.path(\"/check\")))",
            "httpRoute(\"a\").rule(r -> r.anyRequest().externalGrpcAuth(\"b\", 80, e -> "
                + "e.path(\"/check\")))",
            "path"),
        mistake(
            "a server that is asked has no weight",
            "httpRoute(\"a\").rule(r -> r.anyRequest().externalHttpAuth(\"b\", 80, e -> "
                + "e.namespace(\"c\")))",
            "httpRoute(\"a\").rule(r -> r.anyRequest().externalHttpAuth(\"b\", 80, e -> "
                + "e.weight(1)))",
            "weight"),
        mistake(
            "a rule of a TLS route has no match",
            "tlsRoute(\"a\").rule(r -> r.name(\"n\").backend(\"b\", 80))",
            "tlsRoute(\"a\").rule(r -> r.match(m -> m).backend(\"b\", 80))",
            "match"),
        mistake(
            "a duration is no number",
            "httpRoute(\"a\").rule(r -> r.anyRequest().timeout(java.time.Duration.ofSeconds(1)))",
            "httpRoute(\"a\").rule(r -> r.anyRequest().timeout(10))",
            "Duration"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("mistakes")
  void theCompilerRefuses(String rule, String right, String wrong, String symbol) {
    assertThat(errors(rule, "right")).as(right).isEmpty();
    assertThat(errors(rule, "wrong")).as(wrong).anyMatch(error -> error.contains(symbol));
  }
}
