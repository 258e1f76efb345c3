package io.gatewayapi.testing.internal.write;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import io.gatewayapi.testing.internal.kind.Cause;
import io.gatewayapi.validation.text.GoQuoted;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What becomes of the dependents of an object that goes: finalizers tell the garbage collector. */
enum Propagation {
  /** Nothing is said: what the object's finalizers say already holds. */
  UNSAID(""),
  /** They go later. */
  BACKGROUND(""),
  /** They go first. */
  FOREGROUND("foregroundDeletion"),
  /** They stay. */
  ORPHAN("orphan");

  private static final Set<String> OURS = Set.of(FOREGROUND.finalizer, ORPHAN.finalizer);

  private final String finalizer;

  Propagation(String finalizer) {
    this.finalizer = finalizer;
  }

  /**
   * Reads what a request says.
   *
   * @param policy the policy, if there is one
   * @param orphan whether dependents stay, the older way to say so
   * @param causes takes what is wrong
   */
  static Propagation of(Optional<String> policy, Optional<Boolean> orphan, List<Cause> causes) {
    if (policy.isPresent() && orphan.isPresent()) {
      causes.add(Cause.invalid(
          "propagationPolicy",
          GoQuoted.of(policy.get()),
          "orphanDependents and deletionPropagation cannot be both set"));
    }
    return policy
        .map(p -> of(p, causes))
        .or(() -> orphan.map(stay -> stay ? ORPHAN : BACKGROUND))
        .orElse(UNSAID);
  }

  private static Propagation of(String policy, List<Cause> causes) {
    return switch (policy) {
      case "Background" -> BACKGROUND;
      case "Foreground" -> FOREGROUND;
      case "Orphan" -> ORPHAN;
      default -> {
        causes.add(new Cause(
            "FieldValueNotSupported",
            "Unsupported value: \"" + policy
                + "\": supported values: \"Foreground\", \"Background\", \"Orphan\", \"nil\"",
            "propagationPolicy"));
        yield UNSAID;
      }
    };
  }

  /** The finalizers that hold an object after it was asked to go. */
  JsonArray finalizers(JsonArray before) {
    String said = finalizer;
    JsonArray after = new JsonArray();
    for (JsonElement each : before) {
      if (!OURS.contains(each.getAsString())) {
        after.add(each);
      } else if (this == UNSAID && said.isEmpty()) {
        said = each.getAsString();
      }
    }
    if (!said.isEmpty()) {
      after.add(said);
    }
    boolean same = after.size() == before.size();
    for (JsonElement each : after) {
      same &= before.contains(new JsonPrimitive(each.getAsString()));
    }
    return same ? before : after;
  }
}
