package io.gatewayapi.model.decode;

import com.google.gson.JsonObject;
import java.util.List;

/**
 * What a server makes of an object that it was sent, before it checks anything.
 *
 * @param object the object as the server sees it: pruned, metadata in the server's form, defaults
 *     applied; a new tree
 * @param pruned paths of the fields that were dropped because nobody knows them, sorted
 * @param malformed what the server cannot read at all; unless empty, it refuses the request (400)
 *     with the first
 */
public record Decoded(JsonObject object, List<String> pruned, List<MalformedField> malformed) {
  /** Copies the lists. */
  public Decoded {
    pruned = List.copyOf(pruned);
    malformed = List.copyOf(malformed);
  }
}
