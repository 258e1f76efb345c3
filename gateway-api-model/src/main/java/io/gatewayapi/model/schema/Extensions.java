package io.gatewayapi.model.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Kubernetes' own keywords of a schema node, CEL rules aside.
 *
 * @param preserveUnknownFields whether pruning spares fields that the node does not name
 * @param embeddedResource whether the node is a whole Kubernetes object
 * @param intOrString whether an integer and a string are both fine
 * @param listType how the items of a list relate; null means {@link ListType#ATOMIC}
 * @param listMapKeys the properties that identify an item of a {@link ListType#MAP}
 * @param mapType {@code granular} or {@code atomic}; null means granular
 */
public record Extensions(
    boolean preserveUnknownFields,
    boolean embeddedResource,
    boolean intOrString,
    @Nullable ListType listType,
    List<String> listMapKeys,
    @Nullable String mapType) {

  /** A node without any of these keywords. */
  public static final Extensions NONE = new Extensions(false, false, false, null, List.of(), null);

  /** Copies the list. */
  public Extensions {
    listMapKeys = List.copyOf(listMapKeys);
  }
}
