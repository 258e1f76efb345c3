package io.gatewayapi.benchmarks.validation;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.gatewayapi.model.Bundle;
import io.gatewayapi.model.Channel;
import io.gatewayapi.model.schema.Schemas;
import io.gatewayapi.model.schema.StructuralSchema;

/** The valid HTTPRoutes that both sides check. */
final class Routes {
  static final Bundle BUNDLE = Bundle.of("v1.6.1", Channel.STANDARD);

  private static final String HEAD = """
      {"apiVersion":"gateway.networking.k8s.io/v1","kind":"HTTPRoute","metadata":{"name":"store",\
      "namespace":"shop"},"spec":{"parentRefs":[{"name":"public","namespace":"infra",\
      "sectionName":"https"},{"name":"internal","namespace":"infra"}],\
      "hostnames":["www.shop.example","shop.example"],"rules":[""";
  private static final String RULE = """
      ],"filters":[{"type":"RequestHeaderModifier","requestHeaderModifier":{"set":[{"name":"x-rule",\
      "value":"on"}],"remove":["x-internal"]}}],"timeouts":{"request":"10s","backendRequest":"2s"},\
      "backendRefs":[{"name":"items","port":8080,"weight":90},{"name":"canary","port":8080,\
      "weight":10}]}""";
  private static final String MATCH = """
      {"path":{"type":"PathPrefix","value":"/section-RULE/items-MATCH"},\
      "headers":[{"type":"Exact","name":"x-variant","value":"v1"}],"method":"GET"}""";

  private Routes() {}

  /** One rule with one match. */
  static JsonObject small() {
    return read(text(1, 1));
  }

  /** As many as the schema allows: 16 rules with 8 matches each. */
  static JsonObject large() {
    return read(largeText());
  }

  /** The large route's JSON. */
  static String largeText() {
    return text(16, 8);
  }

  /** Reads a route's JSON. */
  static JsonObject read(String text) {
    return JsonParser.parseString(text).getAsJsonObject();
  }

  static StructuralSchema schema() {
    return Schemas.of("gateway.networking.k8s.io/v1", "HTTPRoute", BUNDLE).orElseThrow();
  }

  // Not by a format: what that loads in a fresh JVM would be counted as validation.
  private static String match(int rule, int match) {
    return MATCH.replace("RULE", Integer.toString(rule)).replace("MATCH", Integer.toString(match));
  }

  private static String text(int rules, int matches) {
    StringBuilder out = new StringBuilder(HEAD);
    for (int rule = 0; rule < rules; rule++) {
      out.append(rule == 0 ? "" : ",").append("{\"matches\":[");
      for (int match = 0; match < matches; match++) {
        out.append(match == 0 ? "" : ",").append(match(rule, match));
      }
      out.append(RULE);
    }
    return out.append("]}}").toString();
  }
}
