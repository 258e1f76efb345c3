package io.gatewayapi.builders.print;

/** Something that no builder says; the object is then printed as JSON that is read. */
final class Unprintable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Unprintable(String what) {
    super(what, null, false, false);
  }
}
