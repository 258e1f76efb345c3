package io.gatewayapi.testing;

import com.google.gson.JsonObject;
import io.gatewayapi.model.Bundle;
import io.gatewayapi.testing.fault.Fault;
import io.gatewayapi.testing.fault.Faults;
import io.gatewayapi.testing.internal.crd.CrdDocuments;
import io.gatewayapi.testing.internal.http.HttpRequest;
import io.gatewayapi.testing.internal.http.HttpResponse;
import io.gatewayapi.testing.internal.http.LoopbackServer;
import io.gatewayapi.testing.internal.http.ReceivedRequest;
import io.gatewayapi.testing.internal.kind.CatalogueKinds;
import io.gatewayapi.testing.internal.kind.KindRegistry;
import io.gatewayapi.testing.internal.kind.PlainKinds;
import io.gatewayapi.testing.internal.kind.ServedKind;
import io.gatewayapi.testing.internal.server.ApiServer;
import io.gatewayapi.testing.internal.server.Definitions;
import io.gatewayapi.testing.internal.server.FaultyServer;
import io.gatewayapi.testing.internal.server.FirstNamespaces;
import io.gatewayapi.testing.internal.server.RequestLog;
import io.gatewayapi.testing.internal.store.Store;
import io.gatewayapi.testing.internal.write.Identities;
import io.kubernetes.client.openapi.ApiClient;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/**
 * A Kubernetes API server in memory, on a port of 127.0.0.1, with the Gateway API installed.
 *
 * <p>It behaves as the real one does: objects are pruned, defaulted and validated by the schemas of
 * the release and channel that was asked for; every write has a new resourceVersion; writes from an
 * old version conflict; lists come in pages; watches resume from a version or end with 410. What it
 * has not learnt it answers with 501 and the verb's name, never with a guess.
 *
 * <p>Kinds that every cluster has, from Namespaces to Leases, are kept as they are sent, without
 * defaults; of most of them only metadata is looked at, of ConfigMaps, Secrets, Services,
 * ServiceAccounts and Namespaces names and types of all fields. Events of {@code v1} and of {@code
 * events.k8s.io/v1}, which a real server converts into one another, are stored apart here.
 *
 * <pre>{@code
 * try (FakeApiServer server = FakeApiServer.start(Bundle.of("v1.6.1", Channel.STANDARD))) {
 *   GatewayApi api = GatewayApi.on(server.apiClient());
 *   …
 * }
 * }</pre>
 *
 * <p>Thread-safe. Any number of servers run side by side.
 */
public final class FakeApiServer implements AutoCloseable {
  private final Store store;
  private final KindRegistry kinds;
  private final Definitions definitions;
  private final FaultyServer api;
  private final Faults faults = new Faults();
  private final RequestLog<SeenRequests.Answered> requests;
  private final LoopbackServer http;
  private final Bundle bundle;
  private final Optional<String> token;
  private final ConcurrentLinkedQueue<ApiClient> clients = new ConcurrentLinkedQueue<>();

  FakeApiServer(FakeApiServerBuilder settings) {
    this.bundle = settings.bundle();
    this.token = settings.token();
    this.store = new Store(settings.history(), settings.watchBacklog());
    List<ServedKind> custom = CatalogueKinds.of(bundle);
    this.kinds = new KindRegistry(
        Stream.concat(PlainKinds.all(), Stream.of(CrdDocuments.KIND)).toList(), custom);
    Identities identities = settings.identities();
    FirstNamespaces.begin(store, kinds, identities);
    this.requests = new RequestLog<>(
        settings.requestLog(), answered -> answered.request().body().size());
    this.definitions = new Definitions(bundle, store, identities, kinds);
    this.api = new FaultyServer(
        new ApiServer(
            kinds, store, identities, settings.bookmarkInterval(), token.orElse(null), definitions),
        faults);
    this.http = new LoopbackServer(this::answer);
    http.start();
  }

  /**
   * Starts a server with everything else as {@link #builder()} has it.
   *
   * @param bundle the release and channel that is installed
   * @return a running server, to be closed
   */
  public static FakeApiServer start(Bundle bundle) {
    return builder().bundle(bundle).start();
  }

