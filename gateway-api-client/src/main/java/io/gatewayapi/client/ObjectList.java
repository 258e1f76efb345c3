package io.gatewayapi.client;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A list, or a page of one.
 *
 * <p>Immutable, as far as nobody changes its objects: safe to use from any thread. Every question for a next
 * page asks the server anew.
 *
 * @param <T> the objects' type
 */
public final class ObjectList<T> {
  private final List<T> items;
  private final String resourceVersion;
  private final long remaining;
  private final Optional<Supplier<ObjectList<T>>> following;

  ObjectList(
      List<T> items,
      String resourceVersion,
      long remaining,
      Optional<Supplier<ObjectList<T>>> following) {
    this.items = List.copyOf(items);
    this.resourceVersion = resourceVersion;
    this.remaining = remaining;
    this.following = following;
  }

  /**
   * The objects of this page.
   *
   * @return an unmodifiable list
   */
  public List<T> items() {
    return items;
  }

  /**
   * The version that the list shows; a watch after it misses nothing.
   *
   * @return a resourceVersion
   */
  public String resourceVersion() {
    return resourceVersion;
  }

  /**
   * How many objects are on the pages after this one.
   *
   * @return a number; 0 if there are none or the server does not say
   */
  public long remaining() {
    return remaining;
  }

  /**
   * Fetches the next page, of the same version.
   *
   * @return the page, empty if this is the last one
   * @throws io.gatewayapi.client.error.GoneException if the server no longer knows the version
   */
  public Optional<ObjectList<T>> next() {
    return following.map(Supplier::get);
  }

  /**
   * The objects of this page and of all that follow, which are fetched when they are reached.
   *
   * @return a sequential stream
   */
  public Stream<T> stream() {
    return Stream.iterate(
            Optional.of(this), Optional::isPresent, page -> page.flatMap(ObjectList::next))
        .flatMap(page -> page.map(p -> p.items.stream()).orElse(Stream.empty()));
  }
}
