package io.gatewayapi.router.attach;

import io.gatewayapi.router.id.ListenerId;
import java.util.List;

/** Whether a listener is served, and if not, why. */
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
   * The reason of the Accepted condition.
   *
   * @return {@code Accepted}, or the API's reason why not
   */
  String reason();

  /**
   * The reason of the Programmed condition.
   *
   * @return {@code Programmed}, or the API's reason why not
   */
  default String programmedReason() {
    return "Invalid";
  }

  /**
   * Whether requests can come through the listener.
   *
   * @return true only for {@link Served}
   */
  default boolean serves() {
    return false;
  }

  /**
   * Whether the listener's configuration is valid, though it may lack a certificate.
   *
   * @return the status of the Accepted condition
   */
  default boolean isAccepted() {
    return false;
  }

  /**
   * Whether the listener was judged at all.
   *
   * @return false only for {@link Waiting}
   */
  default boolean isDecided() {
    return true;
  }

  /**
   * Whether another listener cannot be told from it.
   *
   * @return true only for {@link Conflicted}
   */
  default boolean isConflicted() {
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
    public boolean isAccepted() {
      return true;
    }

    @Override
    public String reason() {
      return "Accepted";
    }

    @Override
    public String programmedReason() {
      return "Programmed";
    }

    @Override
    public String describe() {
      return "is served";
    }
  }

  /**
   * Another listener cannot be told from it. Inside of one Gateway nobody wins; between objects the
   * one that comes first does.
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
    public boolean isConflicted() {
      return true;
    }

    @Override
    public String programmedReason() {
      return reason;
    }

    /** Listeners of other objects are not named: they may be none of the reader's business. */
    @Override
    public String describe() {
      List<String> names = others.stream()
          .map(o -> o.parent().equals(listener.parent())
              ? "\"" + o.section() + "\""
              : "a listener of another object")
          .distinct()
          .toList();
      return "is not served (" + reason + " with " + String.join(", ", names) + ")";
    }
  }

  /**
   * Its protocol is not one that the implementation speaks.
   *
   * @param listener which listener
   * @param protocol the protocol
   */
  record UnsupportedProtocol(ListenerId listener, String protocol) implements ListenerState {
    @Override
    public String reason() {
      return "UnsupportedProtocol";
    }

    @Override
    public String describe() {
      return "is not served (UnsupportedProtocol " + protocol + ")";
    }
  }

  /**
   * A field has a value that the implementation does not support.
   *
   * @param listener which listener
   * @param reason the API's reason, {@code UnsupportedValue} or {@code PortUnavailable}
   * @param message which value
   */
  record Unsupported(ListenerId listener, String reason, String message) implements ListenerState {
    /** Entries of ListenerSets repeat that the port is not to be had. */
    @Override
    public String programmedReason() {
      boolean entry = !listener.parentKind().equals("Gateway");
      return entry && reason.equals("PortUnavailable") ? reason : "Invalid";
    }

    @Override
    public String describe() {
      return "is not served (" + reason + ": " + message + ")";
    }
  }

  /**
   * Clients must show a certificate, and there is no authority to check it by.
   *
   * @param listener which listener
   * @param message what is wrong with the authorities
   */
  record NoAuthority(ListenerId listener, String message) implements ListenerState {
    @Override
    public String reason() {
      return "NoValidCACertificate";
    }

    @Override
    public String describe() {
      return "is not served (NoValidCACertificate: " + message + ")";
    }
  }

  /**
   * Its configuration is valid, but it has no certificate that can be used.
   *
   * @param listener which listener
   * @param message what is wrong with the certificates
   */
  record NoCertificate(ListenerId listener, String message) implements ListenerState {
    @Override
    public boolean isAccepted() {
      return true;
    }

    @Override
    public String reason() {
      return "Accepted";
    }

    @Override
    public String describe() {
      return "is not served (no usable certificate: " + message + ")";
    }
  }

  /**
   * It was not judged, because the object that has it, or its Gateway, is not accepted.
   *
   * @param listener which listener
   * @param message what is not accepted
   */
  record Waiting(ListenerId listener, String message) implements ListenerState {
    @Override
    public boolean isDecided() {
      return false;
    }

    @Override
    public String reason() {
      return "Pending";
    }

    @Override
    public String programmedReason() {
      return "Pending";
    }

    @Override
    public String describe() {
      return "is not served (" + message + ")";
    }
  }
}
