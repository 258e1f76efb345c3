package io.gatewayapi.benchmarks;

/** The documents that both sides read: one HTTPRoute of about 1 KB, one of about 20 KB. */
public final class Fixtures {
  private static final String HEAD = """
      {"apiVersion":"gateway.networking.k8s.io/v1","kind":"HTTPRoute","metadata":{"name":"%s",\
      "namespace":"storefront","uid":"0b6f4e0c-3d3f-4d4f-9c0e-1f2a3b4c5d6e","resourceVersion":"81234",\
      "generation":3,"creationTimestamp":"2026-03-01T10:20:30Z","labels":{"app":"shop","team":"storefront"}},\
      "spec":{"parentRefs":[{"name":"public","namespace":"infra","sectionName":"https"}],\
      "hostnames":["www.shop.example","shop.example"],"rules":[""";
  private static final String RULE = """
      {"name":"rule-%1$d","matches":[{"path":{"type":"PathPrefix","value":"/section-%1$d/items"},\
      "headers":[{"type":"Exact","name":"x-variant","value":"v%1$d"}],"method":"GET"},\
      {"path":{"type":"Exact","value":"/section-%1$d"},"queryParams":[{"name":"page","value":"%1$d"}]}],\
      "filters":[{"type":"RequestHeaderModifier","requestHeaderModifier":{"set":[{"name":"x-rule",\
      "value":"%1$d"}],"remove":["x-internal"]}}],"timeouts":{"request":"10s"},\
      "backendRefs":[{"name":"items-%1$d","port":8080,"weight":90},\
      {"name":"items-%1$d-canary","port":8080,"weight":10}]}""";

  private Fixtures() {}

  /**
   * About 1 KB: one rule.
   *
   * @return JSON
   */
  public static String smallJson() {
    return json("small", 1);
  }

  /**
   * About 20 KB: more rules than a cluster takes, so that size is what is measured.
   *
   * @return JSON
   */
  public static String largeJson() {
    return json("large", 36);
  }

  private static String json(String name, int rules) {
    StringBuilder out = new StringBuilder(String.format(HEAD, name));
    for (int i = 0; i < rules; i++) {
      out.append(i == 0 ? "" : ",").append(String.format(RULE, i));
    }
    return out.append("]}}").toString();
  }
}
