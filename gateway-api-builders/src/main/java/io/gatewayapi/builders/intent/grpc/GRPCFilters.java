package io.gatewayapi.builders.intent.grpc;

import io.gatewayapi.builders.intent.HeaderChanges;
import io.gatewayapi.builders.intent.Mirror;
import io.gatewayapi.model.v1.GRPCRouteFilter;
import io.gatewayapi.model.v1.GRPCRouteFilterType;
import io.gatewayapi.model.v1.HTTPHeaderFilter;
import io.gatewayapi.model.v1.LocalObjectReference;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The filters of a rule or a backend; kinds of which there can be one are found and gone on with. */
record GRPCFilters(List<GRPCRouteFilter> list) {
  void requestHeaders(Consumer<HeaderChanges> changes) {
    GRPCRouteFilter filter = only(GRPCRouteFilterType.REQUEST_HEADER_MODIFIER);
    HTTPHeaderFilter headers = orNew(filter.getRequestHeaderModifier());
    filter.setRequestHeaderModifier(headers);
    changes.accept(HeaderChanges.editing(headers));
  }

  void responseHeaders(Consumer<HeaderChanges> changes) {
    GRPCRouteFilter filter = only(GRPCRouteFilterType.RESPONSE_HEADER_MODIFIER);
    HTTPHeaderFilter headers = orNew(filter.getResponseHeaderModifier());
    filter.setResponseHeaderModifier(headers);
    changes.accept(HeaderChanges.editing(headers));
  }

  void mirror(String name, int port, Consumer<Mirror> mirror) {
    add(GRPCRouteFilterType.REQUEST_MIRROR).setRequestMirror(Mirror.to(name, port, mirror));
  }

  void extension(String group, String kind, String name) {
    LocalObjectReference reference = new LocalObjectReference();
    reference.setGroup(group);
    reference.setKind(kind);
    reference.setName(name);
    add(GRPCRouteFilterType.EXTENSION_REF).setExtensionRef(reference);
  }

  private GRPCRouteFilter only(GRPCRouteFilterType type) {
    for (GRPCRouteFilter filter : list) {
      if (type.equals(filter.getType())) {
        return filter;
      }
    }
    return add(type);
  }

  private GRPCRouteFilter add(GRPCRouteFilterType type) {
    GRPCRouteFilter filter = new GRPCRouteFilter();
    filter.setType(type);
    list.add(filter);
    return filter;
  }

  private static HTTPHeaderFilter orNew(@Nullable HTTPHeaderFilter headers) {
    return headers == null ? new HTTPHeaderFilter() : headers;
  }
}
