package io.gatewayapi.codegen.catalogue;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A property of an object type.
 *
 * @param name its name in JSON
 * @param description one or two sentences of our own; null if nobody wrote them yet
 * @param node its shape and facts
 * @param in where the type has it
 * @param java whether it gets an accessor; false if only retired kinds or versions have it
 * @param presence in which bundles it stands
 */
public record CatalogueProperty(
    String name,
    @Nullable String description,
    Node node,
    Scope in,
    boolean java,
    Presence presence) {

  /**
   * What it is in Java.
   *
   * @return the shape of its node
   */
  public Shape shape() {
    return node.shape();
  }

  /**
   * Its facts.
   *
   * @return the facts of its node
   */
  public Facts facts() {
    return node.facts();
  }

  /**
   * Whether the newest release has it in the experimental channel only.
   *
   * @return true if so
   */
  public boolean experimental() {
    return presence.experimental();
  }

  /**
   * Whether the newest release lacks it in both channels.
   *
   * @return true if so
   */
  public boolean retired() {
    return presence.retired();
  }

  /**
   * The first release that has it.
   *
   * @param channel the channel to look at
   * @return empty if the channel never had it
   */
  public Optional<Release> since(Channel channel) {
    return presence.since(channel);
  }

  /**
   * Whether it is required in every context of the newest release.
   *
   * @return false also if it is required in some
   */
  public boolean required() {
    return presence.required();
  }

  CatalogueProperty withPresence(Presence known) {
    return new CatalogueProperty(name, description, node, in, java, known);
  }
}
