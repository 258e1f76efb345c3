package io.gatewayapi.builders.intent.http;

import io.gatewayapi.model.v1.HTTPRouteRule;
import java.util.function.Consumer;

/** A rule that sends clients elsewhere: it has no backends and no rewriting. */
public final class HTTPRedirecting extends HTTPRule<HTTPRedirecting> {
  HTTPRedirecting(HTTPRouteRule rule) {
    super(rule);
  }

  @Override
  protected HTTPRedirecting self() {
    return this;
  }

  /**
   * Says more of where to.
   *
   * <pre>{@code
   * filters:                    # redirect(d -> d.hostname("www.example.com"))
   * - type: RequestRedirect
   *   requestRedirect:
   *     hostname: www.example.com
   * }</pre>
   *
   * @param changes goes on with the same filter
   * @return this builder
   */
  public HTTPRedirecting redirect(Consumer<Redirect> changes) {
    filters().redirect(changes);
    return this;
  }
}
