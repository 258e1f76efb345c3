package io.gatewayapi.model.json;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A field that should not be there.
 *
 * @param kind what is wrong with it
 * @param path field path, {@code spec.rules[0].nme}
 * @param position where the field's name stands
 */
public record JsonProblem(Kind kind, String path, JsonPosition position) {
  private static final int SHOWN = 20;

  /** What can be wrong with a field. */
  public enum Kind {
    /** The type has no such field. */
    UNKNOWN_FIELD,
    /** The object has the field already. */
    DUPLICATE_FIELD
  }

  /**
   * The problem in the API server's words, with the position.
   *
   * @return {@code unknown field "spec.nme" (line 3, column 7)}
   */
  public String message() {
    String what = kind == Kind.UNKNOWN_FIELD ? "unknown field \"" : "duplicate field \"";
    return what + path + "\"" + position.suffix();
  }

  /** The messages of a few, and the number of the others. */
  static String describe(List<JsonProblem> problems) {
    String shown =
        problems.stream().limit(SHOWN).map(JsonProblem::message).collect(Collectors.joining("; "));
    int more = problems.size() - SHOWN;
    return more > 0 ? shown + "; and " + more + " more" : shown;
  }
}
