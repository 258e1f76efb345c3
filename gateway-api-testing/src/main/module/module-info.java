/** A cluster in memory, for tests. */
module io.gatewayapi.testing {
  requires transitive io.gatewayapi.client;
  requires transitive io.gatewayapi.router;
  requires com.google.protobuf;
  requires io.kubernetes.client.java.proto;
  requires jakarta.json;
  requires mockwebserver3;
  requires okhttp3;
  requires okio;
  requires static org.assertj.core;
  requires static org.junit.jupiter.api;
  requires static org.junit.platform.commons;
}
