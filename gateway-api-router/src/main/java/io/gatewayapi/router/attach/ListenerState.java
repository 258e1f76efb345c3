package io.gatewayapi.router.attach;

import io.gatewayapi.router.id.ListenerId;
import java.util.List;

/** Whether a listener is served. */
public sealed interface ListenerState {
  /**
   * Which listener.
   *
   * @return its identity
   */
  ListenerId listener();

  /**
   * The state as a clause that follows the listener's name.
   *
   * @return {@code is served}, or why it is not
   */
  String describe();

  /**
   * Whether requests can come through the listener.
   *
   * @return true only for {@link Served}
   */
  default boolean serves() {
    return false;
  }

  /**
   * Requests can come through it.
   *
   * @param listener which listener
   */
  record Served(ListenerId listener) implements ListenerState {
    @Override
    public boolean serves() {
      return true;
    }

    @Override
    public String describe() {
      return "is served";
    }
  }

  /**
   * Another listener of the Gateway cannot be told from it; nobody wins.
   *
   * @param listener which listener
   * @param reason the API's reason, {@code HostnameConflict} or {@code ProtocolConflict}
   * @param others the listeners it conflicts with
   */
  record Conflicted(ListenerId listener, String reason, List<ListenerId> others)
      implements ListenerState {
    /** Copies the list. */
    public Conflicted {
      others = List.copyOf(others);
    }

    @Override
    public String describe() {
      List<String> names = others.stream().map(o -> "\"" + o.section() + "\"").toList();
      return "is not served (" + reason + " with " + String.join(", ", names) + ")";
    }
  }

  /**
   * Its protocol is not one of the specification.
   *
   * @param listener which listener
   * @param protocol the protocol
   */
  record UnsupportedProtocol(ListenerId listener, String protocol) implements ListenerState {
    @Override
    public String describe() {
      return "is not served (UnsupportedProtocol " + protocol + ")";
    }
  }
}
