package io.gatewayapi.testing.internal.store;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * All objects of a server, one counter of versions, and the watchers.
 *
 * <p>A write is a compare-and-set: the caller prepares the new content from the object that it
 * read, and the store takes it only if that is still the stored one. One short lock orders all
 * writes, so every watcher sees them in the order of their versions, each once.
 */
public final class Store {
  /** Before the first version that a client sees there was an empty server, which lists may show. */
  private static final long EMPTY = 1;

  private static final long FIRST = 2;

  private final Map<ResourceName, NavigableMap<String, StoredObject>> objects = new HashMap<>();
  private final Set<Watcher> watchers = new HashSet<>();
  private final History history;
  private final int backlog;
  private long revision = FIRST;
  private boolean closed;

  /**
   * Makes an empty store.
   *
   * @param historyLimit how many changes it remembers for watches and lists of the past
   * @param backlog how many events a watcher may lag behind
   */
  public Store(int historyLimit, int backlog) {
    this.history = new History(historyLimit, EMPTY);
    this.backlog = backlog;
  }

  /**
   * The version of the last write.
   *
   * @return its number
   */
  public synchronized long revision() {
    return revision;
  }

  /**
   * Reads one object.
   *
   * @param resource its resource
   * @param path its place
   * @return the object, empty if there is none
   */
  public synchronized Optional<StoredObject> get(ResourceName resource, ObjectPath path) {
    return Optional.ofNullable(all(resource).get(path.key()));
  }

  /**
   * Reads the objects of a resource.
   *
   * @param resource the resource
   * @param selection which of them
   * @return the objects as they are now
   */
  public synchronized Snapshot list(ResourceName resource, Selection selection) {
    return new Snapshot(revision, selected(all(resource), selection));
  }

  /**
   * Reads the objects of a resource as they were.
   *
   * @param resource the resource
   * @param selection which of them
   * @param past the version
   * @return the objects as they were then; empty if history does not reach back so far
   */
  public synchronized Optional<Snapshot> list(
      ResourceName resource, Selection selection, long past) {
    if (!history.reaches(past)) {
      return Optional.empty();
    }
    NavigableMap<String, StoredObject> then = new TreeMap<>(all(resource));
    history.undo(resource, past, then);
    return Optional.of(new Snapshot(past, selected(then, selection)));
  }

  private NavigableMap<String, StoredObject> all(ResourceName resource) {
    return objects.computeIfAbsent(resource, r -> new TreeMap<>());
  }

  private static List<StoredObject> selected(
      NavigableMap<String, StoredObject> from, Selection selection) {
    List<StoredObject> selected = new ArrayList<>();
    String namespace = selection.namespace();
    NavigableMap<String, StoredObject> range =
        namespace.isEmpty() ? from : from.subMap(namespace + "/", true, namespace + "0", false);
    for (StoredObject object : range.values()) {
      if (selection.selects(object)) {
        selected.add(object);
      }
    }
    return selected;
  }

  /**
   * Writes an object if the stored one is still the one that the caller read.
   *
   * @param resource its resource
   * @param path its place
   * @param read what the caller read there, null for nothing
   * @param next the new content, which becomes the store's
   * @return the stored object; empty if another write came first
   */
  public Optional<StoredObject> put(
      ResourceName resource, ObjectPath path, @Nullable StoredObject read, JsonObject next) {
    return put(resource, path, read, next, false);
  }

  /**
   * The same, for what may differ from how it will be read.
   *
   * @param resource its resource
   * @param path its place
   * @param read what the caller read there, null for nothing
   * @param next the object, which becomes the store's
   * @param lossy what {@link StoredObject#isLossy()} says of it
   * @return the stored object; empty if another write came first
   */
  public synchronized Optional<StoredObject> put(
      ResourceName resource,
      ObjectPath path,
      @Nullable StoredObject read,
      JsonObject next,
      boolean lossy) {
    NavigableMap<String, StoredObject> all = all(resource);
    if (all.get(path.key()) != read) {
      return Optional.empty();
    }
    StoredObject written = StoredObject.of(path, ++revision, next, lossy);
    all.put(path.key(), written);
    publish(new Change(resource, read, written, false));
    return Optional.of(written);
  }

