package io.gatewayapi.testing.contract;

import static io.gatewayapi.testing.contract.Objects.routes;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;

/** A connection, and a namespace for each test. */
abstract class ContractTest {
  final ContractServer server;
  Http http;
  String namespace;
  String routes;

  ContractTest(ContractServer server) {
    this.server = server;
  }

  @BeforeEach
  void connect() {
    http = new Http(server);
    namespace = server.newNamespace();
    routes = routes(namespace);
  }

  /** Waits until a server has followed a change: a real one takes its time. */
  static void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + Duration.ofMinutes(1).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("in a minute").isLessThan(deadline);
      Thread.onSpinWait();
    }
  }
}
