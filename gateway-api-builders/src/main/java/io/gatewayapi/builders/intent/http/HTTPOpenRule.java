package io.gatewayapi.builders.intent.http;

import io.gatewayapi.builders.intent.Forwarding;
import io.gatewayapi.model.v1.HTTPBackendRef;
import io.gatewayapi.model.v1.HTTPRouteFilter;
import io.gatewayapi.model.v1.HTTPRouteFilterType;
import io.gatewayapi.model.v1.HTTPRouteRule;
import java.util.List;
import java.util.function.Consumer;

/**
 * A rule that neither forwards nor redirects yet: the first backend makes it forward, {@link
 * #redirect} makes it redirect, and the one has no way to the other.
 */
public final class HTTPOpenRule extends HTTPRule<HTTPOpenRule>
    implements Forwarding<HTTPBackend, HTTPForwarding> {
  HTTPOpenRule(HTTPRouteRule rule) {
    super(rule);
  }

  @Override
  protected HTTPOpenRule self() {
    return this;
  }

  @Override
  public HTTPForwarding backend(String name, Consumer<HTTPBackend> backend) {
    return forwarding().backend(name, backend);
  }

  /**
   * Changes host or path of requests on their way to a backend.
   *
   * <pre>{@code
   * filters:                    # rewrite(w -> w.pathPrefix("/"))
   * - type: URLRewrite
   *   urlRewrite:
   *     path:
   *       type: ReplacePrefixMatch
   *       replacePrefixMatch: /
   * }</pre>
   *
   * @param changes says which
   * @return the rule
   */
  public HTTPForwarding rewrite(Consumer<Rewrite> changes) {
    return forwarding().rewrite(changes);
  }

  /**
   * Sends the client elsewhere.
   *
   * <pre>{@code
   * filters:                    # redirect(d -> d.path("/new").status(301))
   * - type: RequestRedirect
   *   requestRedirect:
   *     path:
   *       type: ReplaceFullPath
   *       replaceFullPath: /new
   *     statusCode: 301
   * }</pre>
   *
   * @param changes says where to
   * @return the rule
   */
  public HTTPRedirecting redirect(Consumer<Redirect> changes) {
    return redirecting().redirect(changes);
  }

  /**
   * Sends the client to the same place by HTTPS.
   *
   * <pre>{@code
   * filters:
   * - type: RequestRedirect
   *   requestRedirect:
   *     scheme: https
   * }</pre>
   *
   * @return the rule
   */
  public HTTPRedirecting redirectToHttps() {
    return redirect(Redirect::https);
  }

  private HTTPForwarding forwarding() {
    List<HTTPRouteFilter> filters = rule().getFilters();
    if (filters != null) {
      for (HTTPRouteFilter filter : filters) {
        if (HTTPRouteFilterType.REQUEST_REDIRECT.equals(filter.getType())) {
          throw new IllegalStateException("the rule redirects already: it cannot also forward");
        }
      }
    }
    return new HTTPForwarding(rule());
  }

  private HTTPRedirecting redirecting() {
    List<HTTPBackendRef> backends = rule().getBackendRefs();
    if (backends != null && !backends.isEmpty()) {
      throw new IllegalStateException("the rule forwards to " + backends.get(0).getName()
          + " already: it cannot also redirect");
    }
    return new HTTPRedirecting(rule());
  }
}
