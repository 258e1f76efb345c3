package io.gatewayapi.testing.internal.server;

import io.gatewayapi.testing.internal.api.ApiFailure;
import io.gatewayapi.testing.internal.http.QueryParameters;
import io.gatewayapi.validation.text.GoQuoted;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The {@code timeout} of a request. Nothing takes that long here, so it is read to be refused. */
final class Timeouts {
  private static final Pattern DURATION =
      Pattern.compile("[+-]?(0|((\\d+(\\.\\d*)?|\\.\\d+)(ns|us|µs|μs|ms|s|m|h))+)");

  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d+(?:\\.\\d*)?|\\.\\d+)([^\\d.]*)");

  private Timeouts() {}

  static void check(QueryParameters query) {
    String text = query.first("timeout");
    if (!text.isEmpty() && !DURATION.matcher(text).matches()) {
      throw ApiFailure.badRequest("invalid timeout specified in the request URL - time: "
          + problem(text) + "duration " + GoQuoted.of(text));
    }
  }

  private static String problem(String text) {
    Matcher number = NUMBER.matcher(text);
    if (!number.matches()) {
      return "invalid ";
    }
    String unit = number.group(2);
    return unit.isEmpty() ? "missing unit in " : "unknown unit " + GoQuoted.of(unit) + " in ";
  }
}
