package io.gatewayapi.testing.internal.read;

import com.google.gson.JsonObject;
import io.gatewayapi.testing.internal.api.Target;
import java.util.List;

/** The body of a list, put together from texts that are there already. */
public final class ListBody {
  private ListBody() {}

  /**
   * Writes a complete list.
   *
   * @param target what is listed
   * @param revision the version that it shows
   * @param items its items as texts
   * @return the body
   */
  public static String of(Target target, long revision, List<String> items) {
    JsonObject metadata = new JsonObject();
    metadata.addProperty("resourceVersion", Long.toString(revision));
    return of(target, metadata, items);
  }

  /** A page of a list. */
  static String of(Target target, JsonObject metadata, List<String> items) {
    StringBuilder body = new StringBuilder(
            items.stream().mapToInt(String::length).sum() + 256)
        .append("{\"apiVersion\":\"")
        .append(target.apiVersion())
        .append("\",\"kind\":\"")
        .append(target.kind().listKind())
        .append("\",\"metadata\":")
        .append(metadata)
        .append(",\"items\":[");
    for (int i = 0; i < items.size(); i++) {
      body.append(i == 0 ? "" : ",").append(items.get(i));
    }
    return body.append("]}\n").toString();
  }
}
