package io.gatewayapi.router.decision;

import io.gatewayapi.router.backend.BackendConnection;
import io.gatewayapi.router.http.HeaderFields;
import io.gatewayapi.router.id.BackendId;
import io.gatewayapi.router.rule.HeaderModifier;
import java.util.List;
import java.util.function.Function;

/** A backend of the chosen rule, and the part of requests that it gets. */
public sealed interface BackendShare {
  /**
   * Which backend.
   *
   * @return its identity
   */
  BackendId backend();

  /**
   * The part of requests, from 0 to 1.
   *
   * @return weight by sum of weights
   */
  double share();

  /**
   * Calls what fits.
   *
   * @param forwarded for a backend that gets its share
   * @param answered for one whose share the gateway answers
   * @param <R> the result
   * @return what the function returned
   */
  <R> R fold(Function<Forwarded, R> forwarded, Function<Answered, R> answered);

  /**
   * Requests reach the backend.
   *
   * @param backend which backend
   * @param share its part of requests
   * @param request the request after all filters of rule and backend
   * @param responseChanges changes to the response's headers, in order
   * @param connection what is spoken with it
   */
  record Forwarded(
      BackendId backend,
      double share,
      OutgoingRequest request,
      List<HeaderModifier> responseChanges,
      BackendConnection connection)
      implements BackendShare {
    /** Copies the list. */
    public Forwarded {
      responseChanges = List.copyOf(responseChanges);
    }

    /**
     * The headers that reach the client.
     *
     * @param headers the headers of the backend's response
     * @return the headers after all filters
     */
    public HeaderFields onResponse(HeaderFields headers) {
      HeaderFields result = headers;
      for (HeaderModifier change : responseChanges) {
        result = change.apply(result);
      }
      return result;
    }

    @Override
    public <R> R fold(Function<Forwarded, R> forwarded, Function<Answered, R> answered) {
      return forwarded.apply(this);
    }
  }

  /**
   * The backend gets nothing: the gateway answers with an error, or refuses the connection.
   *
   * @param backend which backend
   * @param share its part of requests
   * @param refusal how requests are refused
   * @param reason the API's reason, {@code RefNotPermitted}, or a word of ours where the
   *     specification has none
   * @param message what is wrong
   */
  record Answered(BackendId backend, double share, Refusal refusal, String reason, String message)
      implements BackendShare {
    @Override
    public <R> R fold(Function<Forwarded, R> forwarded, Function<Answered, R> answered) {
      return answered.apply(this);
    }
  }
}
