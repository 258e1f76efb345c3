package io.gatewayapi.client.option;

import io.gatewayapi.model.GatewayApiException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * In whose name a call is made. See <a
 * href="https://kubernetes.io/docs/reference/access-authn-authz/user-impersonation/">user
 * impersonation</a>.
 *
 * <p>Immutable.
 *
 * @param user the user
 * @param uid the user's uid, empty for none
 * @param groups the user's groups; the server takes no others
 * @param extra what else is said of the user
 */
public record Impersonation(
    String user, String uid, List<String> groups, Map<String, List<String>> extra) {
  /** Copies list and map, and the lists in it. */
  public Impersonation {
    if (user.isEmpty()) {
      throw new GatewayApiException("impersonation needs a user, found an empty name");
    }
    groups = List.copyOf(groups);
    Map<String, List<String>> copies = new LinkedHashMap<>();
    extra.forEach((key, values) -> copies.put(key, List.copyOf(values)));
    extra = Collections.unmodifiableMap(copies);
    check("user", user);
    check("uid", uid);
    groups.forEach(group -> check("group", group));
    extra.values().forEach(values -> values.forEach(value -> check("extra", value)));
  }

  /**
   * A user with groups.
   *
   * @param user the user
   * @param groups the groups
   * @return the impersonation
   */
  public static Impersonation of(String user, String... groups) {
    return new Impersonation(user, "", List.of(groups), Map.of());
  }

  /** What a header's value can hold, without loss. */
  private static void check(String what, String value) {
    if (!value.chars().allMatch(c -> c >= ' ' && c < 127) || !value.strip().equals(value)) {
      throw new GatewayApiException("impersonation cannot say the " + what + " \""
          + value.replaceAll("\\p{Cntrl}", "?")
          + "\" in a header: expected printable ASCII without spaces around it");
    }
  }
}
