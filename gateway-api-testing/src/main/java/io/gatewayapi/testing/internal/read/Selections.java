package io.gatewayapi.testing.internal.read;

import io.gatewayapi.testing.internal.api.Target;
import io.gatewayapi.testing.internal.http.QueryParameters;
import io.gatewayapi.testing.internal.store.Selection;
import io.gatewayapi.testing.internal.store.StoredObject;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What a list or a watch asks for. */
public final class Selections {
  private static final Pattern NAME = Pattern.compile("(^|,)metadata\\.name==?");

  private Selections() {}

  /**
   * Reads the parameters.
   *
   * @param target what is listed or watched
   * @param query the parameters
   * @return the selection
   */
  public static Selection of(Target target, QueryParameters query) {
    Predicate<Map<String, String>> labels = LabelSelector.parse(query.first("labelSelector"));
    Predicate<StoredObject> fields = FieldSelector.parse(target, query.first("fieldSelector"));
    Predicate<StoredObject> named =
        target.name().isEmpty() ? fields : fields.and(o -> o.path().name().equals(target.name()));
    return new Selection(
        target.namespace(), object -> labels.test(object.labels()) && named.test(object));
  }

  /** Whether a request asks for one object by its name; then no other is looked at. */
  static boolean namesOne(QueryParameters query) {
    return NAME.matcher(query.first("fieldSelector")).find();
  }

  /** Whether a request narrows what it asks for; then nobody counts what remains. */
  static boolean narrows(QueryParameters query) {
    return !query.first("labelSelector").isEmpty()
        || !query.first("fieldSelector").isEmpty();
  }
}
