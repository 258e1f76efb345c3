package io.gatewayapi.client.cluster;

import io.gatewayapi.model.Conversion;
import io.gatewayapi.model.KindVersion;
import io.gatewayapi.model.Kinds;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which version of a kind is spoken with a cluster that may not serve the one that is wanted.
 *
 * <p>Keeps nothing: safe to use from any thread.
 */
public final class VersionChoice {
  private static final Pattern FORM = Pattern.compile("v(\\d+)(?:(alpha|beta)(\\d+))?");

  /** The most stable first, then the highest; the kind's own name before an earlier one. */
  private static Comparator<KindVersion> preference(KindVersion wanted) {
    return Comparator.comparing((KindVersion v) -> !v.kind().equals(wanted.kind()))
        .thenComparing(VersionChoice::rank, Comparator.reverseOrder());
  }

  private VersionChoice() {}

  /**
   * Chooses a version that is served and converts both ways.
   *
   * @param wanted the version that the caller's type has
   * @param installation what is served
   * @return the wanted version if it is served, else the best of the others, if any
   */
  public static Optional<KindVersion> of(KindVersion wanted, Installation installation) {
    if (installation.serves(wanted)) {
      return Optional.of(wanted);
    }
    List<KindVersion> convertible = Kinds.all().stream()
        .filter(v -> Conversion.isPossible(wanted, v) && Conversion.isPossible(v, wanted))
        .filter(installation::serves)
        .toList();
    return convertible.stream().min(preference(wanted));
  }

  private static String rank(KindVersion version) {
    Matcher m = FORM.matcher(version.version());
    if (!m.matches()) {
      return "";
    }
    String stage = m.group(2) == null ? "c" : m.group(2).equals("beta") ? "b" : "a";
    return stage
        + "%04d%04d"
            .formatted(
                Integer.parseInt(m.group(1)),
                m.group(3) == null ? 0 : Integer.parseInt(m.group(3)));
  }
}
