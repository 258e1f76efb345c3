package io.gatewayapi.samples.tour;

import io.gatewayapi.model.GatewayApiException;
import io.gatewayapi.router.RouteRequest;
import io.gatewayapi.router.RouteRequestBuilder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A request as a line of text.
 *
 * @param gateway namespace and name of the Gateway that it is sent to
 * @param line {@code METHOD URL}, then {@code | Name: value} for each header
 */
record RequestText(String gateway, String line) {
  private static final Pattern FORM = Pattern.compile("([A-Z]+) (\\S+)((?: *\\| *[^|]+)*)");

  /** Reads the line. */
  RouteRequest parse() {
    Matcher parts = FORM.matcher(line);
    if (!parts.matches()) {
      throw new GatewayApiException(
          "request \"" + line + "\" is not of the form METHOD URL [| Name: value]...");
    }
    RouteRequestBuilder request =
        RouteRequest.to(gateway).method(parts.group(1)).url(parts.group(2));
    for (String header : parts.group(3).split("\\|")) {
      int colon = header.indexOf(':');
      if (colon > 0) {
        request.header(
            header.substring(0, colon).strip(), header.substring(colon + 1).strip());
      }
    }
    return request.build();
  }
}
