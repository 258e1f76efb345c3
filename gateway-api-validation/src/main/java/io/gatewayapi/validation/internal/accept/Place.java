package io.gatewayapi.validation.internal.accept;

import com.google.gson.JsonElement;
import io.gatewayapi.model.schema.StructuralSchema;
import org.jspecify.annotations.Nullable;

/**
 * A place in objects, whose node is made when a value first stands there. Two threads may both make
 * one; a node is immutable, and one is as good as the other.
 */
class Place {
  private final @Nullable StructuralSchema schema;
  private final Looks looks;
  private @Nullable Node node;

  Place(StructuralSchema schema, Looks looks) {
    this.schema = schema;
    this.looks = looks;
  }

  /** A place for which the schema does not count. */
  Place(Node node) {
    this.schema = null;
    this.looks = new Looks();
    this.node = node;
  }

  /** The same place, whose node is made anew. */
  Place(Place other) {
    this.schema = other.schema;
    this.looks = other.looks;
    this.node = other.node;
  }

  @Nullable
  final JsonElement read(JsonElement value) {
    Node known = node;
    if (known instanceof TextNode text) {
      return text.read(value); // most values are texts; named, the method is inlined
    }
    return (known == null ? prepare() : known).read(value);
  }

  private Node prepare() {
    Node made = schema == null ? NoNode.INSTANCE : Nodes.of(schema, looks);
    node = made;
    return made;
  }
}
