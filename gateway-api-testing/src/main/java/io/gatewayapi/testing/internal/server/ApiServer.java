package io.gatewayapi.testing.internal.server;

import com.google.gson.JsonObject;
import io.gatewayapi.testing.internal.api.ApiFailure;
import io.gatewayapi.testing.internal.api.MediaTypes;
import io.gatewayapi.testing.internal.api.RequestPath;
import io.gatewayapi.testing.internal.api.Target;
import io.gatewayapi.testing.internal.http.HttpRequest;
import io.gatewayapi.testing.internal.http.HttpResponse;
import io.gatewayapi.testing.internal.kind.KindRegistry;
import io.gatewayapi.testing.internal.kind.PlainKinds;
import io.gatewayapi.testing.internal.kind.ServedKind;
import io.gatewayapi.testing.internal.read.Listing;
import io.gatewayapi.testing.internal.read.Reading;
import io.gatewayapi.testing.internal.read.Watching;
import io.gatewayapi.testing.internal.store.Store;
import io.gatewayapi.testing.internal.view.Accepted;
import io.gatewayapi.testing.internal.view.AsYaml;
import io.gatewayapi.testing.internal.view.Layout;
import io.gatewayapi.testing.internal.view.Shown;
import io.gatewayapi.testing.internal.view.View;
import io.gatewayapi.testing.internal.write.Creating;
import io.gatewayapi.testing.internal.write.Deleting;
import io.gatewayapi.testing.internal.write.Identities;
import io.gatewayapi.testing.internal.write.Patching;
import io.gatewayapi.testing.internal.write.Scaling;
import io.gatewayapi.testing.internal.write.Updating;
import io.gatewayapi.validation.UnsupportedPatternException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The API server without its HTTP: a request comes in, a response goes out. */
public final class ApiServer {
  private static final int LONGEST_BODY = 3 << 20;

  private final KindRegistry kinds;
  private final Store store;
  private final Discovery discovery;
  private final AggregatedDiscovery aggregated;
  private final OpenApi openApi;
  private final Reading reading;
  private final Listing listing;
  private final Watching watching;
  private final Creating creating;
  private final Updating updating;
  private final Patching patching;
  private final Deleting deleting;
  private final Scaling scaling;
  private final Identities identities;
  private final @Nullable String token;
  private final Definitions crds;

  /**
   * Makes a server.
   *
   * @param kinds what it serves
   * @param store where its objects are
   * @param identities what it invents
   * @param bookmarkInterval how often watches say how far they are
   * @param token the bearer token that it asks for, null for none
   * @param crds what is defined
   */
  public ApiServer(
      KindRegistry kinds,
      Store store,
      Identities identities,
      Duration bookmarkInterval,
      @Nullable String token,
      Definitions crds) {
    this.kinds = kinds;
    this.store = store;
    this.token = token;
    this.identities = identities;
    this.crds = crds;
    this.discovery = new Discovery(kinds, "v1.36.0");
    this.aggregated = new AggregatedDiscovery(kinds);
    this.openApi = new OpenApi(kinds);
    this.reading = new Reading(store);
    this.listing = new Listing(store);
    this.watching = new Watching(store, bookmarkInterval);
    this.creating = new Creating(store, identities);
    this.updating = new Updating(store, identities);
    this.patching = new Patching(store, identities);
    this.deleting = new Deleting(store, identities);
    this.scaling = new Scaling(store, identities);
  }

  /**
   * Answers a request.
   *
   * @param request the request
   * @return the response; every failure is one, too
   */
  public HttpResponse answer(HttpRequest request) {
    HttpResponse json = answerInJson(request);
    return Accepted.isYaml(request) ? AsYaml.of(json) : Layout.of(request, json);
  }

  private HttpResponse answerInJson(HttpRequest request) {
    try {
      authenticate(request);
      Timeouts.check(request.query());
      return route(request);
    } catch (ApiFailure failure) {
      return failure.response();
    } catch (UnsupportedPatternException e) {
      return ApiFailure.notImplemented(
              request.method() + " " + request.path() + " with the " + e.getMessage())
          .response();
    } catch (RuntimeException e) {
      return Mishaps.answer("the server failed", e);
    }
  }

