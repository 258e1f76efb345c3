package io.gatewayapi.router.attach;

import io.gatewayapi.router.id.GroupKind;
import io.gatewayapi.router.id.RouteId;
import io.gatewayapi.router.topology.ParentNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What became of one parentRef of a route. */
public sealed interface Attachment {
  /**
   * Which route.
   *
   * @return its identity
   */
  RouteId route();

  /**
   * Which parentRef.
   *
   * @return the reference
   */
  ParentNode parent();

  /**
   * What each listener of the parent said.
   *
   * @return one admission a listener, in the parent's order; empty if it was not asked
   */
  List<Admission> admissions();

  /**
   * The API's reason, or a word of ours where the specification asks for no condition.
   *
   * @return {@code Accepted}, {@code NotAllowedByListeners} …
   */
  String reason();

  /**
   * The attachment as a sentence without its full stop.
   *
   * @return what became of the parentRef, and why
   */
  String message();

  /**
   * Whether this release decides on parents of that kind.
   *
   * @return false only for {@link NotEvaluated}
   */
  default boolean isEvaluated() {
    return true;
  }

  /**
   * At least one listener took the route.
   *
   * @param route which route
   * @param parent which parentRef
   * @param admissions what each listener said
   */
  record Accepted(RouteId route, ParentNode parent, List<Admission> admissions)
      implements Attachment {
    /** Copies the list. */
    public Accepted {
      admissions = List.copyOf(admissions);
    }

    @Override
    public String reason() {
      return Admission.Stage.ADMITTED.reason();
    }

    @Override
    public String message() {
      return admissions.stream()
          .filter(a -> a.stage() == Admission.Stage.ADMITTED)
          .map(a -> a.listener() + " " + a.describe())
          .collect(Collectors.joining("; "));
    }
  }

  /**
   * No listener of the parent took the route.
   *
   * @param route which route
   * @param parent which parentRef
   * @param stage how far it got with the listener where it got farthest
   * @param admissions what each listener said
   */
  record Refused(
      RouteId route, ParentNode parent, Admission.Stage stage, List<Admission> admissions)
      implements Attachment {
    /** Copies the list. */
    public Refused {
      admissions = List.copyOf(admissions);
    }

    @Override
    public String reason() {
      return stage.reason();
    }

    @Override
    public String message() {
      if (stage == Admission.Stage.NOT_SELECTED) {
        return notTaken()
            .orElseGet(() -> "no listener of " + parent.kind() + " " + parent.name()
                + " has the section and port that parentRefs[" + parent.index() + "] asks for");
      }
      return admissions.stream()
          .filter(a -> a.stage() == stage)
          .map(a -> a.listener() + " " + a.describe())
          .collect(Collectors.joining("; "));
    }

    private Optional<String> notTaken() {
      return admissions.stream()
          .filter(Admission.NotTaken.class::isInstance)
          .map(a -> parent + " " + a.describe())
          .findFirst();
    }
  }

  /**
   * The parent is another implementation's, or leads to no Gateway of ours.
   *
   * @param route which route
   * @param parent which parentRef
   * @param why why it is none of ours
   */
  record Elsewhere(RouteId route, ParentNode parent, String why) implements Attachment {
    @Override
    public List<Admission> admissions() {
      return List.of();
    }

    @Override
    public String reason() {
      return "Elsewhere";
    }

    @Override
    public String message() {
      return why;
    }
  }

  /**
   * The parent is a Gateway or ListenerSet that the input does not have.
   *
   * @param route which route
   * @param parent which parentRef
   */
  record MissingParent(RouteId route, ParentNode parent) implements Attachment {
    @Override
    public List<Admission> admissions() {
      return List.of();
    }

    @Override
    public String reason() {
      return "MissingParent";
    }

    @Override
    public String message() {
      return parent.kind() + " " + parent.name() + " is not in the input";
    }
  }

  /**
   * The parent is of a kind that the router does not decide on: a Service, which is a matter of a
   * mesh, or a kind of another group.
   *
   * @param route which route
   * @param parent which parentRef
   */
  record NotEvaluated(RouteId route, ParentNode parent) implements Attachment {
    /**
     * Whether the route asks a mesh to route for a Service.
     *
     * @return true if the parent is a Service
     */
    public boolean isMesh() {
      return parent.kind().equals(GroupKind.SERVICE);
    }

    @Override
    public boolean isEvaluated() {
      return false;
    }

    @Override
    public List<Admission> admissions() {
      return List.of();
    }

    @Override
    public String reason() {
      return isMesh() ? "Mesh" : "NotEvaluated";
    }

    @Override
    public String message() {
      return isMesh()
          ? parent.kind() + " " + parent.name() + " makes this route a matter of a mesh"
          : "parents of kind " + parent.kind() + " are not evaluated";
    }
  }
}
