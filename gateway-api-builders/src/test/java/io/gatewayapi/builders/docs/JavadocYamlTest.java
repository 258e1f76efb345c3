package io.gatewayapi.builders.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.gatewayapi.builders.compile.Compiler;
import io.gatewayapi.model.GatewayApiObject;
import io.gatewayapi.model.json.Json;
import io.gatewayapi.model.manifest.Manifests;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each intent's javadoc shows its YAML, and the call that it shows writes just that. */
class JavadocYamlTest {
  /** Methods that say nothing of their own. */
  private static final Set<String> GENERAL = Set.of(
      "with",
      "metadata",
      "filter",
      "build",
      "buildValid",
      "fork",
      "toBuilder",
      "anyRequest",
      "anyCall",
      "validation");

  /** Owners are objects, which a comment in YAML cannot show. */
  private static final Set<String> NOT_CALLED = Set.of("controlledBy", "ownedBy");

  private static final String RULE = "httpRoute(\"x\").rule(r0 -> r0.anyRequest().%s)";
  private static final String BACKEND = RULE.formatted("backend(\"x\", 1, b0 -> b0.%s)");
  private static final String LISTENER = "gateway(\"x\").http(\"x\", 1, l0 -> l0.%s)";

  /** Where a class's methods can be called. */
  private static final Map<String, String> PLACES = Map.ofEntries(
      Map.entry("BackendIntent", RULE),
      Map.entry("BackendTLSPolicyIntent", "backendTLSPolicy(\"x\").%s"),
      Map.entry("ControlledIntent", "gatewayClass(\"x\").%s"),
      Map.entry("Cors", RULE.formatted("cors(c0 -> c0.%s)")),
      Map.entry("ExternalAuth", RULE.formatted("externalHttpAuth(\"x\", 1, a0 -> a0.%s)")),
      Map.entry("ExternalHTTPAuth", RULE.formatted("externalHttpAuth(\"x\", 1, a0 -> a0.%s)")),
      Map.entry("Authorizing", RULE),
      Map.entry("Filtering", RULE),
      Map.entry("Forwarding", RULE),
      Map.entry("GRPCMatching", "grpcRoute(\"x\").rule(r0 -> r0.match(m0 -> m0.%s))"),
      Map.entry("GRPCRouteIntent", "grpcRoute(\"x\").%s"),
      Map.entry("GRPCRule", "grpcRoute(\"x\").rule(r0 -> r0.anyCall().%s)"),
      Map.entry("GRPCRuleStart", "grpcRoute(\"x\").rule(r0 -> r0.%s)"),
      Map.entry("GatewayIntent", "gateway(\"x\").%s"),
      Map.entry("GatewayTLS", "gateway(\"x\").tls(t0 -> t0.%s)"),
      Map.entry("HTTPBackend", RULE),
      Map.entry("HTTPForwarding", RULE),
      Map.entry("HTTPMatching", "httpRoute(\"x\").rule(r0 -> r0.match(m0 -> m0.%s))"),
      Map.entry("HTTPOpenRule", RULE),
      Map.entry("HTTPRedirecting", RULE),
      Map.entry("HTTPRouteIntent", "httpRoute(\"x\").%s"),
      Map.entry("HTTPRule", RULE),
      Map.entry("HTTPRuleStart", "httpRoute(\"x\").rule(r0 -> r0.%s)"),
      Map.entry("HeaderChanges", RULE.formatted("requestHeaders(h0 -> h0.%s)")),
      Map.entry("Infrastructure", "gateway(\"x\").infrastructure(i0 -> i0.%s)"),
      Map.entry("KindIntent", "gateway(\"x\").%s"),
      Map.entry("ListenerIntent", LISTENER),
      Map.entry("ListenerSetIntent", "listenerSet(\"x\").%s"),
      Map.entry("Listening", "gateway(\"x\").%s"),
      Map.entry("Matching", "httpRoute(\"x\").rule(r0 -> r0.match(m0 -> m0.%s))"),
      Map.entry("Mirror", RULE.formatted("mirror(\"x\", 1, m0 -> m0.%s)")),
      Map.entry("Parent", "httpRoute(\"x\").parent(\"x\", p0 -> p0.%s)"),
      Map.entry("Redirect", RULE.formatted("redirect(d0 -> d0.%s)")),
      Map.entry("ReferenceGrantIntent", "referenceGrant(\"x\").%s"),
      Map.entry("Retry", RULE.formatted("retry(t0 -> t0.%s)")),
      Map.entry("Rewrite", RULE.formatted("rewrite(w0 -> w0.%s)")),
      Map.entry("RouteBackend", BACKEND),
      Map.entry("RouteIntent", "httpRoute(\"x\").%s"),
      Map.entry("RuleIntent", RULE),
      Map.entry("ServerIdentity", "backendTLSPolicy(\"x\").%s"),
      Map.entry("Session", RULE.formatted("sessionPersistence(s0 -> s0.%s)")),
      Map.entry("Splitting", RULE),
      Map.entry("StreamRouteIntent", "tcpRoute(\"x\").%s"),
      Map.entry("StreamRule", "tcpRoute(\"x\").rule(r0 -> r0.%s)"),
      Map.entry("TLSRouteIntent", "tlsRoute(\"x\").%s"),
      Map.entry("XBackendIntent", "xBackend(\"x\").%s"),
      Map.entry("XBackendTLS", "xBackend(\"x\").tls(t0 -> t0.%s)"),
      Map.entry("XBackendTrafficPolicyIntent", "xBackendTrafficPolicy(\"x\").%s"));

