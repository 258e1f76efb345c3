package io.gatewayapi.router.rule;

import io.gatewayapi.router.id.BackendId;
import io.gatewayapi.router.id.GroupKind;
import io.gatewayapi.router.id.ObjectName;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A filter of a rule or backend. */
public sealed interface Filter {
  /**
   * Calls what fits this filter.
   *
   * @param cases one function for each filter
   * @param <R> the result
   * @return what the function returned
   */
  <R> R fold(Cases<R> cases);

  /**
   * One function for each filter.
   *
   * @param requestHeaders for changes of request headers
   * @param responseHeaders for changes of response headers
   * @param redirect for redirects
   * @param rewrite for rewrites
   * @param mirror for mirrors
   * @param cors for CORS
   * @param externalAuth for authorization by an external service
   * @param extension for filters of an implementation's own
   * @param <R> the result
   */
  record Cases<R>(
      Function<RequestHeaders, R> requestHeaders,
      Function<ResponseHeaders, R> responseHeaders,
      Function<Redirect, R> redirect,
      Function<Rewrite, R> rewrite,
      Function<Mirror, R> mirror,
      Function<Cors, R> cors,
      Function<ExternalAuth, R> externalAuth,
      Function<Extension, R> extension) {}

  /**
   * Changes the headers of the request.
   *
   * @param change the changes
   */
  record RequestHeaders(HeaderModifier change) implements Filter {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.requestHeaders().apply(this);
    }
  }

  /**
   * Changes the headers of the response.
   *
   * @param change the changes
   */
  record ResponseHeaders(HeaderModifier change) implements Filter {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.responseHeaders().apply(this);
    }
  }

  /**
   * Sends the client elsewhere.
   *
   * @param scheme the new scheme, null for the listener's
   * @param hostname the new host, null for the request's
   * @param path the new path
   * @param port the new port, null to derive it
   * @param status the response's status
   */
  record Redirect(
      @Nullable String scheme,
      @Nullable String hostname,
      PathChange path,
      @Nullable Integer port,
      int status)
      implements Filter {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.redirect().apply(this);
    }
  }

  /**
   * Changes host and path on the way to the backend.
   *
   * @param hostname the new host, null to keep it
   * @param path the new path
   */
  record Rewrite(@Nullable String hostname, PathChange path) implements Filter {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.rewrite().apply(this);
    }
  }

  /**
   * Sends copies to another backend.
   *
   * @param backend where copies go
   * @param share the part of requests that is copied, 0 to 1
   */
  record Mirror(BackendId backend, double share) implements Filter {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.mirror().apply(this);
    }
  }

  /**
   * Answers cross-origin preflights and marks responses to other origins.
   *
   * @param policy what is allowed
   */
  record Cors(CorsPolicy policy) implements Filter {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.cors().apply(this);
    }
  }

  /**
   * Asks an external service whether the request may go on; if it cannot be asked, it may not.
   *
   * @param backend the service
   * @param protocol what it speaks, {@code HTTP} or {@code GRPC}
   */
  record ExternalAuth(BackendId backend, String protocol) implements Filter {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.externalAuth().apply(this);
    }
  }

  /**
   * A filter of an implementation's own.
   *
   * @param kind the kind of the object that describes it
   * @param name that object, in the route's namespace
   */
  record Extension(GroupKind kind, ObjectName name) implements Filter {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.extension().apply(this);
    }
  }
}
