package io.gatewayapi.router.explain;

import io.gatewayapi.router.attach.ListenerState;
import io.gatewayapi.router.http.Quotation;
import io.gatewayapi.router.topology.ListenerNode;

/** Why a listener of the Gateway was chosen for a request, or was not. */
public sealed interface ListenerVerdict {
  /**
   * Which listener.
   *
   * @return the listener
   */
  ListenerNode listener();

  /**
   * The verdict as a clause that follows the listener's name.
   *
   * @return {@code is chosen: …}
   */
  String describe();

  /**
   * Whether the listener is on the request's port, speaks its protocol and is served.
   *
   * @return true if only the host decides
   */
  default boolean reachable() {
    return true;
  }

  /**
   * The listener takes the request.
   *
   * @param listener which listener
   * @param host the host that was asked for, empty if the request names none
   */
  record Chosen(ListenerNode listener, String host) implements ListenerVerdict {
    @Override
    public String describe() {
      return "takes the request: "
          + (listener.hostname().text().isEmpty()
              ? "it is for any host"
              : "its hostname covers " + Quotation.of(host));
    }
  }

  /**
   * The connection was made to the listener, and the request on it is for another one.
   *
   * @param listener which listener
   * @param serverName the server name of the handshake, empty if there was none
   */
  record Connected(ListenerNode listener, String serverName) implements ListenerVerdict {
    @Override
    public String describe() {
      return "took the connection, made "
          + (serverName.isEmpty()
              ? "without server name"
              : "for server name " + Quotation.of(serverName));
    }
  }

  /**
   * The listener would take the request, had the connection been made to it.
   *
   * @param listener which listener
   * @param host the host that was asked for, empty if the request names none
   */
  record Elsewhere(ListenerNode listener, String host) implements ListenerVerdict {
    @Override
    public String describe() {
      return "is the one for "
          + (host.isEmpty() ? "requests without host" : "host " + Quotation.of(host))
          + ", and the connection was not made to it";
    }
  }

  /**
   * The listener is on another port.
   *
   * @param listener which listener
   */
  record OtherPort(ListenerNode listener) implements ListenerVerdict {
    @Override
    public boolean reachable() {
      return false;
    }

    @Override
    public String describe() {
      return "is on another port";
    }
  }

  /**
   * The listener speaks another protocol.
   *
   * @param listener which listener
   */
  record OtherProtocol(ListenerNode listener) implements ListenerVerdict {
    @Override
    public boolean reachable() {
      return false;
    }

    @Override
    public String describe() {
      return "speaks another protocol";
    }
  }

  /**
   * The listener is not served at all.
   *
   * @param listener which listener
   * @param state why
   */
  record NotServed(ListenerNode listener, ListenerState state) implements ListenerVerdict {
    @Override
    public boolean reachable() {
      return false;
    }

    @Override
    public String describe() {
      return state.describe();
    }
  }

  /**
   * The listener's hostname does not cover the host.
   *
   * @param listener which listener
   * @param host the host that was asked for, empty if the request names none
   */
  record OtherHost(ListenerNode listener, String host) implements ListenerVerdict {
    @Override
    public String describe() {
      return host.isEmpty()
          ? "is for certain hosts, and the request names none"
          : "does not cover " + Quotation.of(host);
    }
  }

  /**
   * The listener covers the host, and another one is more specific.
   *
   * @param listener which listener
   * @param winner the more specific one
   */
  record LessSpecific(ListenerNode listener, ListenerNode winner) implements ListenerVerdict {
    @Override
    public String describe() {
      String of = winner.id().parent().equals(listener.id().parent())
          ? ""
          : " of " + winner.id().parentKind() + " " + winner.id().parent();
      return "covers the host too, but \"" + winner.id().section() + "\"" + of + " ("
          + winner.hostname() + ") is more specific";
    }
  }
}