  private static Stream<DocumentedIntent> intents() throws IOException {
    return DocumentedIntent.all().stream().filter(intent -> !GENERAL.contains(intent.method()));
  }

  @Test
  void everyIntentShowsItsYaml() throws IOException {
    assertThat(intents().filter(intent -> intent.yaml().isEmpty())).isEmpty();
    assertThat(intents()).hasSizeGreaterThan(120);
  }

  @Test
  void theCallWritesTheYaml() throws IOException, ReflectiveOperationException {
    List<DocumentedIntent> called = intents()
        .filter(intent -> !NOT_CALLED.contains(intent.method()))
        .filter(intent -> !intent.yaml().endsWith("...\n"))
        .filter(intent -> intent.parameters().isEmpty() || !intent.call().isEmpty())
        .toList();
    assertThat(called).hasSizeGreaterThan(100);
    Map<String, String> sources = new LinkedHashMap<>();
    for (int i = 0; i < called.size(); i++) {
      sources.put("Shown" + i, source("Shown" + i, called.get(i)));
    }
    Compiler.Outcome outcome = Compiler.compile(sources);
    assertThat(outcome.errors()).isEmpty();
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < called.size(); i++) {
      Method build = outcome.classes().loadClass("Shown" + i).getDeclaredMethod("build");
      build.setAccessible(true);
      JsonObject tree = Json.toTree((GatewayApiObject) build.invoke(null));
      JsonElement yaml = yaml(called.get(i).yaml());

      if (!holds(tree, yaml)) {
        wrong.add(called.get(i) + " writes " + tree + ", which should hold " + yaml);
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static String source(String name, DocumentedIntent intent) {
    String place = PLACES.get(intent.type());
    assertThat(place).as("a place to call methods of " + intent.type()).isNotNull();
    String call = intent.call().isEmpty() ? intent.method() + "()" : intent.call();
    return """
        import static io.gatewayapi.builders.ExperimentalIntents.*;
        import static io.gatewayapi.builders.Intents.*;
        import io.gatewayapi.model.v1.*;
        import io.gatewayapi.model.v1.HTTPMethod;
        import static io.gatewayapi.model.v1.HTTPMethod.*;
        import java.time.Duration;
        class %s {
          static Object build() {
            return %s.build();
          }
        }
        """.formatted(name, place.formatted(call));
  }

  /** A fragment of YAML as the spec of some manifest. */
  private static JsonElement yaml(String text) {
    String manifest = "apiVersion: example.com/v1\nkind: Fragment\nmetadata: {name: x}\nspec:\n"
        + text.strip().indent(2);
    return Manifests.parse(manifest, "javadoc").get(0).tree().get("spec");
  }

  /** Whether some place in a tree has all that is looked for. */
  private static boolean holds(JsonElement tree, JsonElement part) {
    return within(tree, part) || children(tree).stream().anyMatch(child -> holds(child, part));
  }

  private static List<JsonElement> children(JsonElement tree) {
    List<JsonElement> children = new ArrayList<>();
    if (tree instanceof JsonObject object) {
      object.entrySet().forEach(entry -> children.add(entry.getValue()));
    } else if (tree instanceof JsonArray array) {
      array.forEach(children::add);
    }
    return children;
  }

  private static boolean within(JsonElement tree, JsonElement part) {
    if (tree instanceof JsonObject object && part instanceof JsonObject wanted) {
      return wanted.entrySet().stream()
          .allMatch(entry ->
              object.has(entry.getKey()) && within(object.get(entry.getKey()), entry.getValue()));
    }
    if (tree instanceof JsonArray list && part instanceof JsonArray wanted) {
      return list.size() == wanted.size()
          && java.util.stream.IntStream.range(0, list.size())
              .allMatch(i -> within(list.get(i), wanted.get(i)));
    }
    return tree.equals(part);
  }
}
