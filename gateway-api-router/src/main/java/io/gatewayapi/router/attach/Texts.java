package io.gatewayapi.router.attach;

import java.util.Collection;

/** Lists in sentences. */
final class Texts {
  private Texts() {}

  static String list(Collection<?> items) {
    return String.join(", ", items.stream().map(Object::toString).toList());
  }
}
