package io.gatewayapi.testing.contract;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.gatewayapi.model.Bundle;
import io.gatewayapi.model.Channel;
import io.gatewayapi.testing.FakeApiServer;
import io.kubernetes.client.openapi.ApiClient;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** A server that the contract is held against: the fake one, or a real one where there is one. */
public final class ContractServer implements AutoCloseable {
  /** What the contract holds for everywhere; more bundles join if the property names them. */
  private static final List<Bundle> BUNDLES = List.of(
      Bundle.of(Kubeconfigs.NEWEST, Channel.STANDARD),
      Bundle.of(Kubeconfigs.NEWEST, Channel.EXPERIMENTAL),
      Bundle.of("v1.2.1", Channel.STANDARD));

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
    return fake(Bundle.of(Kubeconfigs.NEWEST, channel));
  }

  static ContractServer fake(Bundle bundle) {
    FakeApiServer fake = FakeApiServer.start(bundle);
    return new ContractServer(
        "fake " + bundle, bundle, Optional.of(fake.apiClient()), Optional.of(fake));
  }

  /** The server of that channel that the property gwapi.kubeconfig names. */
  static ContractServer real(Channel channel) {
    return real(Bundle.of(Kubeconfigs.NEWEST, channel));
  }

  private static ContractServer real(Bundle bundle) {
    return new ContractServer(
        "real " + bundle, bundle, Kubeconfigs.client(Kubeconfigs.name(bundle)), Optional.empty());
  }

  /** The client, or the test is skipped because there is no such server. */
  public ApiClient client() {
    assumeTrue(client.isPresent(), "gwapi.kubeconfig has no entry " + Kubeconfigs.name(bundle));
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
      List<Bundle> bundles = Stream.concat(BUNDLES.stream(), Kubeconfigs.named().stream())
          .distinct()
          .toList();
      return Stream.concat(
              bundles.stream().map(ContractServer::fake),
              bundles.stream().map(ContractServer::real))
          .map(Arguments::of);
    }
  }
}
