package io.gatewayapi.client.watch;

import io.gatewayapi.model.GatewayApiException;
import io.kubernetes.client.common.KubernetesObject;
import io.kubernetes.client.informer.ResourceEventHandler;
import io.kubernetes.client.informer.cache.Cache;
import io.kubernetes.client.informer.cache.Caches;
import io.kubernetes.client.informer.cache.Indexer;
import io.kubernetes.client.informer.cache.Lister;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A copy of a cluster's objects that is kept up to date, with indexes and handlers: client-java's
 * types for both, over {@link ListAndWatch}.
 *
 * <pre>{@code
 * try (Informer<HTTPRoute> routes = api.httpRoutes().informer(FollowOptions.all())
 *     .index("backend", RouteIndexes.byBackend())) {
 *   routes.start();
 *   routes.awaitSync(Duration.ofMinutes(1));
 *   routes.byIndex("backend", "Service/shop/api");
 * }
 * }</pre>
 *
 * <p>Whatever happens to connections and server, the copy comes to be what the server has. Objects
 * in it belong to all who read it: they must not be changed. Each handler runs on a thread of its
 * own and gets its events one after the other; a slow one delays nobody else. Safe to use from any
 * thread. {@link #close} ends connection and threads.
 *
 * @param <T> the objects' type
 */
public final class Informer<T extends KubernetesObject> implements AutoCloseable {
  private final String resource;
  private final FollowOptions options;
  private final Cache<T> cache = new Cache<>();
  private final List<HandlerThread<T>> handlers = new CopyOnWriteArrayList<>();
  private final ListAndWatch<T> source;
  private final CountDownLatch synced = new CountDownLatch(1);
  private final AtomicBoolean started = new AtomicBoolean();
  private final Object changes = new Object();
  private volatile String version = "";
  private volatile boolean closed;
  private @Nullable Thread thread;

  /**
   * For {@code ResourceClient.informer}.
   *
   * @param objects where the objects are
   * @param options which ones, and how
   */
  public Informer(ObjectSource<T> objects, FollowOptions options) {
    this.resource = objects.name();
    this.options = options;
    this.source = new ListAndWatch<>(objects, options, new Copying());
  }

  /**
   * Adds an index, before the start.
   *
   * @param name its name
   * @param keys the keys under which an object is found; possibly none
   * @return this
   * @throws GatewayApiException if it runs already
   */
  public Informer<T> index(String name, Function<T, List<String>> keys) {
    if (started.get()) {
      throw new GatewayApiException("index " + name + " comes too late: the informer of " + resource
          + " runs; expected it before start");
    }
    cache.addIndexers(Map.of(name, keys));
    return this;
  }

  /**
   * Adds a handler. It first gets all objects that are known, as added.
   *
   * @param handler called on a thread of its own
   * @return this
   */
  public Informer<T> handler(ResourceEventHandler<? super T> handler) {
    HandlerThread<T> added = new HandlerThread<>(resource, handler, options);
    synchronized (changes) {
      cache.list().forEach(added::added);
      handlers.add(added);
      if (started.get() && !closed) {
        added.start();
      }
    }
    return this;
  }

  /**
   * Begins, on threads of its own.
   *
   * @return this
   * @throws GatewayApiException if it has begun before
   */
  public Informer<T> start() {
    synchronized (changes) {
      if (closed || !started.compareAndSet(false, true)) {
        throw new GatewayApiException(
            "the informer of " + resource + " was started before; expected a new one");
      }
      handlers.forEach(HandlerThread::start);
      Thread runner = new Thread(source::run, "informer " + resource);
      runner.setDaemon(true);
      thread = runner;
      runner.start();
    }
    return this;
  }

  /**
   * Whether everything was listed once.
   *
   * @return true if so
   */
  public boolean hasSynced() {
    return synced.getCount() == 0;
  }

  /**
   * Waits until everything was listed once.
   *
   * @param deadline how long
   * @return false if the deadline passed, or the thread was interrupted
   */
  public boolean awaitSync(Duration deadline) {
    try {
      return synced.await(deadline.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /**
   * The copy with its indexes, as client-java's code takes it.
   *
   * @return a live view; not to be changed
   */
  public Indexer<T> indexer() {
    return cache;
  }

  /**
   * The copy, as client-java's code takes it.
   *
   * @return a live view
   */
  public Lister<T> lister() {
    return new Lister<>(cache);
  }

  /**
   * All objects.
   *
   * @return a snapshot
   */
  public List<T> list() {
    return cache.list();
  }

  /**
   * The objects under a key of an index.
   *
   * @param index the index's name
   * @param key the key
   * @return a snapshot, possibly empty
   */
  public List<T> byIndex(String index, String key) {
    List<T> found = cache.byIndex(index, key);
    return found == null ? List.of() : found;
  }

  /**
   * The version up to which the copy is known to be complete.
   *
   * @return a resourceVersion, empty before the first list
   */
  public String resourceVersion() {
    return version;
  }

  /** Ends connection and threads, and waits for them; handlers finish what they are at. */
  @Override
  public void close() {
    Thread running;
    synchronized (changes) {
      closed = true;
      running = thread;
    }
    source.close();
    handlers.forEach(HandlerThread::close);
    try {
      if (running != null && running != Thread.currentThread()) {
        running.join();
      }
      for (HandlerThread<T> handler : handlers) {
        handler.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Brings what is heard into the copy, and to the handlers. */
  private final class Copying implements ListAndWatch.Listener<T>, WatchEvent.Fold<T, Boolean> {
    @Override
    public void listed(List<T> objects, String resourceVersion) {
      synchronized (changes) {
        new CacheDiff<>(cache, objects).tell(handlers);
        cache.replace(objects, resourceVersion);
        version = resourceVersion;
      }
      synced.countDown();
    }

    @Override
    public void event(WatchEvent<T> event) {
      synchronized (changes) {
        boolean unused = event.fold(this);
        version = event.fold(new VersionOf<T>()).orElse(version);
      }
    }

    @Override
    public Boolean added(WatchEvent.Added<T> event) {
      return put(event.object());
    }

    @Override
    public Boolean modified(WatchEvent.Modified<T> event) {
      return put(event.object());
    }

    private boolean put(T object) {
      T before = cache.getByKey(Caches.metaNamespaceKeyFunc(object));
      cache.update(object);
      for (HandlerThread<T> handler : handlers) {
        if (before == null) {
          handler.added(object);
        } else {
          handler.updated(before, object);
        }
      }
      return true;
    }

    @Override
    public Boolean deleted(WatchEvent.Deleted<T> event) {
      cache.delete(event.object());
      handlers.forEach(handler -> handler.deleted(event.object(), false));
      return true;
    }

    @Override
    public Boolean bookmark(WatchEvent.Bookmark<T> event) {
      return true;
    }

    @Override
    public Boolean gone(WatchEvent.Gone<T> event) {
      return true;
    }
  }
}
