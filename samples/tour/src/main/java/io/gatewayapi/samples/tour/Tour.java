package io.gatewayapi.samples.tour;

import io.gatewayapi.client.GatewayApi;
import io.gatewayapi.client.ResourceClient;
import io.gatewayapi.client.error.InvalidException;
import io.gatewayapi.client.option.ListOptions;
import io.gatewayapi.client.option.WatchOptions;
import io.gatewayapi.client.option.WriteOptions;
import io.gatewayapi.client.watch.Watch;
import io.gatewayapi.model.Bundle;
import io.gatewayapi.model.Channel;
import io.gatewayapi.model.Kinds;
import io.gatewayapi.model.v1.HTTPRoute;
import io.gatewayapi.testing.FakeApiServer;
import io.gatewayapi.validation.ValidationResult;
import io.gatewayapi.validation.Validator;
import io.gatewayapi.validation.Violation;
import io.kubernetes.client.common.KubernetesObject;
import io.kubernetes.client.openapi.models.V1ObjectMeta;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The main job: read manifests, apply them to an API server, watch them arrive, add a route built in
 * code, have a broken one refused, and ask where requests would go.
 */
public final class Tour {
  private final PrintWriter out;
  private final Bundle bundle = Kinds.newest(Channel.STANDARD);
  private int step;

  private Tour(PrintWriter out) {
    this.out = out;
  }

  /**
   * Takes the tour.
   *
   * @param folder a folder of manifests; null for the shop that comes with the tour
   * @param out where the story goes
   * @throws io.gatewayapi.model.GatewayApiException if the folder or a file of it can't be read
   */
  public static void take(@Nullable Path folder, PrintWriter out) {
    Shop shop = folder == null ? Shop.embedded() : Shop.of(folder);
    new Tour(out).through(shop);
    out.flush();
  }

  private void through(Shop shop) {
    title("Read " + shop.name());
    Map<String, Integer> kinds = new TreeMap<>();
    shop.manifests().forEach(each -> kinds.merge(each.kind(), 1, Integer::sum));
    kinds.forEach((kind, count) -> out.printf("   %3d %s%n", count, kind));

    title("Start an API server, in memory, with Gateway API " + bundle);
    try (FakeApiServer server = FakeApiServer.start(bundle)) {
      out.println("   " + server.url());
      GatewayApi api = GatewayApi.on(server.apiClient());
      ResourceClient<HTTPRoute> routes = api.resources(HTTPRoute.TYPE);
      WatchOptions fromNow =
          WatchOptions.all().after(routes.list(ListOptions.all()).resourceVersion());
      try (Watch<HTTPRoute> watch = routes.watch(fromNow)) {
        Applied applied = apply(api, shop);
        buildOne(routes);
        refuseOne(routes);
        title("Watch: what another client saw of the routes meanwhile");
        new WatchStory(out).tell(watch, routes.list(ListOptions.all()).items().size());
        title("Where would these requests go?");
        new RequestTable(out).print(applied.stored(api), shop.requests());
      }
    }
  }

  private Applied apply(GatewayApi api, Shop shop) {
    title("Apply the manifests through the client");
    Applied applied = new Applied(new ArrayList<>());
    for (var manifest : shop.manifests()) {
      out.println("   " + applied.apply(api, manifest));
    }
    return applied;
  }

  private void buildOne(ResourceClient<HTTPRoute> routes) {
    title("Build a route in Java, check it offline, apply it");
    HTTPRoute route = SampleRoutes.giftCards();
    ValidationResult verdict = Validator.of(bundle).validate(route);
    out.println("   " + nameOf(route) + ": " + (verdict.valid() ? "valid" : verdict.message()));
    HTTPRoute stored = routes.create(route, WriteOptions.none());
    out.println("   stored as version " + metadata(stored).getResourceVersion());
  }

  private void refuseOne(ResourceClient<HTTPRoute> routes) {
    title("A broken route: found before it is sent, and refused by the server in the same words");
    HTTPRoute broken = SampleRoutes.broken();
    for (Violation violation : Validator.of(bundle).validate(broken).violations()) {
      out.println("   offline: " + violation);
    }
    try {
      routes.create(broken, WriteOptions.none());
      out.println("   the server took it: this should not happen");
    } catch (InvalidException refused) {
      out.println("   server:  " + refused.getMessage());
    }
  }

  static String nameOf(KubernetesObject object) {
    String namespace = metadata(object).getNamespace();
    return object.getKind()
        + " "
        + (namespace == null ? "" : namespace + "/")
        + metadata(object).getName();
  }

  /** The metadata of an object that a server or a manifest named, which is always there. */
  static V1ObjectMeta metadata(KubernetesObject object) {
    return object.getMetadata();
  }

  private void title(String text) {
    step++;
    out.printf("%s%d. %s%n", step == 1 ? "" : System.lineSeparator(), step, text);
  }
}
