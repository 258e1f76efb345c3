package io.gatewayapi.client.internal;

import java.util.ArrayList;
import java.util.List;
import okhttp3.HttpUrl;

/** The parameters of a request; those without a value are left out. */
public final class Query {
  private record Parameter(String name, String value) {}

  private final List<Parameter> parameters = new ArrayList<>();

  /** Makes an empty query. */
  public Query() {}

  /**
   * Adds a parameter.
   *
   * @param name its name
   * @param value its value; nothing is added if empty
   * @return this
   */
  public Query add(String name, String value) {
    if (!value.isEmpty()) {
      parameters.add(new Parameter(name, value));
    }
    return this;
  }

  /**
   * Adds a flag.
   *
   * @param name its name
   * @param set nothing is added unless it is set
   * @return this
   */
  public Query flag(String name, boolean set) {
    return add(name, set ? "true" : "");
  }

  /**
   * Adds a number.
   *
   * @param name its name
   * @param value its value; nothing is added if 0
   * @return this
   */
  public Query number(String name, long value) {
    return add(name, value == 0 ? "" : Long.toString(value));
  }

  void addTo(HttpUrl.Builder url) {
    parameters.forEach(p -> url.addQueryParameter(p.name(), p.value()));
  }
}
