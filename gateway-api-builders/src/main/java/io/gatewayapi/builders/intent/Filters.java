package io.gatewayapi.builders.intent;

import io.gatewayapi.model.v1.HTTPHeaderFilter;
import io.gatewayapi.model.v1.HTTPRequestMirrorFilter;
import io.gatewayapi.model.v1.LocalObjectReference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The filters of a rule or a backend, as the builders of the kinds change them: of a type that makes
 * sense once, the filter that is there is gone on with.
 *
 * @param <F> a filter
 * @param <T> its type
 */
public abstract class Filters<F, T> {
  private final List<F> list;

  /**
   * For the filters of a kind.
   *
   * @param list the object's own list, which can grow
   */
  protected Filters(List<F> list) {
    this.list = list;
  }

  /**
   * A new filter with nothing but its type.
   *
   * @param type the type
   * @return the filter
   */
  protected abstract F make(T type);

  /**
   * A filter's type.
   *
   * @param filter the filter
   * @return null if it has none
   */
  protected abstract @Nullable T type(F filter);

  /**
   * A copy of a filter.
   *
   * @param filter the filter
   * @return the copy
   */
  protected abstract F copy(F filter);

  /**
   * The changes to request headers.
   *
   * @return of the filter that is there, or of a new one
   */
  protected abstract HTTPHeaderFilter requestHeaders();

  /**
   * The changes to response headers.
   *
   * @return of the filter that is there, or of a new one
   */
  protected abstract HTTPHeaderFilter responseHeaders();

  /**
   * Adds a mirror.
   *
   * @param mirror where copies go
   */
  protected abstract void mirror(HTTPRequestMirrorFilter mirror);

  /**
   * Adds a filter of the implementation's own.
   *
   * @param reference the object that configures it
   */
  protected abstract void extension(LocalObjectReference reference);

  /**
   * Adds a filter.
   *
   * @param type its type
   * @return the filter
   */
  protected final F added(T type) {
    F filter = make(type);
    list.add(filter);
    return filter;
  }

  /**
   * The filter of a type of which there is one.
   *
   * @param type the type
   * @return the filter that is there, or a new one
   */
  protected final F only(T type) {
    for (F filter : list) {
      if (type.equals(type(filter))) {
        return filter;
      }
    }
    return added(type);
  }

  final void addCopy(F filter) {
    list.add(copy(filter));
  }

  final void addExtension(String group, String kind, String name) {
    LocalObjectReference reference = new LocalObjectReference();
    reference.setGroup(group);
    reference.setKind(kind);
    reference.setName(name);
    extension(reference);
  }
}
