package io.gatewayapi.router.id;

/**
 * Which listener.
 *
 * @param parentKind the kind of the object that has it, {@code Gateway}
 * @param parent the object that has it
 * @param section the listener's name
 */
public record ListenerId(String parentKind, ObjectName parent, String section) {
  /** {@code listener "https" of Gateway infra/prod-web}. */
  @Override
  public String toString() {
    return "listener \"" + section + "\" of " + parentKind + " " + parent;
  }
}
