package io.gatewayapi.builders.intent;

import io.gatewayapi.builders.internal.Open;
import io.gatewayapi.model.v1.HTTPHeader;
import io.gatewayapi.model.v1.HTTPHeaderFilter;
import java.util.List;

/** Changes to the headers of a request or a response. */
public final class HeaderChanges {
  private final HTTPHeaderFilter filter;

  private HeaderChanges(HTTPHeaderFilter filter) {
    this.filter = filter;
  }

  /**
   * Changes a filter in place.
   *
   * @param filter the filter
   * @return a new builder
   */
  public static HeaderChanges editing(HTTPHeaderFilter filter) {
    return new HeaderChanges(filter);
  }

  /**
   * Gives a header a value, in place of those it had.
   *
   * <pre>{@code
   * set:
   * - name: x-tier
   *   value: gold
   * }</pre>
   *
   * @param name the header's name
   * @param value its value
   * @return this builder
   */
  public HeaderChanges set(String name, String value) {
    put(Open.list(filter.getSet(), filter::setSet), name, value);
    return this;
  }

  /**
   * Adds a value to a header.
   *
   * <pre>{@code
   * add:
   * - name: x-tier
   *   value: gold
   * }</pre>
   *
   * @param name the header's name
   * @param value one more value
   * @return this builder
   */
  public HeaderChanges add(String name, String value) {
    put(Open.list(filter.getAdd(), filter::setAdd), name, value);
    return this;
  }

  /**
   * Removes headers.
   *
   * <pre>{@code
   * remove:
   * - x-debug
   * }</pre>
   *
   * @param names their names
   * @return this builder
   */
  public HeaderChanges remove(String... names) {
    Open.list(filter.getRemove(), filter::setRemove).addAll(List.of(names));
    return this;
  }

  private static void put(List<HTTPHeader> list, String name, String value) {
    HTTPHeader header = new HTTPHeader();
    header.setName(name);
    header.setValue(value);
    list.add(header);
  }
}
