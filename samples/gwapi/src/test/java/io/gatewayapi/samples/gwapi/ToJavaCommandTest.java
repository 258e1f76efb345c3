package io.gatewayapi.samples.gwapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToJavaCommandTest {
  private static final String MANIFESTS = """
      apiVersion: v1
      kind: Namespace
      metadata:
        name: shop
      ---
      apiVersion: gateway.networking.k8s.io/v1
      kind: Gateway
      metadata:
        name: edge
      spec:
        gatewayClassName: any
        listeners:
          - {name: http, port: 80, protocol: HTTP}
      ---
      apiVersion: gateway.networking.k8s.io/v1
      kind: HTTPRoute
      metadata:
        name: my-app
        namespace: shop
      spec:
        parentRefs:
          - {name: edge, sectionName: http}
        rules:
          - backendRefs:
              - {name: app, port: 8080}
      """;

  private static String run(StringWriter err, String... args) {
    StringWriter out = new StringWriter();
    int code = Gwapi.run(
        new ByteArrayInputStream(MANIFESTS.getBytes(StandardCharsets.UTF_8)),
        new PrintWriter(out),
        new PrintWriter(err, true),
        args);
    assertThat(code).isZero();
    return out.toString();
  }

  @Test
  void manifestsBecomeAClassWithAMethodForEachObject() {
    StringWriter err = new StringWriter();

    assertThat(run(err, "to-java", "--package", "shop", "--class", "Shop", "-")).isEqualTo("""
        package shop;

        import static io.gatewayapi.builders.Intents.gateway;
        import static io.gatewayapi.builders.Intents.httpRoute;

        import io.gatewayapi.model.v1.Gateway;
        import io.gatewayapi.model.v1.HTTPRoute;

        final class Shop {
          private Shop() {}

          static Gateway gatewayEdge() {
            return gateway("edge").gatewayClass("any").http("http", 80).build();
          }

          static HTTPRoute httpRouteMyApp() {
            return httpRoute("my-app")
                .namespace("shop")
                .parent("edge", p -> p.section("http"))
                .rule(r -> r.anyRequest().backend("app", 8080))
                .build();
          }
        }
        """);
    assertThat(err.toString()).contains("Namespace").contains("left out");
  }

  @Test
  void jsonHasTheCodeOfEachObject() {
    JsonObject json = JsonParser.parseString(run(new StringWriter(), "to-java", "-o", "json", "-"))
        .getAsJsonObject();

    JsonObject gateway = json.getAsJsonArray("objects").get(0).getAsJsonObject();
    assertThat(gateway.get("expression").getAsString())
        .isEqualTo("gateway(\"edge\").gatewayClass(\"any\").http(\"http\", 80).build()");
    assertThat(gateway.get("imports").getAsJsonArray().get(1).getAsString())
        .isEqualTo("static io.gatewayapi.builders.Intents.gateway");
  }

  @ParameterizedTest
  @CsvSource({
    "--package, shop-front, expected a name of Java",
    "--package, shop.int, expected a name of Java",
    "--class, 9lives, expected an identifier of Java",
    "--class, class, expected an identifier of Java",
    "--class, Gateway, the code uses a class of this one",
  })
  void aNameThatJavaDoesNotTakeIsAUsageError(String option, String name, String expected) {
    StringWriter err = new StringWriter();
    StringWriter out = new StringWriter();
    int code = Gwapi.run(
        new ByteArrayInputStream(MANIFESTS.getBytes(StandardCharsets.UTF_8)),
        new PrintWriter(out),
        new PrintWriter(err, true),
        "to-java",
        option,
        name,
        "-");

    assertThat(code).isEqualTo(2);
    assertThat(err.toString()).contains("gwapi: " + option + " " + name + ": ").contains(expected);
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void anObjectsMethodDoesNotHideTheBuildersMethods() {
    StringWriter out = new StringWriter();
    String gateways = """
        apiVersion: gateway.networking.k8s.io/v1
        kind: %s
        metadata: {name: "%s"}
        ---
        """;
    String manifests = gateways.formatted("GatewayClass", "any")
        + gateways.formatted("Gateway", "class")
        + gateways.formatted("Gateway", "class");
    int code = Gwapi.run(
        new ByteArrayInputStream(manifests.getBytes(StandardCharsets.UTF_8)),
        new PrintWriter(out),
        new PrintWriter(new StringWriter(), true),
        "to-java",
        "-");

    assertThat(code).isZero();
    assertThat(out.toString())
        .contains("static GatewayClass gatewayClassAny()")
        .contains("static Gateway gatewayClass_2()")
        .contains("static Gateway gatewayClass_3()");
  }
}