  /**
   * Begins the settings of a server.
   *
   * @return the newest release's standard channel, no token, random uids, the system's clock
   */
  public static FakeApiServerBuilder builder() {
    return new FakeApiServerBuilder();
  }

  private LoopbackServer.Answer answer(ReceivedRequest received) {
    LoopbackServer.Answer answer;
    try {
      answer = api.answer(HttpRequest.of(received));
    } catch (IllegalArgumentException e) {
      answer = new LoopbackServer.Answer(
          HttpResponse.of(400, "text/plain; charset=utf-8", "400 Bad Request"),
          Fault.Transfer.GOOD);
    }
    requests.add(SeenRequests.Answered.of(received, answer));
    return answer;
  }

  /**
   * What goes wrong with the next requests.
   *
   * @return the server's faults, to be added to
   */
  public Faults faults() {
    return faults;
  }

  /**
   * Where the server is.
   *
   * @return {@code http://127.0.0.1:PORT}, without a slash at the end
   */
  public String url() {
    return "http://127.0.0.1:" + http.port();
  }

  /**
   * The release and channel that is installed.
   *
   * @return the bundle
   */
  public Bundle bundle() {
    return bundle;
  }

  /**
   * Makes a client of this server, with its token if it asks for one.
   *
   * <p>Its connections and threads end with the server. It waits any time for an answer: the server
   * is in the same process, so that what keeps it busy, or stopped at a breakpoint, keeps the client
   * too. A test of timeouts sets its own.
   *
   * @return a new client
   */
  public ApiClient apiClient() {
    ApiClient client = new ApiClient();
    client.setBasePath(url());
    client.setReadTimeout(0);
    client.setWriteTimeout(0);
    token.ifPresent(t -> {
      client.setApiKeyPrefix("Bearer");
      client.setApiKey(t);
    });
    clients.add(client);
    return client;
  }

  /**
   * The last requests that were answered, as many as the settings allow, in the order in which their
   * answers were made. Of very large ones, with bodies of more than 64 MiB together, only the newest
   * are kept.
   *
   * @return the requests, oldest first
   */
  public List<SeenRequest> requests() {
    return requests.entries().stream().map(SeenRequests::of).toList();
  }

  /**
   * The version of the last write.
   *
   * @return a resourceVersion
   */
  public String resourceVersion() {
    return Long.toString(store.revision());
  }

  /**
   * Looks at an object as it is stored, past HTTP.
   *
   * @param apiVersion group and version
   * @param kind the kind
   * @param namespace its namespace, empty in cluster scope
   * @param name its name
   * @return a copy, empty if there is no such object
   */
  public Optional<JsonObject> stored(
      String apiVersion, String kind, String namespace, String name) {
    definitions.install();
    return StoredObjects.find(kinds, store, apiVersion, kind, namespace, name);
  }

  /**
   * Looks at all objects of a kind as they are stored, past HTTP.
   *
   * @param apiVersion group and version
   * @param kind the kind
   * @return copies, by namespace and name; empty if there are none
   */
  public List<JsonObject> stored(String apiVersion, String kind) {
    definitions.install();
    return StoredObjects.all(kinds, store, apiVersion, kind);
  }

  /**
   * Whether objects of a kind can be stored here: the bundle has it, every cluster does, or a CRD was
   * created for it.
   *
   * @param apiVersion group and version
   * @param kind the kind
   * @return true if it is served in that version
   */
  public boolean serves(String apiVersion, String kind) {
    return StoredObjects.served(kinds, apiVersion, kind).isPresent();
  }

  /** Forgets the past: watches and pages that refer to versions before now get 410. */
  public void forgetHistory() {
    store.forgetHistory();
  }

  /** How many watches are open. */
  int watching() {
    return store.watching();
  }

  /** Ends open watches, then connections, port, and the clients that were made here. */
  @Override
  public void close() {
    store.close();
    http.close();
    for (ApiClient client : clients) {
      client.getHttpClient().dispatcher().executorService().shutdown();
      client.getHttpClient().connectionPool().evictAll();
    }
  }
}
