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

  private void reach(long revision) throws GoneException {
    if (revision < oldest) {
      throw new GoneException(revision, oldest);
    }
  }

  /** The changes after a version, oldest first. */
  List<Change> since(long revision) throws GoneException {
    reach(revision);
    List<Change> since = new ArrayList<>();
    for (Change change : changes) {
      if (change.revision() > revision) {
        since.add(change);
      }
    }
    return since;
  }

  /** Takes back, in a map of a resource's objects, what happened after a version. */
  void undo(ResourceName resource, long revision, Map<String, StoredObject> objects)
      throws GoneException {
    reach(revision);
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
