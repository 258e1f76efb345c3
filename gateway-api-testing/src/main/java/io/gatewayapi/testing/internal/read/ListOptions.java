package io.gatewayapi.testing.internal.read;

import io.gatewayapi.testing.internal.api.ApiFailure;
import io.gatewayapi.testing.internal.api.Numbers;
import io.gatewayapi.testing.internal.api.Unprocessable;
import io.gatewayapi.testing.internal.http.QueryParameters;
import io.gatewayapi.testing.internal.kind.Cause;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the parameters of a list ask for.
 *
 * @param limit how many objects a page may have, 0 for no limit
 * @param next where the page begins, null for the first one
 * @param exact the version to show, 0 for the newest
 * @param atLeast the version that the newest must have reached, 0 for any
 */
record ListOptions(long limit, @Nullable ContinueToken next, long exact, long atLeast) {

  /** Refuses what is no number, before anything else is read. */
  static void checkNumbers(QueryParameters query) {
    var unusedLimit = Numbers.integer(query, "limit");
    // Read only to be refused: a list takes no time here.
    var unusedTime = Numbers.integer(query, "timeoutSeconds");
  }

  /**
   * Reads the parameters.
   *
   * @param pages whether the list is read in pages even without a limit
   */
  static ListOptions of(QueryParameters query, boolean pages) {
    long limit = Numbers.integer(query, "limit");
    String version = query.first("resourceVersion");
    String match = query.first("resourceVersionMatch");
    refuse(query, version, match);
    String next = query.first("continue");
    boolean any = version.isEmpty() || version.equals("0");
    if (!next.isEmpty() && !any) {
      throw ApiFailure.badRequest("specifying resource version is not allowed when using continue");
    }
    // What is "any version" comes from a server's cache, which knows no pages.
    long most = version.equals("0") ? 0 : limit;
    if (!next.isEmpty()) {
      return new ListOptions(most, ContinueToken.parse(next), 0, 0);
    }
    if (any) {
      return new ListOptions(most, null, 0, 0);
    }
    if (!Numbers.isVersion(version)) {
      throw ApiFailure.badRequest("invalid resource version: " + Numbers.badVersion(version));
    }
    long number = Long.parseLong(version);
    boolean exact = match.equals("Exact") || (match.isEmpty() && (pages || limit > 0));
    return new ListOptions(limit, null, exact ? number : 0, exact ? 0 : number);
  }

  private static void refuse(QueryParameters query, String version, String match) {
    List<Cause> causes = new ArrayList<>();
    if (!match.isEmpty() && version.isEmpty()) {
      causes.add(Cause.forbidden(
          "resourceVersionMatch",
          "resourceVersionMatch is forbidden unless resourceVersion is provided"));
    }
    if (!match.isEmpty() && !query.first("continue").isEmpty()) {
      causes.add(Cause.forbidden(
          "resourceVersionMatch", "resourceVersionMatch is forbidden when continue is provided"));
    }
    if (match.equals("Exact") && version.equals("0")) {
      causes.add(Cause.forbidden(
          "resourceVersionMatch",
          "resourceVersionMatch \"exact\" is forbidden for resourceVersion \"0\""));
    }
    if (!List.of("", "Exact", "NotOlderThan").contains(match)) {
      causes.add(new Cause(
          "FieldValueNotSupported",
          "Unsupported value: \"" + match
              + "\": supported values: \"Exact\", \"NotOlderThan\", \"\"",
          "resourceVersionMatch"));
    }
    if (!query.all("sendInitialEvents").isEmpty()) {
      causes.add(Cause.forbidden("sendInitialEvents", "sendInitialEvents is forbidden for list"));
    }
    Unprocessable.refuseOptions("ListOptions", causes);
  }
}
