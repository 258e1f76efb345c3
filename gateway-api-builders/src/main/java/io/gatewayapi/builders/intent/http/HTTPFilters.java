package io.gatewayapi.builders.intent.http;

import io.gatewayapi.builders.intent.HeaderChanges;
import io.gatewayapi.builders.intent.Mirror;
import io.gatewayapi.model.v1.HTTPCORSFilter;
import io.gatewayapi.model.v1.HTTPHeaderFilter;
import io.gatewayapi.model.v1.HTTPRequestRedirectFilter;
import io.gatewayapi.model.v1.HTTPRouteFilter;
import io.gatewayapi.model.v1.HTTPRouteFilterType;
import io.gatewayapi.model.v1.HTTPURLRewriteFilter;
import io.gatewayapi.model.v1.LocalObjectReference;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The filters of a rule or a backend; kinds of which there can be one are found and gone on with. */
record HTTPFilters(List<HTTPRouteFilter> list) {
  void requestHeaders(Consumer<HeaderChanges> changes) {
    HTTPRouteFilter filter = only(HTTPRouteFilterType.REQUEST_HEADER_MODIFIER);
    HTTPHeaderFilter headers = orNew(filter.getRequestHeaderModifier());
    filter.setRequestHeaderModifier(headers);
    changes.accept(HeaderChanges.editing(headers));
  }

  void responseHeaders(Consumer<HeaderChanges> changes) {
    HTTPRouteFilter filter = only(HTTPRouteFilterType.RESPONSE_HEADER_MODIFIER);
    HTTPHeaderFilter headers = orNew(filter.getResponseHeaderModifier());
    filter.setResponseHeaderModifier(headers);
    changes.accept(HeaderChanges.editing(headers));
  }

  void mirror(String name, int port, Consumer<Mirror> mirror) {
    add(HTTPRouteFilterType.REQUEST_MIRROR).setRequestMirror(Mirror.to(name, port, mirror));
  }

  void cors(Consumer<Cors> changes) {
    HTTPRouteFilter filter = only(HTTPRouteFilterType.CORS);
    HTTPCORSFilter present = filter.getCors();
    HTTPCORSFilter cors = present == null ? new HTTPCORSFilter() : present;
    filter.setCors(cors);
    changes.accept(new Cors(cors));
  }

  void rewrite(Consumer<Rewrite> changes) {
    HTTPRouteFilter filter = only(HTTPRouteFilterType.URL_REWRITE);
    HTTPURLRewriteFilter present = filter.getUrlRewrite();
    HTTPURLRewriteFilter rewrite = present == null ? new HTTPURLRewriteFilter() : present;
    filter.setUrlRewrite(rewrite);
    changes.accept(new Rewrite(rewrite));
  }

  void redirect(Consumer<Redirect> changes) {
    HTTPRouteFilter filter = only(HTTPRouteFilterType.REQUEST_REDIRECT);
    HTTPRequestRedirectFilter present = filter.getRequestRedirect();
    HTTPRequestRedirectFilter redirect =
        present == null ? new HTTPRequestRedirectFilter() : present;
    filter.setRequestRedirect(redirect);
    changes.accept(new Redirect(redirect));
  }

  void extension(String group, String kind, String name) {
    LocalObjectReference reference = new LocalObjectReference();
    reference.setGroup(group);
    reference.setKind(kind);
    reference.setName(name);
    add(HTTPRouteFilterType.EXTENSION_REF).setExtensionRef(reference);
  }

  private HTTPRouteFilter only(HTTPRouteFilterType type) {
    for (HTTPRouteFilter filter : list) {
      if (type.equals(filter.getType())) {
        return filter;
      }
    }
    return add(type);
  }

  private HTTPRouteFilter add(HTTPRouteFilterType type) {
    HTTPRouteFilter filter = new HTTPRouteFilter();
    filter.setType(type);
    list.add(filter);
    return filter;
  }

  private static HTTPHeaderFilter orNew(@Nullable HTTPHeaderFilter headers) {
    return headers == null ? new HTTPHeaderFilter() : headers;
  }
}
