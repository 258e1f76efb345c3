package io.gatewayapi.testing.internal.read;

import com.google.gson.JsonObject;
import io.gatewayapi.testing.internal.api.Expiry;
import io.gatewayapi.testing.internal.api.Target;
import io.gatewayapi.testing.internal.http.HttpResponse;
import io.gatewayapi.testing.internal.http.QueryParameters;
import io.gatewayapi.testing.internal.kind.ServedKind;
import io.gatewayapi.testing.internal.store.Selection;
import io.gatewayapi.testing.internal.store.Snapshot;
import io.gatewayapi.testing.internal.store.Store;
import io.gatewayapi.testing.internal.store.StoredObject;
import java.util.ArrayList;
import java.util.List;
import okio.ByteString;

/** The verb list, in one piece or in pages that all show the same version. */
public final class Listing {
  private final Store store;

  /**
   * Makes the verb.
   *
   * @param store where the objects are
   */
  public Listing(Store store) {
    this.store = store;
  }

  /**
   * Lists a collection.
   *
   * @param target the collection
   * @param query the parameters
   * @return the list
   */
  public HttpResponse.Whole list(Target target, QueryParameters query) {
    return HttpResponse.json(200, page(target, query).json(target));
  }

  /**
   * What is to be listed.
   *
   * @param metadata the metadata of the list
   * @param objects its objects
   */
  public record Page(JsonObject metadata, List<StoredObject> objects) {
    /** Copies the list. */
    public Page {
      objects = List.copyOf(objects);
    }

    /**
     * The page as it is answered.
     *
     * @param target what is listed
     * @return the list in JSON
     */
    public ByteString json(Target target) {
      List<ByteString> items =
          objects.stream().map(o -> o.json(target.itemVersion())).toList();
      return ListBody.of(target, metadata, items);
    }
  }

  /**
   * Finds what the parameters ask for.
   *
   * @param target the collection
   * @param query the parameters
   * @return the objects and what is said of them
   */
  public Page page(Target target, QueryParameters query) {
    return page(target, query, false);
  }

  /**
   * Finds what is to be deleted; real servers read that in pages, whatever is asked for.
   *
   * @param target the collection
   * @param query the parameters
   * @return the objects and what is said of them
   */
  public Page doomed(Target target, QueryParameters query) {
    return page(target, query, true);
  }

  private Page page(Target target, QueryParameters query, boolean pages) {
    ListOptions.checkNumbers(query);
    Selection selection = Selections.of(target, query);
    ListOptions options = ListOptions.of(query, pages);
    // Whether there is more is a matter of what is there, not of what is asked for.
    boolean one = options.next() == null && Selections.namesOne(query);
    Selection read = options.limit() > 0 && !one
        ? new Selection(selection.namespace(), object -> true)
        : selection;
    Snapshot found = options.next() == null
        ? snapshot(target, read, options)
        : nextPage(target, read, options.next());
    return page(target, query, selected(found, selection, options.limit()));
  }

  /**
   * What a page shows.
   *
   * @param remaining how many objects stand behind its last one
   */
  private record Selected(long revision, List<StoredObject> objects, int remaining) {}

  private static Selected selected(Snapshot found, Selection selection, long limit) {
    if (limit <= 0) {
      return new Selected(found.revision(), found.objects(), 0);
    }
    List<StoredObject> selected = new ArrayList<>();
    int seen = 0;
    for (StoredObject object : found.objects()) {
      seen++;
      if (selection.matching().test(object)) {
        selected.add(object);
        if (selected.size() == limit) {
          break;
        }
      }
    }
    return new Selected(found.revision(), selected, found.objects().size() - seen);
  }

  private Snapshot snapshot(Target target, Selection selection, ListOptions options) {
    if (options.exact() == 0) {
      checkNotAhead(options.atLeast());
      return store.list(target.resource(), selection);
    }
    checkNotAhead(options.exact());
    return store
        .list(target.resource(), selection, options.exact())
        .orElseThrow(() -> Expiry.tooOldVersion(options.exact(), store.oldestRevision()));
  }

  private void checkNotAhead(long version) {
    Reading.checkNotAhead(store, version);
  }

  private Snapshot nextPage(Target target, Selection selection, ContinueToken token) {
    Selection rest = new Selection(
        selection.namespace(),
        o -> token.reaches(selection.namespace(), o.path())
            && selection.matching().test(o));
    if (token.latest()) {
      return store.list(target.resource(), rest);
    }
    return store
        .list(target.resource(), rest, token.revision())
        .orElseThrow(() -> Expiry.expiredPage(token.inconsistent().text()));
  }

  private static Page page(Target target, QueryParameters query, Selected selected) {
    List<StoredObject> objects = selected.objects();
    JsonObject metadata = new JsonObject();
    if (target.kind().origin() == ServedKind.Origin.CUSTOM) {
      metadata.addProperty("continue", "");
    }
    metadata.addProperty("resourceVersion", Long.toString(selected.revision()));
    if (selected.remaining() > 0) {
      metadata.addProperty(
          "continue",
          ContinueToken.after(
                  selected.revision(),
                  target.namespace(),
                  objects.get(objects.size() - 1).path())
              .text());
      if (!Selections.narrows(query)) {
        metadata.addProperty("remainingItemCount", selected.remaining());
      }
    }
    return new Page(metadata, objects);
  }
}
