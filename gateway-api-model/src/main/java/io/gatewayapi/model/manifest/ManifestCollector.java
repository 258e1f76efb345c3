package io.gatewayapi.model.manifest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes manifests of the documents of one source, and unfolds lists into their items. */
final class ManifestCollector {
  private static final String LIST = "List";
  private static final String ITEMS = "items";

  private final String source;
  private final int depth;
  private final List<Manifest> manifests;
  private int document = -1;
  private int index;

  ManifestCollector(String source, int depth, List<Manifest> manifests) {
    this.source = source;
    this.depth = depth;
    this.manifests = manifests;
  }

  void document(Tape tape) {
    document++;
    if (tape.kind(0) != Tape.NULL) {
      object(tape, 0, null, null);
    }
  }

  private void object(
      Tape tape, int value, @Nullable String listVersion, @Nullable String listedKind) {
    int root = tape.resolve(value);
    if (tape.kind(root) != Tape.OBJECT) {
      throw error(tape, value, tape.word(root) + ", expected a mapping with apiVersion and kind");
    }
    String apiVersion = identity(tape, root, "apiVersion", listVersion);
    String kind = identity(tape, root, "kind", listedKind);
    if (!isList(tape, root, kind)) {
      manifests.add(new Manifest(source, document, index++, tape, root, depth, apiVersion, kind));
      return;
    }
    int name = tape.field(root, ITEMS);
    int items = name < 0 ? -1 : tape.resolve(name + 1);
    if (items < 0 || tape.kind(items) == Tape.NULL) {
      return;
    }
    if (tape.kind(items) != Tape.ARRAY) {
      throw error(tape, name + 1, "items is " + tape.word(items) + ", expected a list");
    }
    boolean typed = kind.length() > LIST.length();
    String itemKind = kind.substring(0, kind.length() - LIST.length());
    int end = tape.after(items) - 1;
    for (int item = items + 1; item < end; item = tape.after(item)) {
      object(tape, item, typed ? apiVersion : null, typed ? itemKind : null);
    }
  }

  /** A list has items and nothing else to say; an AllowList with a spec is an object. */
  private static boolean isList(Tape tape, int root, String kind) {
    if (kind.equals(LIST)) {
      return true;
    }
    boolean list = kind.endsWith(LIST) && tape.field(root, ITEMS) >= 0;
    int end = tape.after(root) - 1;
    for (int i = root + 1; list && i < end; i = tape.after(i + 1)) {
      list = switch (tape.text(i)) {
        case "apiVersion", "kind", "metadata", ITEMS -> true;
        default -> false;
      };
    }
    return list;
  }

  private String identity(Tape tape, int root, String field, @Nullable String fallback) {
    int name = tape.field(root, field);
    if (name < 0 || tape.kind(tape.resolve(name + 1)) == Tape.NULL) {
      if (fallback != null) {
        return fallback;
      }
      throw error(tape, root, "no " + field + ", expected an object with apiVersion and kind");
    }
    int value = tape.resolve(name + 1);
    if (tape.kind(value) != Tape.STRING || tape.text(value).isEmpty()) {
      String found = tape.kind(value) == Tape.STRING ? "an empty string" : tape.word(value);
      throw error(tape, name + 1, field + " is " + found + ", expected a name");
    }
    return tape.text(value);
  }

  private ManifestException error(Tape tape, int index, String problem) {
    return new ManifestException(tape.position(source, index), problem);
  }
}
