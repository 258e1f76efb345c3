package io.gatewayapi.builders.intent.grpc;

import io.gatewayapi.builders.intent.Filters;
import io.gatewayapi.builders.internal.Open;
import io.gatewayapi.model.v1.GRPCRouteFilter;
import io.gatewayapi.model.v1.GRPCRouteFilterType;
import io.gatewayapi.model.v1.HTTPHeaderFilter;
import io.gatewayapi.model.v1.HTTPRequestMirrorFilter;
import io.gatewayapi.model.v1.LocalObjectReference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The filters of a gRPC rule or backend. */
final class GRPCFilters extends Filters<GRPCRouteFilter, GRPCRouteFilterType> {
  GRPCFilters(List<GRPCRouteFilter> list) {
    super(list);
  }

  @Override
  protected GRPCRouteFilter make(GRPCRouteFilterType type) {
    GRPCRouteFilter filter = new GRPCRouteFilter();
    filter.setType(type);
    return filter;
  }

  @Override
  protected @Nullable GRPCRouteFilterType type(GRPCRouteFilter filter) {
    return filter.getType();
  }

  @Override
  protected GRPCRouteFilter copy(GRPCRouteFilter filter) {
    return filter.deepCopy();
  }

  @Override
  protected HTTPHeaderFilter requestHeaders() {
    GRPCRouteFilter filter = only(GRPCRouteFilterType.REQUEST_HEADER_MODIFIER);
    return Open.object(
        filter.getRequestHeaderModifier(), HTTPHeaderFilter::new, filter::setRequestHeaderModifier);
  }

  @Override
  protected HTTPHeaderFilter responseHeaders() {
    GRPCRouteFilter filter = only(GRPCRouteFilterType.RESPONSE_HEADER_MODIFIER);
    return Open.object(
        filter.getResponseHeaderModifier(),
        HTTPHeaderFilter::new,
        filter::setResponseHeaderModifier);
  }

  @Override
  protected void mirror(HTTPRequestMirrorFilter mirror) {
    added(GRPCRouteFilterType.REQUEST_MIRROR).setRequestMirror(mirror);
  }

  @Override
  protected void extension(LocalObjectReference reference) {
    added(GRPCRouteFilterType.EXTENSION_REF).setExtensionRef(reference);
  }
}