  private void authenticate(HttpRequest request) {
    if (token != null && !bearer(request).equals(token)) {
      throw ApiFailure.unauthorized();
    }
  }

  /** The scheme may be in any case; of several headers the first one counts. */
  private static String bearer(HttpRequest request) {
    String given =
        request.header("Authorization").stream().findFirst().orElse("").strip();
    String[] parts = given.split(" ", 3);
    return parts.length > 1 && parts[0].equalsIgnoreCase("Bearer") ? parts[1] : "";
  }

  private HttpResponse route(HttpRequest request) {
    String path = request.path();
    if (!path.startsWith("/")) {
      throw ApiFailure.badRequest("the path begins with no slash");
    }
    if (Probes.has(path)) {
      return HttpResponse.of(200, "text/plain; charset=utf-8", "ok");
    }
    if (OpenApiV2.isAsked(request)) {
      return OpenApiV2.document();
    }
    Optional<HttpResponse> document = document(request, path);
    if (document.isPresent()) {
      if (!request.method().equals("GET") && discovery.onlyGet(path)) {
        throw ApiFailure.methodNotAllowed();
      }
      return document.get();
    }
    Optional<RequestPath> resource = RequestPath.parse(path);
    Optional<Target> target = resource.flatMap(p -> Target.find(kinds, p));
    if (target.isPresent()) {
      return serve(target.get(), request, resource.get().watches(request.query()));
    }
    resource.ifPresent(parts -> refuseSubresource(parts, request.method()));
    refuseNamelessPath(path);
    return unserved(path);
  }

  /** Of built-in kinds a slash at the end promises a name. */
  private void refuseNamelessPath(String path) {
    boolean open = path.startsWith("/api/") && path.endsWith("/");
    boolean nameless = open
        && RequestPath.parse(path.substring(0, path.length() - 1))
            .flatMap(parts -> Target.find(kinds, parts))
            .filter(t -> t.name().isEmpty())
            .filter(t -> !t.kind().namespaced() || !t.namespace().isEmpty())
            .isPresent();
    if (nameless) {
      throw ApiFailure.badRequest("name must be provided");
    }
  }

  /**
   * What a custom resource does not have is not found in the name of the object; of a built-in kind
   * it may be what only this server does not have.
   */
  private void refuseSubresource(RequestPath path, String method) {
    Optional<Target> object = Target.find(kinds, path.withoutSubresource())
        .filter(t -> !path.subresource().isEmpty());
    object.ifPresent(target -> {
      if (target.kind().origin() == ServedKind.Origin.CUSTOM) {
        throw ApiFailure.notFound(target.resource(), path.name());
      }
      if (PlainKinds.hasSubresource(target.resource(), path.subresource())) {
        throw ApiFailure.notImplemented(
            Verbs.of(target, method) + " of " + target.resource() + "/" + path.subresource());
      }
    });
  }

  private Optional<HttpResponse> document(HttpRequest request, String path) {
    if (path.equals("/api") || path.equals("/apis")) {
      Optional<String> version = AggregatedDiscovery.version(request);
      if (version.isPresent()) {
        String document = aggregated.document(path, version.get()).toString();
        String type = AggregatedDiscovery.contentType(version.get());
        return Optional.of(EntityTag.keptBy("public", EntityTag.answer(request, type, document)));
      }
    }
    if (path.startsWith(OpenApi.ROOT)) {
      return openApi.document(path).map(json -> OpenApi.answer(request, json.toString()));
    }
    Optional<JsonObject> document = discovery.document(path);
    if (document.isPresent() && path.startsWith("/api")) {
      Accepted.checkDocument(request, !discovery.onlyGet(path));
    }
    return document.map(json -> HttpResponse.json(200, json.toString()));
  }

