package io.gatewayapi.testing.internal.store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** The last changes, as many as were asked for. Not thread-safe: the store's lock guards it. */
final class History {
  private final Deque<Change> changes = new ArrayDeque<>();
  private final int limit;
  private long oldest;

  History(int limit, long oldest) {
    this.limit = limit;
    this.oldest = oldest;
  }

  void add(Change change) {
    changes.addLast(change);
    while (changes.size() > limit) {
      oldest = changes.removeFirst().revision();
    }
  }

  /** Forgets all changes. */
  void forget(long revision) {
    changes.clear();
    oldest = revision;
  }

  /** Whether everything after a version is remembered. */
  boolean reaches(long revision) {
    return revision >= oldest;
  }

  /** The oldest version that is reached. */
  long oldest() {
    return oldest;
  }

  /** The changes after a version that is reached, oldest first. */
  List<Change> since(long revision) {
    List<Change> since = new ArrayList<>();
    for (Change change : changes) {
      if (change.revision() > revision) {
        since.add(change);
      }
    }
    return since;
  }

  /** Takes back, in a map of a resource's objects, what happened after a version that is reached. */
  void undo(ResourceName resource, long revision, Map<String, StoredObject> objects) {
    Iterator<Change> newest = changes.descendingIterator();
    while (newest.hasNext()) {
      Change change = newest.next();
      if (change.revision() <= revision) {
        return;
      }
      if (change.resource().equals(resource)) {
        String key = change.after().path().key();
        StoredObject before = change.before();
        if (before == null) {
          objects.remove(key);
        } else {
          objects.put(key, before);
        }
      }
    }
  }
}
