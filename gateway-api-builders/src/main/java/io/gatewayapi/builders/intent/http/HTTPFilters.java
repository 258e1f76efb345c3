package io.gatewayapi.builders.intent.http;

import io.gatewayapi.builders.intent.Filters;
import io.gatewayapi.builders.internal.Open;
import io.gatewayapi.model.v1.HTTPCORSFilter;
import io.gatewayapi.model.v1.HTTPHeaderFilter;
import io.gatewayapi.model.v1.HTTPRequestMirrorFilter;
import io.gatewayapi.model.v1.HTTPRequestRedirectFilter;
import io.gatewayapi.model.v1.HTTPRouteFilter;
import io.gatewayapi.model.v1.HTTPRouteFilterType;
import io.gatewayapi.model.v1.HTTPURLRewriteFilter;
import io.gatewayapi.model.v1.LocalObjectReference;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The filters of an HTTP rule or backend. */
final class HTTPFilters extends Filters<HTTPRouteFilter, HTTPRouteFilterType> {
  HTTPFilters(List<HTTPRouteFilter> list) {
    super(list);
  }

  @Override
  protected HTTPRouteFilter make(HTTPRouteFilterType type) {
    HTTPRouteFilter filter = new HTTPRouteFilter();
    filter.setType(type);
    return filter;
  }

  @Override
  protected @Nullable HTTPRouteFilterType type(HTTPRouteFilter filter) {
    return filter.getType();
  }

  @Override
  protected HTTPRouteFilter copy(HTTPRouteFilter filter) {
    return filter.deepCopy();
  }

  @Override
  protected HTTPHeaderFilter requestHeaders() {
    HTTPRouteFilter filter = only(HTTPRouteFilterType.REQUEST_HEADER_MODIFIER);
    return Open.object(
        filter.getRequestHeaderModifier(), HTTPHeaderFilter::new, filter::setRequestHeaderModifier);
  }

  @Override
  protected HTTPHeaderFilter responseHeaders() {
    HTTPRouteFilter filter = only(HTTPRouteFilterType.RESPONSE_HEADER_MODIFIER);
    return Open.object(
        filter.getResponseHeaderModifier(),
        HTTPHeaderFilter::new,
        filter::setResponseHeaderModifier);
  }

  @Override
  protected void mirror(HTTPRequestMirrorFilter mirror) {
    added(HTTPRouteFilterType.REQUEST_MIRROR).setRequestMirror(mirror);
  }

  @Override
  protected void extension(LocalObjectReference reference) {
    added(HTTPRouteFilterType.EXTENSION_REF).setExtensionRef(reference);
  }

  void cors(Consumer<Cors> changes) {
    HTTPRouteFilter filter = only(HTTPRouteFilterType.CORS);
    changes.accept(new Cors(Open.object(filter.getCors(), HTTPCORSFilter::new, filter::setCors)));
  }

  void rewrite(Consumer<Rewrite> changes) {
    HTTPRouteFilter filter = only(HTTPRouteFilterType.URL_REWRITE);
    changes.accept(new Rewrite(
        Open.object(filter.getUrlRewrite(), HTTPURLRewriteFilter::new, filter::setUrlRewrite)));
  }

  void redirect(Consumer<Redirect> changes) {
    HTTPRouteFilter filter = only(HTTPRouteFilterType.REQUEST_REDIRECT);
    changes.accept(new Redirect(Open.object(
        filter.getRequestRedirect(), HTTPRequestRedirectFilter::new, filter::setRequestRedirect)));
  }
}