  private HttpResponse unserved(String path) {
    if (path.startsWith("/openapi/v2")) {
      throw ApiFailure.notImplemented("GET " + path);
    }
    if (path.equals("/apis/") || path.startsWith("/api/") || discovery.isBuiltIn(path)) {
      throw ApiFailure.unknownPath();
    }
    return path.startsWith("/apis/")
        ? pageNotFound()
        : HttpResponse.json(404, discovery.paths().toString());
  }

  private static HttpResponse.Whole pageNotFound() {
    return HttpResponse.of(404, "text/plain; charset=utf-8", "404 page not found\n");
  }

  private static boolean isRead(String method) {
    return method.equals("GET") || method.equals("HEAD");
  }

  private HttpResponse serve(Target target, HttpRequest request, boolean watch) {
    List<String> warnings = deprecation(target);
    try {
      return (isRead(request.method())
              ? shownRead(target, request, watch)
              : shownWrite(target, request))
          .warn(warnings);
    } catch (ApiFailure failure) {
      throw failure.warn(warnings);
    }
  }

  private HttpResponse shownRead(Target target, HttpRequest request, boolean watch) {
    installDefinitions(target);
    if (!watch) {
      Verbs.checkName(target.name());
    }
    View view = Accepted.view(request, target, identities.clock().instant());
    return Shown.in(view, read(target, request, watch));
  }

  private void installDefinitions(Target target) {
    if (target.kind().origin() == ServedKind.Origin.DEFINITION) {
      crds.install();
    }
  }

  private HttpResponse shownWrite(Target target, HttpRequest request) {
    installDefinitions(target);
    if (Verbs.isNowhere(target)) {
      return pageNotFound();
    }
    View view = Accepted.view(request, target, identities.clock().instant());
    String verb = Verbs.of(target, request.method());
    Verbs.check(target, verb);
    if (request.body().size() > LONGEST_BODY) {
      throw MediaTypes.tooLarge(LONGEST_BODY);
    }
    boolean terminating = crds.isTerminating(target.resource());
    if (terminating && creates(target, request, verb)) {
      throw terminating(target, request);
    }
    HttpResponse.Whole written = write(target, request, verb);
    if (terminating || target.kind().origin() == ServedKind.Origin.DEFINITION) {
      crds.follow();
    }
    boolean told = !verb.startsWith("delete");
    return Shown.in(view, written).warn(told ? target.version().rules().warnings() : List.of());
  }

  private boolean creates(Target target, HttpRequest request, String verb) {
    boolean applies = verb.equals("patch") && Patching.isApply(request);
    return verb.equals("create")
        || (applies && store.get(target.resource(), target.path()).isEmpty());
  }

  /** Refuses a new object whose CRD goes. */
  private ApiFailure terminating(Target target, HttpRequest request) {
    return ApiFailure.forbidden(
        target.resource(),
        target.name().isEmpty() ? Creating.name(request) : target.name(),
        "create not allowed while custom resource definition is terminating");
  }

  private HttpResponse read(Target target, HttpRequest request, boolean watch) {
    if (watch) {
      if (Accepted.isYaml(request)) {
        throw MediaTypes.notAcceptable(
            "only the following media types are accepted: application/json;stream=watch,"
                + " application/vnd.kubernetes.protobuf;stream=watch");
      }
      return request.method().equals("HEAD")
          ? watching.head(target, request.query())
          : watching.watch(target, request.query());
    }
    if (target.isScale()) {
      return scaling.get(target);
    }
    return target.name().isEmpty()
        ? listing.list(target, request.query())
        : reading.get(target, request.query());
  }

  private HttpResponse.Whole write(Target target, HttpRequest request, String verb) {
    return switch (verb) {
      case "create" -> creating.create(target, request);
      case "update" ->
        target.isScale() ? scaling.write(target, request) : updating.update(target, request);
      case "delete" -> deleting.delete(target, request);
      case "deletecollection" -> deleting.deleteAll(target, request);
      default ->
        target.isScale() ? scaling.write(target, request) : patching.patch(target, request);
    };
  }

  private static List<String> deprecation(Target target) {
    String text = target.version().deprecation();
    return text.isEmpty() ? List.of() : List.of(text);
  }
}
