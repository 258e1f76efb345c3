package io.gatewayapi.router.attach;

import io.gatewayapi.router.id.GroupKind;
import io.gatewayapi.router.id.ListenerId;
import io.gatewayapi.router.id.RouteId;
import io.gatewayapi.router.match.Hostname;
import java.util.List;

/**
 * What one listener says to one parentRef of a route. The tests run in the order of {@link Stage};
 * the first that fails decides.
 */
public sealed interface Admission {
  /** How far a route got with a listener. */
  enum Stage {
    /** The parentRef asks for another listener. */
    NOT_SELECTED("NoMatchingParent"),
    /** The listener does not admit the route's kind or namespace. */
    NOT_ALLOWED("NotAllowedByListeners"),
    /** No hostname fits both. */
    NO_HOSTNAME("NoMatchingListenerHostname"),
    /** A route of the other HTTP kind has the hostname on the listener. */
    DISPLACED("HostnameConflict"),
    /** The listener takes the route. */
    ADMITTED("Accepted");

    private final String reason;

    Stage(String reason) {
      this.reason = reason;
    }

    /**
     * The reason of the route's Accepted condition.
     *
     * @return the API's reason
     */
    public String reason() {
      return reason;
    }
  }

  /**
   * Which listener.
   *
   * @return its identity
   */
  ListenerId listener();

  /**
   * How far the route got.
   *
   * @return the stage
   */
  Stage stage();

  /**
   * The admission as a clause that follows the listener's name.
   *
   * @return {@code takes routes from its own namespace only}
   */
  String describe();

  /**
   * The hosts for which the route serves on this listener.
   *
   * @return the narrower of each pair of hostnames, empty if not admitted
   */
  default List<Hostname> hostnames() {
    return List.of();
  }

  /**
   * The listener takes the route.
   *
   * @param listener which listener
   * @param hostnames the hosts for which the route serves here
   */
  record Admitted(ListenerId listener, List<Hostname> hostnames) implements Admission {
    /** Copies the list. */
    public Admitted {
      hostnames = List.copyOf(hostnames);
    }

    @Override
    public Stage stage() {
      return Stage.ADMITTED;
    }

    @Override
    public String describe() {
      return "takes it for " + Texts.list(hostnames);
    }
  }

  /**
   * The parentRef's sectionName or port is not the listener's.
   *
   * @param listener which listener
   */
  record NotSelected(ListenerId listener) implements Admission {
    @Override
    public Stage stage() {
      return Stage.NOT_SELECTED;
    }

    @Override
    public String describe() {
      return "is not the one its parentRef asks for";
    }
  }

  /**
   * The ListenerSet is not taken by its Gateway, so its listeners are none.
   *
   * @param listener which listener
   * @param why why the Gateway does not take it
   */
  record NotTaken(ListenerId listener, String why) implements Admission {
    @Override
    public Stage stage() {
      return Stage.NOT_SELECTED;
    }

    @Override
    public String describe() {
      return "is of no Gateway: " + why;
    }
  }

  /**
   * A route of the other of the kinds HTTPRoute and GRPCRoute, and before this one, serves some of
   * its hosts on the listener.
   *
   * @param listener which listener
   * @param winner the route that comes first
   */
  record Displaced(ListenerId listener, RouteId winner) implements Admission {
    @Override
    public Stage stage() {
      return Stage.DISPLACED;
    }

    @Override
    public String describe() {
      return "serves hosts of it by a " + winner.kind() + " already";
    }
  }

  /**
   * The listener does not take routes of this kind, by its protocol or by what it lists.
   *
   * @param listener which listener
   * @param kind the route's kind
   * @param protocol the listener's protocol
   */
  record WrongKind(ListenerId listener, GroupKind kind, String protocol) implements Admission {
    @Override
    public Stage stage() {
      return Stage.NOT_ALLOWED;
    }

    @Override
    public String describe() {
      return "(" + protocol + ") does not take routes of kind " + kind;
    }
  }

  /**
   * The listener does not take routes from this namespace.
   *
   * @param listener which listener
   * @param namespace the route's namespace
   * @param admitted what it takes instead, in words
   */
  record WrongNamespace(ListenerId listener, String namespace, String admitted)
      implements Admission {
    @Override
    public Stage stage() {
      return Stage.NOT_ALLOWED;
    }

    @Override
    public String describe() {
      return "takes routes from " + admitted + ", not from " + namespace;
    }
  }

  /**
   * No hostname of the route fits the listener's.
   *
   * @param listener which listener
   * @param expected the listener's hostname
   * @param found the route's hostnames
   */
  record NoHostname(ListenerId listener, Hostname expected, List<Hostname> found)
      implements Admission {
    /** Copies the list. */
    public NoHostname {
      found = List.copyOf(found);
    }

    @Override
    public Stage stage() {
      return Stage.NO_HOSTNAME;
    }

    @Override
    public String describe() {
      return "is for " + expected + ", the route for " + Texts.list(found);
    }
  }
}
