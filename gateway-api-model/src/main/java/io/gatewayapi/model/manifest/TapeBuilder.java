package io.gatewayapi.model.manifest;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Records a document, entry by entry, and watches depth and repeated names. */
final class TapeBuilder {
  /** From here on a mapping's names go into a set. */
  private static final int MANY_NAMES = 24;

  private static final String NO_TEXT = "";

  byte[] kinds;
  String[] texts;
  int[] links;
  long[] marks;
  int size;
  boolean aliased;

  private long mark;

  private int depth;
  private int[] open = new int[16];
  private int[] lastNames = new int[16];
  private int[] nameCounts = new int[16];
  private @Nullable Set<String>[] nameSets = newSets(16);

  TapeBuilder(int capacity) {
    kinds = new byte[capacity];
    texts = new String[capacity];
    links = new int[capacity];
    marks = new long[capacity];
  }

  @SuppressWarnings("unchecked")
  private static @Nullable Set<String>[] newSets(int length) {
    return (Set<String>[]) new Set<?>[length];
  }

  /** Says where the next entries stand, in terms that the tape's places know. */
  TapeBuilder at(long newMark) {
    mark = newMark;
    return this;
  }

  int depth() {
    return depth;
  }

  /** Whether the innermost open value is a mapping whose next entry is a name. */
  boolean wantsName() {
    if (depth == 0) {
      return false;
    }
    int container = open[depth - 1];
    return kinds[container] == Tape.OBJECT && (links[container] == 0);
  }

  int begin(byte kind) {
    beforeValue();
    int index = add(kind, NO_TEXT, 0);
    if (depth == open.length) {
      grow();
    }
    open[depth] = index;
    lastNames[depth] = -1;
    nameCounts[depth] = 0;
    nameSets[depth] = null;
    depth++;
    return index;
  }

  /** Ends the innermost open value; returns its index. */
  int end() {
    depth--;
    int container = open[depth];
    add(kinds[container] == Tape.OBJECT ? Tape.END_OBJECT : Tape.END_ARRAY, NO_TEXT, 0);
    links[container] = size;
    return container;
  }

  /**
   * Adds a name.
   *
   * @return the index of the same name in the same mapping, -1 if it is new
   */
  int name(byte kind, String text) {
    int frame = depth - 1;
    int earlier = kind == Tape.MERGE ? -1 : earlier(frame, text);
    lastNames[frame] = add(kind, text, lastNames[frame]);
    links[open[frame]] = -1;
    return earlier;
  }

  int value(byte kind, String text) {
    beforeValue();
    return add(kind, text, 0);
  }

  void alias(int target) {
    beforeValue();
    aliased = true;
    add(Tape.ALIAS, NO_TEXT, target);
  }

  private void beforeValue() {
    if (depth > 0) {
      links[open[depth - 1]] = 0;
    }
  }

  private int earlier(int frame, String text) {
    if (nameCounts[frame]++ < MANY_NAMES) {
      return find(frame, text);
    }
    Set<String> names = nameSets[frame];
    if (names == null) {
      names = new HashSet<>();
      for (int i = lastNames[frame]; i >= 0; i = links[i]) {
        names.add(texts[i]);
      }
      nameSets[frame] = names;
    }
    return names.add(text) ? -1 : find(frame, text);
  }

  private int find(int frame, String text) {
    int hash = text.hashCode();
    for (int i = lastNames[frame]; i >= 0; i = links[i]) {
      String name = texts[i];
      if (name.hashCode() == hash && name.equals(text) && kinds[i] == Tape.NAME) {
        return i;
      }
    }
    return -1;
  }

  private int add(byte kind, String text, int link) {
    int index = size;
    if (index == kinds.length) {
      int capacity = index * 2;
      kinds = Arrays.copyOf(kinds, capacity);
      texts = Arrays.copyOf(texts, capacity);
      links = Arrays.copyOf(links, capacity);
      marks = Arrays.copyOf(marks, capacity);
    }
    kinds[index] = kind;
    texts[index] = text;
    links[index] = link;
    marks[index] = mark;
    size = index + 1;
    return index;
  }

  private void grow() {
    int capacity = depth * 2;
    open = Arrays.copyOf(open, capacity);
    lastNames = Arrays.copyOf(lastNames, capacity);
    nameCounts = Arrays.copyOf(nameCounts, capacity);
    nameSets = Arrays.copyOf(nameSets, capacity);
  }
}
