package io.gatewayapi.router.attach;

import io.gatewayapi.router.rule.Unevaluated;
import java.util.List;
import java.util.function.Function;

/** Whether a reference to a backend leads anywhere. */
public sealed interface BackendResolution {
  /**
   * Calls what fits.
   *
   * @param usable for a good reference
   * @param invalid for a bad one
   * @param <R> the result
   * @return what the function returned
   */
  <R> R fold(Function<Usable, R> usable, Function<Invalid, R> invalid);

  /**
   * Requests can be forwarded.
   *
   * @param unevaluated settings of the backend that are not evaluated yet
   */
  record Usable(List<Unevaluated> unevaluated) implements BackendResolution {
    /** Copies the list. */
    public Usable {
      unevaluated = List.copyOf(unevaluated);
    }

    @Override
    public <R> R fold(Function<Usable, R> usable, Function<Invalid, R> invalid) {
      return usable.apply(this);
    }
  }

  /**
   * Requests for this backend are answered with an error.
   *
   * @param reason the API's reason, {@code RefNotPermitted}, {@code InvalidKind} or {@code
   *     BackendNotFound}
   * @param message what is wrong with it
   */
  record Invalid(String reason, String message) implements BackendResolution {
    @Override
    public <R> R fold(Function<Usable, R> usable, Function<Invalid, R> invalid) {
      return invalid.apply(this);
    }
  }
}
