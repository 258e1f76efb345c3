package io.gatewayapi.router;

import io.gatewayapi.router.decision.OutgoingRequest;
import io.gatewayapi.router.match.PathMatch;
import io.gatewayapi.router.rule.Filter;
import io.gatewayapi.router.rule.HeaderModifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs filters in order over a request on its way to a backend. */
final class FilterPass {
  private final PathMatch matched;
  private final Reasoning reasoning;
  private final List<HeaderModifier> responseChanges;
  private final List<Filter.Mirror> mirrors = new ArrayList<>();
  private OutgoingRequest request;
  private Optional<Filter.Redirect> redirect = Optional.empty();

  private FilterPass(
      OutgoingRequest request,
      List<HeaderModifier> responseChanges,
      PathMatch matched,
      Reasoning reasoning) {
    this.request = request;
    this.responseChanges = new ArrayList<>(responseChanges);
    this.matched = matched;
    this.reasoning = reasoning;
  }

  static FilterPass begin(OutgoingRequest request, PathMatch matched, Reasoning reasoning) {
    return new FilterPass(request, List.of(), matched, reasoning);
  }

  /** A pass that goes on from here, for the filters of one backend. */
  FilterPass fork() {
    return new FilterPass(request, responseChanges, matched, reasoning);
  }

  FilterPass run(List<Filter> filters) {
    Filter.Cases<Boolean> cases = new Filter.Cases<>(
        this::onRequestHeaders,
        f -> responseChanges.add(f.change()),
        this::onRedirect,
        this::onRewrite,
        mirrors::add,
        this::onLater);
    filters.forEach(filter -> filter.fold(cases));
    return this;
  }

  private Boolean onRequestHeaders(Filter.RequestHeaders filter) {
    request = request.with(filter.change());
    return true;
  }

  private Boolean onRedirect(Filter.Redirect filter) {
    redirect = redirect.or(() -> Optional.of(filter));
    return true;
  }

  private Boolean onRewrite(Filter.Rewrite filter) {
    String path = filter.path().apply(request.target().path(), matched);
    request = request.withHost(filter.hostname()).withPath(path);
    return true;
  }

  private Boolean onLater(Filter.Later filter) {
    reasoning.later(filter.what());
    return true;
  }

  OutgoingRequest request() {
    return request;
  }

  List<HeaderModifier> responseChanges() {
    return responseChanges;
  }

  List<Filter.Mirror> mirrors() {
    return mirrors;
  }

  Optional<Filter.Redirect> redirect() {
    return redirect;
  }
}