  /**
   * Adds an object that counts as there from the beginning: no version is used up for it, and no
   * watch is told.
   *
   * @param resource its resource
   * @param path its place, at which nothing was written yet
   * @param content the object, which becomes the store's
   */
  public synchronized void begin(ResourceName resource, ObjectPath path, JsonObject content) {
    all(resource).put(path.key(), StoredObject.of(path, FIRST, content));
  }

  /**
   * Reads all objects of a resource anew, because the rules by which they are read have changed. No
   * version is used up, and no watch is told.
   *
   * @param resource the resource
   * @param decoding what becomes of a copy of an object
   */
  public synchronized void decodeAgain(ResourceName resource, UnaryOperator<JsonObject> decoding) {
    all(resource)
        .replaceAll((key, object) -> StoredObject.of(
            object.path(), object.revision(), decoding.apply(object.copy()), object.isLossy()));
  }

  /**
   * Deletes an object if the stored one is still the one that the caller read.
   *
   * @param resource its resource
   * @param read what the caller read
   * @return false if another write came first
   */
  public synchronized boolean delete(ResourceName resource, StoredObject read) {
    if (!all(resource).remove(read.path().key(), read)) {
      return false;
    }
    publish(new Change(resource, read, read.at(++revision), true));
    return true;
  }

  private void publish(Change change) {
    history.add(change);
    for (Watcher watcher : watchers) {
      watcher.offer(change);
    }
  }

  /**
   * Watches from a version on.
   *
   * @param resource the resource
   * @param selection which of its objects
   * @param after the last version already known
   * @return the watcher, to be given back to {@link #stop}; empty if history does not reach back
   *     so far
   */
  public synchronized Optional<Watcher> watch(
      ResourceName resource, Selection selection, long after) {
    if (!history.reaches(after) || after < FIRST) {
      return Optional.empty();
    }
    Watcher watcher = new Watcher(resource, selection, after, backlog);
    watcher.catchUp(history.since(after));
    return Optional.of(register(watcher));
  }

  /**
   * Watches from now on, after one event for each object that is there.
   *
   * @param resource the resource
   * @param selection which of its objects
   * @param marked whether a bookmark ends the objects that are there
   * @return the watcher, to be given back to {@link #stop}
   */
  public synchronized Watcher watchAll(ResourceName resource, Selection selection, boolean marked) {
    Watcher watcher = new Watcher(resource, selection, revision, backlog);
    List<WatchEvent> first = new ArrayList<>();
    for (StoredObject object : selected(all(resource), selection)) {
      first.add(new WatchEvent.Seen(WatchEvent.Type.ADDED, object));
    }
    if (marked) {
      first.add(new WatchEvent.Bookmark(revision, true));
    }
    watcher.begin(first);
    return register(watcher);
  }

  private Watcher register(Watcher watcher) {
    if (closed) {
      watcher.end();
    } else {
      watchers.add(watcher);
    }
    return watcher;
  }

  /**
   * Tells a watcher that it has everything up to now.
   *
   * @param watcher the watcher
   */
  public synchronized void bookmark(Watcher watcher) {
    watcher.put(new WatchEvent.Bookmark(revision, false));
  }

  /**
   * Ends a watch.
   *
   * @param watcher the watcher
   */
  public synchronized void stop(Watcher watcher) {
    watchers.remove(watcher);
    watcher.end();
  }

  /**
   * The oldest version of which lists and watches are possible.
   *
   * @return its number
   */
  public synchronized long oldestRevision() {
    return Math.max(FIRST, history.oldest());
  }

  /** Forgets the past: lists and watches of versions before now are gone. */
  public synchronized void forgetHistory() {
    history.forget(revision);
  }

  /**
   * How many watches are open.
   *
   * @return their number
   */
  public synchronized int watching() {
    return watchers.size();
  }

  /** Ends all watches, and those that still come. */
  public synchronized void close() {
    closed = true;
    watchers.forEach(Watcher::end);
    watchers.clear();
  }
}
