package io.gatewayapi.testing.internal.server;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The paths at which a server says that it is well; it is for as long as it answers. */
final class Probes {
  private static final List<String> CHECKS = List.of("", "/etcd", "/log", "/ping");

  /** All of them. */
  static final Set<String> PATHS = Stream.concat(
          Stream.of("/healthz", "/livez", "/readyz")
              .flatMap(root -> CHECKS.stream().map(check -> root + check)),
          Stream.of("/readyz/etcd-readiness", "/readyz/shutdown"))
      .collect(Collectors.toUnmodifiableSet());

  private Probes() {}

  static boolean has(String path) {
    return PATHS.contains(path);
  }
}
