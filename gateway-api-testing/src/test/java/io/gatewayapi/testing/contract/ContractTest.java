package io.gatewayapi.testing.contract;

import static io.gatewayapi.testing.contract.Objects.routes;

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
}
