/** CRUD and watch for Gateway API objects over client-java. */
module io.gatewayapi.client {
  requires transitive io.gatewayapi.model;
  requires transitive io.gatewayapi.validation;
  requires transitive io.kubernetes.client.java;
  requires okhttp3;
  requires okio;
  requires org.slf4j;
}
