package io.gatewayapi.router;

import io.gatewayapi.router.decision.OutgoingRequest;
import io.gatewayapi.router.decision.Step;
import io.gatewayapi.router.http.HeaderFields;
import io.gatewayapi.router.id.RouteId;
import io.gatewayapi.router.match.PathMatch;
import io.gatewayapi.router.options.RouterOptions;
import io.gatewayapi.router.references.BackendReferences;
import io.gatewayapi.router.rule.CorsPolicy;
import io.gatewayapi.router.rule.Filter;
import io.gatewayapi.router.rule.HeaderModifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Runs filters in order over a request on its way to a backend. The first filter that ends the way
 * decides how it ends; those after it still change the response.
 */
final class FilterPass {
  private static final String UNSUPPORTED = "InvalidKind";

  private final RouteId route;
  private final PathMatch matched;
  private final BackendReferences references;
  private final RouterOptions options;
  private final HeaderFields sent;
  private final List<HeaderModifier> responseChanges = new ArrayList<>();
  private final List<Filter.Mirror> mirrors = new ArrayList<>();
  private final List<Step> steps = new ArrayList<>();
  private final List<String> way = new ArrayList<>();
  private OutgoingRequest request;
  private Optional<Ending> ending = Optional.empty();

  FilterPass(
      OutgoingRequest request,
      RouteId route,
      PathMatch matched,
      BackendReferences references,
      RouterOptions options) {
    this.request = request;
    this.sent = request.headers();
    this.route = route;
    this.matched = matched;
    this.references = references;
    this.options = options;
  }

  /** A pass that goes on from here, for the filters of one backend. */
  FilterPass fork() {
    FilterPass fork = new FilterPass(request, route, matched, references, options);
    fork.responseChanges.addAll(responseChanges);
    return fork;
  }

  FilterPass run(List<Filter> filters) {
    Filter.Cases<Boolean> cases = new Filter.Cases<>(
        this::onRequestHeaders,
        this::onResponseHeaders,
        f -> end(new Ending.Redirected(f)),
        this::onRewrite,
        mirrors::add,
        this::onCors,
        this::onExternalAuth,
        this::onExtension);
    filters.forEach(filter -> filter.fold(cases));
    return this;
  }

  private boolean end(Ending how) {
    ending = ending.or(() -> Optional.of(how));
    return true;
  }

  private Boolean onRequestHeaders(Filter.RequestHeaders filter) {
    request = request.with(filter.change());
    return way.add(WayText.headers("request", filter.change()));
  }

  private Boolean onResponseHeaders(Filter.ResponseHeaders filter) {
    responseChanges.add(filter.change());
    return way.add(WayText.headers("response", filter.change()));
  }

  private Boolean onRewrite(Filter.Rewrite filter) {
    String path = filter.path().apply(request.target().path(), matched);
    OutgoingRequest before = request;
    request = request.withHost(filter.hostname()).withPath(path);
    return way.addAll(WayText.rewritten(before, request));
  }

  private Boolean onCors(Filter.Cors filter) {
    CorsPolicy policy = filter.policy();
    Optional<String> origin = sent.joined("Origin");
    if (CorsPolicy.isPreflight(request.method(), sent)) {
      return end(new Ending.Preflight(policy, policy.allows(origin.orElse(""))));
    }
    origin.ifPresent(present -> {
      responseChanges.add(policy.onResponse(sent, options.cors().wildcards()));
      way.add("the response " + (policy.allows(present) ? "may" : "may not")
          + " be read by scripts of " + present);
    });
    return true;
  }

  private Boolean onExternalAuth(Filter.ExternalAuth filter) {
    return references
        .resolve(route, filter.backend())
        .fold(
            usable -> step(new Step(
                "ExternalAuth",
                filter.backend() + " is asked by " + filter.protocol()
                    + ", and the request goes on only if it agrees")),
            invalid -> end(new Ending.Failed(
                invalid.reason(), "the service that authorizes requests: " + invalid.message())));
  }

  private Boolean onExtension(Filter.Extension filter) {
    String what = filter.kind() + " " + filter.name();
    return options.extensions().contains(filter.kind())
        ? step(new Step("ExtensionRef", what + " is applied"))
        : end(new Ending.Failed(
            UNSUPPORTED, "filters of kind " + filter.kind() + " are not supported: " + what));
  }

  private boolean step(Step step) {
    way.add(step.what());
    return steps.add(step);
  }

  List<String> way() {
    return way;
  }

  OutgoingRequest request() {
    return request;
  }

  HeaderFields sent() {
    return sent;
  }

  List<HeaderModifier> responseChanges() {
    return responseChanges;
  }

  List<Filter.Mirror> mirrors() {
    return mirrors;
  }

  List<Step> steps() {
    return steps;
  }

  Optional<Ending> ending() {
    return ending;
  }
}
