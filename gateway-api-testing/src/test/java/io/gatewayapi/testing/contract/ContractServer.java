package io.gatewayapi.testing.contract;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.gatewayapi.model.Bundle;
import io.gatewayapi.model.Channel;
import io.gatewayapi.testing.FakeApiServer;
import io.kubernetes.client.openapi.ApiClient;
import io.kubernetes.client.util.Config;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** A server that the contract is held against: the fake one, or a real one where there is one. */
public final class ContractServer implements AutoCloseable {
  private static final String RELEASE = "v1.6.1";
  private static final Bundle OLD = Bundle.of("v1.2.1", Channel.STANDARD);

  private final String name;
  private final Bundle bundle;
  private final Optional<ApiClient> client;
  private final Optional<FakeApiServer> fake;

  private ContractServer(
      String name, Bundle bundle, Optional<ApiClient> client, Optional<FakeApiServer> fake) {
    this.name = name;
    this.bundle = bundle;
    this.client = client;
    this.fake = fake;
  }

  static ContractServer fake(Channel channel) {
    return fake(Bundle.of(RELEASE, channel));
  }

  private static ContractServer fake(Bundle bundle) {
    FakeApiServer fake = FakeApiServer.start(bundle);
    return new ContractServer(
        "fake " + bundle, bundle, Optional.of(fake.apiClient()), Optional.of(fake));
  }

  /**
   * The server that the property gwapi.kubeconfig names, {@code standard=PATH,experimental=PATH};
   * {@code v1.2.1=PATH} is that release's standard channel.
   */
  static ContractServer real(Channel channel) {
    return real(Bundle.of(RELEASE, channel), channel.toString().toLowerCase(Locale.ROOT));
  }

  private static ContractServer real(Bundle bundle, String entryName) {
    Optional<ApiClient> client = Arrays.stream(
            System.getProperty("gwapi.kubeconfig", "").split(",", -1))
        .filter(entry -> entry.startsWith(entryName + "="))
        .map(entry -> client(entry.substring(entry.indexOf('=') + 1)))
        .findFirst();
    return new ContractServer("real " + bundle, bundle, client, Optional.empty());
  }

  private static ApiClient client(String kubeconfig) {
    try {
      return Config.fromConfig(kubeconfig);
    } catch (IOException e) {
      throw new UncheckedIOException("kubeconfig " + kubeconfig, e);
    }
  }

  /** The client, or the test is skipped because there is no such server. */
  public ApiClient client() {
    assumeTrue(client.isPresent(), "gwapi.kubeconfig names no server for " + bundle);
    return client.get();
  }

  public Bundle bundle() {
    return bundle;
  }

  public boolean isFake() {
    return fake.isPresent();
  }

  /** Makes a fake server forget its past; a real one has forgotten it already. */
  public void forgetHistory() {
    fake.ifPresent(FakeApiServer::forgetHistory);
  }

  /** A namespace that no other test uses. */
  public String newNamespace() {
    return "c-" + UUID.randomUUID().toString().substring(0, 13);
  }

  @Override
  public void close() {
    fake.ifPresent(FakeApiServer::close);
    client.ifPresent(c -> {
      c.getHttpClient().dispatcher().executorService().shutdown();
      c.getHttpClient().connectionPool().evictAll();
    });
  }

  @Override
  public String toString() {
    return name;
  }

  /** All servers; those that are not there skip their tests. */
  public static final class All implements ArgumentsProvider {
    @Override
    public Stream<? extends Arguments> provideArguments(
        ParameterDeclarations parameters, ExtensionContext context) {
      return Stream.<java.util.function.Supplier<ContractServer>>of(
              () -> fake(Channel.STANDARD),
              () -> fake(Channel.EXPERIMENTAL),
              () -> fake(OLD),
              () -> real(Channel.STANDARD),
              () -> real(Channel.EXPERIMENTAL),
              () -> real(OLD, OLD.release().toString()))
          .map(server -> Arguments.of(server.get()));
    }
  }
}
