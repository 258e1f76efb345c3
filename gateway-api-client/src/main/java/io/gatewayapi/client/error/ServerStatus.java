package io.gatewayapi.client.error;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * The Status with which an API server explains an answer.
 *
 * <p>Immutable.
 *
 * @param code the HTTP code
 * @param reason the API's word, {@code NotFound}; empty if the server gives none
 * @param message the server's message; empty if it gives none
 * @param kind the kind or resource that it is about, empty if not said
 * @param name the object that it is about, empty if not said
 * @param causes the reasons, per field where there are any
 * @param retryAfterSeconds how long the server asks to wait; 0 if it does not ask
 */
public record ServerStatus(
    int code,
    String reason,
    String message,
    String kind,
    String name,
    List<StatusCause> causes,
    int retryAfterSeconds) {

  /** An object as Go quotes it, which may be a Secret. */
  private static final Pattern QUOTED_OBJECT =
      Pattern.compile("\"\\{(?:[^\"\\\\]|\\\\.)*+\"", Pattern.DOTALL);

  /** Copies the list. */
  public ServerStatus {
    causes = List.copyOf(causes);
  }

  /**
   * The status of an answer that has none in its body.
   *
   * @param code the HTTP code
   * @return a status without reason
   */
  public static ServerStatus bare(int code) {
    return new ServerStatus(code, "", "", "", "", List.of(), 0);
  }

  /**
   * Reads a Status.
   *
   * @param status the object
   * @param httpCode the code of the answer, if the object has none
   * @return the status
   */
  public static ServerStatus of(JsonObject status, int httpCode) {
    JsonObject details =
        status.get("details") instanceof JsonObject given ? given : new JsonObject();
    List<StatusCause> causes = new ArrayList<>();
    if (details.get("causes") instanceof JsonArray list) {
      for (JsonElement entry : list) {
        if (entry instanceof JsonObject cause) {
          causes.add(
              new StatusCause(text(cause, "field"), text(cause, "reason"), text(cause, "message")));
        }
      }
    }
    return new ServerStatus(
        number(status, "code").orElse(httpCode),
        text(status, "reason"),
        text(status, "message"),
        text(details, "kind"),
        text(details, "name"),
        causes,
        number(details, "retryAfterSeconds").orElse(0));
  }

  /**
   * The same with what a Retry-After header asks for, unless the status asks for something itself.
   *
   * @param header the header's value; only a number of seconds counts
   * @return the status
   */
  public ServerStatus retryAfter(String header) {
    return retryAfterSeconds != 0 || !header.matches("\\d{1,9}")
        ? this
        : new ServerStatus(code, reason, message, kind, name, causes, Integer.parseInt(header));
  }

  private static String text(JsonObject object, String name) {
    return object.get(name) instanceof JsonPrimitive p && p.isString() ? p.getAsString() : "";
  }

  private static OptionalInt number(JsonObject object, String name) {
    return object.get(name) instanceof JsonPrimitive p && p.getAsString().matches("-?\\d{1,9}")
        ? OptionalInt.of(Integer.parseInt(p.getAsString()))
        : OptionalInt.empty();
  }

  /** Code, reason and message; whole objects that the server quotes are left out. */
  @Override
  public String toString() {
    return code
        + (reason.isEmpty() ? "" : " " + reason)
        + (message.isEmpty() ? "" : ": " + QUOTED_OBJECT.matcher(message).replaceAll("{...}"));
  }
}
