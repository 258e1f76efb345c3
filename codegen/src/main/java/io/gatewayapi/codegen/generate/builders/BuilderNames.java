package io.gatewayapi.codegen.generate.builders;

/** Where builders are. */
final class BuilderNames {
  private static final String MODEL = "io.gatewayapi.model.";
  static final String ROOT = "io.gatewayapi.builders.";

  private BuilderNames() {}

  /** The builder of a type. */
  static String of(String javaType) {
    if (!javaType.startsWith(MODEL)) {
      throw new IllegalArgumentException(javaType + " is not below " + MODEL);
    }
    return ROOT + javaType.substring(MODEL.length()) + "Builder";
  }
}
