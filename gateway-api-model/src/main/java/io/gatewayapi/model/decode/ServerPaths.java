package io.gatewayapi.model.decode;

/** Paths of fields as the server spells them: {@code spec.rules[0].name}. */
final class ServerPaths {
  private ServerPaths() {}

  static String below(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  static String item(String path, int index) {
    return path + "[" + index + "]";
  }
}
