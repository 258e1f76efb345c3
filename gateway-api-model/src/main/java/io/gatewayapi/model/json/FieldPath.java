package io.gatewayapi.model.json;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The path from the document to the value being read, and the names which each open object had so
 * far.
 *
 * <p>Names are on one stack; each open object knows where its own begin. A word of 64 bits says
 * quickly that a name is new; an object of many names gets a set.
 */
final class FieldPath {
  private static final int MANY = 32;

  /** At and above this a frame is a list, the number above it the count of its entries. */
  private static final int LIST = Integer.MIN_VALUE;

  private final int maxDepth;
  private String[] names = new String[32];
  private int top;

  private int depth;
  private int[] frames = new int[12]; // of an object: where its names begin
  private long[] seen = new long[12];
  private @Nullable Set<String>[] sets = noSets();

  FieldPath(int maxDepth) {
    this.maxDepth = maxDepth;
  }

  int maxDepth() {
    return maxDepth;
  }

  /** Returns false, with nothing done, if that is too deep. */
  boolean openObject() {
    return open(top);
  }

  /** Returns false, with nothing done, if that is too deep. */
  boolean openList() {
    return open(LIST);
  }

  private boolean open(int frame) {
    if (depth == maxDepth) {
      return false;
    }
    if (depth == frames.length) {
      frames = Arrays.copyOf(frames, depth * 2);
      seen = Arrays.copyOf(seen, depth * 2);
    }
    frames[depth] = frame;
    seen[depth] = 0;
    depth++;
    return true;
  }

  /** Leaves an object or list. */
  void close() {
    depth--;
    int frame = frames[depth];
    if (frame >= 0) {
      top = frame;
      if (depth < sets.length) {
        sets[depth] = null;
      }
    }
  }

  /** Goes to the next entry of a list. */
  void nextItem() {
    frames[depth - 1]++;
  }

  /** Enters a field; returns whether the object had one of that name before. */
  boolean field(String name) {
    int frame = depth - 1;
    int base = frames[frame];
    long bit = 1L << name.hashCode();
    boolean repeated;
    if (top - base >= MANY) {
      repeated = !setOf(frame).add(name);
    } else {
      repeated = (seen[frame] & bit) != 0 && standsFrom(base, name);
    }
    seen[frame] |= bit;
    if (top == names.length) {
      names = Arrays.copyOf(names, top * 2);
    }
    names[top++] = name;
    return repeated;
  }

  private boolean standsFrom(int base, String name) {
    for (int i = base; i < top; i++) {
      if (names[i].equals(name)) {
        return true;
      }
    }
    return false;
  }

  private Set<String> setOf(int frame) {
    if (frame >= sets.length) {
      sets = Arrays.copyOf(sets, frame + 4);
    }
    Set<String> set = sets[frame];
    if (set == null) {
      set = new HashSet<>(Arrays.asList(names).subList(frames[frame], top));
      sets[frame] = set;
    }
    return set;
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static @Nullable Set<String>[] noSets() {
    return new Set[0];
  }

  /** {@code spec.rules[0].name}; a name of other than the usual characters stands in quotes. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < depth; i++) {
      int frame = frames[i];
      if (frame < 0) {
        text.append('[').append(Math.max(0, frame - LIST - 1)).append(']');
      } else {
        int end = endOfNames(i);
        if (end > frame) {
          append(text, names[end - 1]);
        }
      }
    }
    return text.toString();
  }

  /** Where the names of an object's frame end: where those of the next inner object begin. */
  private int endOfNames(int frame) {
    for (int i = frame + 1; i < depth; i++) {
      if (frames[i] >= 0) {
        return frames[i];
      }
    }
    return top;
  }

  private static void append(StringBuilder text, String name) {
    if (name.length() <= 63 && name.chars().allMatch(FieldPath::usual) && !name.isEmpty()) {
      text.append(text.isEmpty() ? "" : ".").append(name);
    } else {
      String shown = name.length() <= 100 ? name : name.substring(0, 100) + "…";
      text.append("[\"").append(shown).append("\"]");
    }
  }

  private static boolean usual(int c) {
    return c == '_'
        || c == '-'
        || c == '$'
        || c == ':'
        || (c < 128 && Character.isLetterOrDigit(c));
  }
}
