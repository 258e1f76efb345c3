package io.gatewayapi.router.references;

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
   * @param assumptions what the input does not show and was taken for granted
   */
  record Usable(List<String> assumptions) implements BackendResolution {
    /** Copies the list. */
    public Usable {
      assumptions = List.copyOf(assumptions);
    }

    @Override
    public <R> R fold(Function<Usable, R> usable, Function<Invalid, R> invalid) {
      return usable.apply(this);
    }
  }

  /**
   * Requests for this backend are answered with an error.
   *
   * @param reason the API's reason, {@code RefNotPermitted}, {@code InvalidKind}, {@code
   *     BackendNotFound} or {@code UnsupportedProtocol}
   * @param message what is wrong with it
   */
  record Invalid(String reason, String message) implements BackendResolution {
    @Override
    public <R> R fold(Function<Usable, R> usable, Function<Invalid, R> invalid) {
      return invalid.apply(this);
    }
  }
}
