/** Typed Gateway API objects, lossless JSON and YAML, defaults and pruning. */
module io.gatewayapi.model {
  requires transitive com.google.gson;
  requires transitive io.kubernetes.client.java.api;
  requires transitive org.jspecify;
  requires org.snakeyaml.engine;
}
