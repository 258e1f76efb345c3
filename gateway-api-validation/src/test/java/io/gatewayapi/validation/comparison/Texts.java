package io.gatewayapi.validation.comparison;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import io.gatewayapi.model.schema.Constraints;
import io.gatewayapi.model.schema.StructuralSchema;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Texts that fit a schema, and such that do not. */
final class Texts {
  private static final List<String> POOL = List.of(
      "a",
      "b",
      "app",
      "example",
      "abc-1",
      "x1",
      "http",
      "https",
      "default",
      "store",
      "edge",
      "a.example.com",
      "*.example.com",
      "foo.example.com",
      "example.com",
      "*",
      "/",
      "/p",
      "/path/to",
      "/a/b/c",
      "HTTP",
      "HTTPS",
      "TLS",
      "TCP",
      "UDP",
      "GRPC",
      "GET",
      "POST",
      "10s",
      "1s",
      "0s",
      "2m",
      "1h",
      "500ms",
      "Core",
      "Extended",
      "Service",
      "Gateway",
      "Secret",
      "ConfigMap",
      "HTTPRoute",
      "",
      "gateway.networking.k8s.io",
      "example.com/controller",
      "acme.io/gateway-controller",
      "System",
      "1.2.3.4",
      "10.0.0.1",
      "::1",
      "2001:db8::1",
      "https://example.com",
      "http://a.example.com:8080",
      "https://*.example.com",
      "X-Header",
      "x-a",
      "Content-Type",
      "100",
      "200",
      "80",
      "443",
      "v1",
      "2020-01-01T00:00:00Z",
      "True",
      "False",
      "Unknown",
      "Accepted",
      "Ready",
      "Programmed",
      "spiffe://mesh.example/ns/a",
      "mesh.example",
      "Exact",
      "PathPrefix",
      "RegularExpression",
      "Hostname",
      "IPAddress",
      "NamedAddress",
      "URI",
      "com.example.Service",
      "Method",
      "foo/bar",
      "example.org/custom",
      "implementation.example/option",
      "Same",
      "All",
      "Selector",
      "1",
      "x",
      "SectionName",
      "cookie");

  private static final List<String> MISFITS = List.of(
      "",
      "a",
      "A",
      "A B",
      "-",
      "-a",
      "a-",
      "a\n",
      "\n",
      "a.",
      ".a",
      "a..b",
      "*.",
      "*.*.x",
      "**",
      "/a//b",
      "/a/../b",
      "/a/./b",
      "/a%2f",
      "/a%2Fb",
      "/a/.",
      "/a/..",
      "/%2f",
      "/x%2F",
      "/a#b",
      "/..",
      "/.",
      "a/b/c",
      "a_b",
      "1.2.3",
      "1.2.3.4.5",
      "01.2.3.4",
      "1.2.3.256",
      "::g",
      "1::2::3",
      "::ffff:1.2.3.4",
      "fe80::1%eth0",
      "http://",
      "://x",
      "ftp:/x",
      "https://a b",
      "1d",
      "10",
      "s",
      "1.5s",
      "-1s",
      "99999h",
      "100000h",
      "0.5ms",
      "1h1m1s1ms",
      "1h2h",
      "1s1h",
      ".5s",
      "+1s",
      "\u00e9",
      "\ud83d\ude00",
      "a\u0000b",
      "\u0001\u200b<&>\"\\",
      "http",
      "HTTP/",
      "/HTTP",
      "Foo",
      "foo bar",
      "foo:bar",
      "a,b",
      "(",
      "[",
      "x\ty",
      " x",
      "x ",
      "%",
      "%zz",
      "2020-13-01T00:00:00Z",
      "2020-01-01",
      "yesterday",
      "\u2028",
      "a\r",
      "http://a.example.com:80800",
      "https://a.example.com/path",
      "*://x",
      "https://*",
      "a.cluster.local",
      "svc.cluster.local",
      "null",
      "~",
      "!#$%&'*+-.^_`|~");

  private static final Map<String, Pattern> PATTERNS = new ConcurrentHashMap<>();

  private static final Map<String, List<String>> FITTING = new ConcurrentHashMap<>();
  private static final Map<String, List<String>> BREAKING = new ConcurrentHashMap<>();

  private final Random random;

  Texts(Random random) {
    this.random = random;
  }

  /** A text that the schema takes, as a rule. */
  String fitting(StructuralSchema schema) {
    Constraints limits = schema.constraints();
    List<String> fitting = FITTING.computeIfAbsent(
        limits.minLength() + " " + limits.maxLength() + " " + limits.pattern(),
        key -> POOL.stream().filter(text -> fits(text, limits)).toList());
    if (fitting.isEmpty()) {
      return "a".repeat((int) Math.max(1, limits.minLength() == null ? 1 : limits.minLength()));
    }
    return fitting.get(random.nextInt(fitting.size()));
  }

  /** Any text of those that somebody may not like. */
  String any() {
    return random.nextBoolean() ? pick(MISFITS) : pick(POOL);
  }

  /** A text that does not have the pattern; none may be known. */
  String breaking(String pattern, Constraints limits) {
    List<String> breaking = BREAKING.computeIfAbsent(
        limits.minLength() + " " + pattern,
        key -> MISFITS.stream()
            .filter(text -> !has(text, pattern)
                && (limits.minLength() == null || text.length() >= limits.minLength()))
            .toList());
    String text = breaking.isEmpty() ? any() : pick(breaking);
    return random.nextInt(4) == 0 ? text + pick(MISFITS) : text;
  }

  /** A text of so many code points, some of them beyond one byte or one char. */
  String ofLength(long length) {
    return pick(List.of("x", "x", "\u00e9", "\ud83d\ude00", "/", "a."))
        .repeat((int) length)
        .codePoints()
        .limit(length)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  JsonElement element(String text) {
    return new JsonPrimitive(text);
  }

  private static boolean fits(String text, Constraints limits) {
    return (limits.minLength() == null || text.length() >= limits.minLength())
        && (limits.maxLength() == null || text.length() <= limits.maxLength())
        && (limits.pattern() == null || has(text, limits.pattern()));
  }

  private static boolean has(String text, String pattern) {
    return PATTERNS
        .computeIfAbsent(pattern, p -> Pattern.compile(p.replaceAll("\\$(?=$|\\||\\))", "\\\\z")))
        .matcher(text)
        .find();
  }

  private String pick(List<String> from) {
    return from.get(random.nextInt(from.size()));
  }
}
