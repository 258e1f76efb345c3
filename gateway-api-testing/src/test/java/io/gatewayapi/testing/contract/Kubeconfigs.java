package io.gatewayapi.testing.contract;

import io.gatewayapi.model.Bundle;
import io.gatewayapi.model.Channel;
import io.kubernetes.client.openapi.ApiClient;
import io.kubernetes.client.util.Config;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The real servers that the system property {@code gwapi.kubeconfig} names: entries {@code
 * NAME=KUBECONFIG} with commas between.
 *
 * <p>{@code standard} and {@code experimental} have the newest release installed, {@code
 * v1.4.1/standard} has that release and channel, {@code upgrade} has nothing and is changed.
 */
final class Kubeconfigs {
  /** The release that the plain names of channels stand for. */
  static final String NEWEST = "v1.6.1";

  private Kubeconfigs() {}

  private static Stream<String[]> entries() {
    return Arrays.stream(System.getProperty("gwapi.kubeconfig", "").split(",", -1))
        .map(entry -> entry.strip().split("=", 2))
        .filter(entry -> entry.length == 2);
  }

  /** The kubeconfig of an entry; empty if there is no such entry. */
  static Optional<String> path(String name) {
    return entries().filter(e -> e[0].equals(name)).map(e -> e[1]).findFirst();
  }

  /** A client of the server of an entry; empty if there is no such entry. */
  static Optional<ApiClient> client(String name) {
    return path(name).map(kubeconfig -> {
      try {
        return Config.fromConfig(kubeconfig);
      } catch (IOException e) {
        throw new UncheckedIOException("kubeconfig " + kubeconfig, e);
      }
    });
  }

  /** What an entry must be called for a server that has a bundle installed. */
  static String name(Bundle bundle) {
    String channel = bundle.channel().toString().toLowerCase(Locale.ROOT);
    return bundle.release().toString().equals(NEWEST) ? channel : bundle.release() + "/" + channel;
  }

  /** The bundles of the entries that name a release. */
  static List<Bundle> named() {
    return entries()
        .map(e -> e[0].split("/", 2))
        .filter(name -> name.length == 2)
        .map(name -> Bundle.of(name[0], Channel.parse(name[1])))
        .toList();
  }
}
