package io.gatewayapi.client.watch;

import io.gatewayapi.client.error.ApiServerException;
import io.gatewayapi.client.option.ListOptions;
import io.gatewayapi.model.GatewayApiException;
import io.gatewayapi.model.GatewayApiList;
import io.gatewayapi.model.GatewayApiObject;
import io.gatewayapi.model.ResourceType;
import io.gatewayapi.model.meta.ListMeta;
import io.kubernetes.client.informer.ListerWatcher;
import io.kubernetes.client.openapi.ApiException;
import io.kubernetes.client.openapi.models.V1Status;
import io.kubernetes.client.util.CallGeneratorParams;
import io.kubernetes.client.util.Watch;
import io.kubernetes.client.util.Watchable;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What client-java's own informers ({@code SharedInformerFactory}, controllers) list and watch
 * through, for those who have them: their watch then resumes by itself and ends only when everything
 * has to be listed again.
 *
 * <p>Immutable and safe to use from any thread. Each watch that it opens is read by one thread; any may close
 * it.
 *
 * @param <T> the objects' type
 */
public final class ResumingListerWatcher<T extends GatewayApiObject>
    implements ListerWatcher<T, GatewayApiList<T>> {
  private final ObjectSource<T> source;
  private final ResourceType<T> type;
  private final FollowOptions options;

  /**
   * Makes one.
   *
   * @param source where the objects are
   * @param type their type
   * @param options which ones, and how
   */
  public ResumingListerWatcher(
      ObjectSource<T> source, ResourceType<T> type, FollowOptions options) {
    this.source = source;
    this.type = type;
    this.options = options;
  }

  @Override
  public GatewayApiList<T> list(CallGeneratorParams params) throws ApiException {
    try {
      String version = Objects.requireNonNullElse(params.resourceVersion, "");
      ObjectSource.Snapshot<T> listed = source.list(
          new ListOptions(options.namespace(), options.labels(), options.fields(), 0, version));
      GatewayApiList<T> list = type.blankList();
      ListMeta metadata = new ListMeta();
      metadata.setResourceVersion(listed.resourceVersion());
      list.setMetadata(metadata);
      list.setItems(listed.objects());
      return list;
    } catch (ApiServerException e) {
      throw (ApiException) new ApiException(e.status().code(), e.getMessage()).initCause(e);
    } catch (GatewayApiException e) {
      throw new ApiException(e);
    }
  }

  @Override
  public Watchable<T> watch(CallGeneratorParams params) {
    String version = Objects.requireNonNullElse(params.resourceVersion, "");
    return new Resuming<>(new ResumingWatch<>(source, options, version));
  }

  /** Ends with the 410 that client-java's reflector understands. */
  private static final class Resuming<T extends GatewayApiObject> implements Watchable<T> {
    private final ResumingWatch<T> watch;
    private Watch.@Nullable Response<T> next;
    private boolean told;

    Resuming(ResumingWatch<T> watch) {
      this.watch = watch;
    }

    @Override
    public Iterator<Watch.Response<T>> iterator() {
      return this;
    }

    @Override
    public boolean hasNext() {
      // Bookmarks are what this watch resumes by; the reflector needs none.
      while (next == null && watch.hasNext()) {
        next = watch.next().fold(new Responses<T>()).orElse(null);
      }
      if (next == null && !told && watch.relist().isPresent()) {
        told = true;
        next = expired();
      }
      return next != null;
    }

    @Override
    public Watch.Response<T> next() {
      if (!hasNext()) {
        throw new NoSuchElementException("the watch has ended");
      }
      Watch.Response<T> response = Objects.requireNonNull(next);
      next = null;
      return response;
    }

    @Override
    public void close() {
      watch.close();
    }
  }

  private static <T> Watch.Response<T> expired() {
    return new Watch.Response<>(
        "ERROR", new V1Status().code(410).reason("Expired").message("list again"));
  }

  private static final class Responses<T extends GatewayApiObject>
      implements WatchEvent.Fold<T, Optional<Watch.Response<T>>> {
    @Override
    public Optional<Watch.Response<T>> added(WatchEvent.Added<T> event) {
      return Optional.of(new Watch.Response<>("ADDED", event.object()));
    }

    @Override
    public Optional<Watch.Response<T>> modified(WatchEvent.Modified<T> event) {
      return Optional.of(new Watch.Response<>("MODIFIED", event.object()));
    }

    @Override
    public Optional<Watch.Response<T>> deleted(WatchEvent.Deleted<T> event) {
      return Optional.of(new Watch.Response<>("DELETED", event.object()));
    }

    @Override
    public Optional<Watch.Response<T>> bookmark(WatchEvent.Bookmark<T> event) {
      return Optional.empty();
    }

    @Override
    public Optional<Watch.Response<T>> gone(WatchEvent.Gone<T> event) {
      return Optional.empty();
    }
  }
}
