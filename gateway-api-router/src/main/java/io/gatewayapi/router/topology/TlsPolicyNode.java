package io.gatewayapi.router.topology;

import io.gatewayapi.router.id.GroupKind;
import io.gatewayapi.router.id.ObjectName;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A BackendTLSPolicy.
 *
 * @param name namespace and name
 * @param age its creation time
 * @param targets what it is for, in its own namespace
 * @param validation what connections must meet
 */
public record TlsPolicyNode(
    ObjectName name, Age age, List<Target> targets, TlsValidation validation) {
  /** The oldest first, then by namespace and name. */
  public static final Comparator<TlsPolicyNode> OLDEST_FIRST =
      Comparator.comparing(TlsPolicyNode::age).thenComparing(TlsPolicyNode::name);

  /** Copies the list. */
  public TlsPolicyNode {
    targets = List.copyOf(targets);
  }

  /**
   * What a policy is for.
   *
   * @param kind the target's kind
   * @param name the target's name, in the policy's namespace
   * @param section the name of a port, null for all of them
   */
  public record Target(GroupKind kind, ObjectName name, @Nullable String section) {
    /** {@code Service shop/api section https}. */
    @Override
    public String toString() {
      return kind + " " + name + (section == null ? "" : " section " + section);
    }
  }

  /** {@code BackendTLSPolicy shop/api-tls}. */
  @Override
  public String toString() {
    return "BackendTLSPolicy " + name;
  }
}
