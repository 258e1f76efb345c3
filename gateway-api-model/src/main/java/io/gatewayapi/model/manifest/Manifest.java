package io.gatewayapi.model.manifest;

import com.google.gson.JsonObject;
import java.util.Optional;

/** stub. */
public final class Manifest {
  private final Tape tape; private final int root; final String kind;
  Manifest(String source, int document, int index, Tape tape, int root, int depth, String apiVersion, String kind) { this.tape=tape; this.root=root; this.kind=kind; }
  public JsonObject tree() { return new TapeSource(tape, root, 1000).objectTree(); }
}
