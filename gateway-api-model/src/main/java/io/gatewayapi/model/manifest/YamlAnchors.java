package io.gatewayapi.model.manifest;

import io.gatewayapi.model.internal.yaml.YamlScalar;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The anchors of one document, and how much their aliases add to it. */
final class YamlAnchors {

  /** What an anchor names: a scalar, or the mapping or list at an index. */
  static final class Anchor {
    final int index;
    final @Nullable YamlScalar scalar;
    private long weight = -1;
    private int height;

    Anchor(int index, @Nullable YamlScalar scalar) {
      this.index = index;
      this.scalar = scalar;
    }

    /** Levels of nesting in the value, known once {@link #use} has counted it. */
    int height() {
      return height;
    }
  }

  private final TapeBuilder tape;
  private final Map<String, Anchor> byName = new HashMap<>();
  private final Map<Integer, Anchor> byIndex = new HashMap<>();
  private long growth;

  YamlAnchors(TapeBuilder tape) {
    this.tape = tape;
  }

  /** Remembers an anchor; it may take the name of an earlier one. */
  void add(String name, int index, @Nullable YamlScalar scalar) {
    Anchor anchor = new Anchor(index, scalar);
    byName.put(name, anchor);
    byIndex.put(index, anchor);
  }

  @Nullable
  Anchor find(String name) {
    return byName.get(name);
  }

  /** Counts an alias; returns how many nodes and characters all aliases so far have added. */
  long use(Anchor anchor) {
    if (anchor.weight < 0) {
      measure(anchor);
    }
    growth += anchor.weight;
    return growth;
  }

  private void measure(Anchor anchor) {
    if (anchor.scalar != null) {
      anchor.weight = 1L + anchor.scalar.text().length();
      return;
    }
    long weight = 0;
    int depth = 0;
    int height = 0;
    for (int i = anchor.index; i < tape.links[anchor.index]; i++) {
      weight += 1L + tape.texts[i].length();
      switch (tape.kinds[i]) {
        case Tape.OBJECT, Tape.ARRAY -> depth++;
        case Tape.END_OBJECT, Tape.END_ARRAY -> depth--;
        case Tape.ALIAS -> {
          Anchor inner = byIndex.get(tape.links[i]);
          weight += inner == null ? 0 : inner.weight;
          height = Math.max(height, inner == null ? 0 : depth + inner.height);
        }
        default -> {}
      }
      height = Math.max(height, depth);
    }
    anchor.weight = weight;
    anchor.height = height;
  }
}
