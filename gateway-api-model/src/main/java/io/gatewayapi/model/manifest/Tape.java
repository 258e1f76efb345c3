package io.gatewayapi.model.manifest;

import io.gatewayapi.model.json.JsonPosition;

/**
 * One document in a row of entries: what a reader, a search by path and a tree all start from.
 *
 * <p>A value is one entry, or begins with {@link #OBJECT} or {@link #ARRAY} and ends with {@link
 * #END_OBJECT} or {@link #END_ARRAY}. A field is a {@link #NAME} and the value behind it.
 * An {@link #ALIAS} stands for the value elsewhere on the tape.
 */
final class Tape {
  static final byte OBJECT = 0;
  static final byte END_OBJECT = 1;
  static final byte ARRAY = 2;
  static final byte END_ARRAY = 3;
  static final byte NAME = 4;
  static final byte STRING = 5;
  static final byte NUMBER = 6;
  static final byte TRUE = 7;
  static final byte FALSE = 8;
  static final byte NULL = 9;
  static final byte ALIAS = 10;

  /** The name {@code <<}, until merging is done. */
  static final byte MERGE = 11;

  private static final String[] WORDS = {
    "a mapping",
    "its end",
    "a list",
    "its end",
    "a name",
    "a string",
    "a number",
    "a boolean",
    "a boolean",
    "null",
    "an alias",
    "a merge key"
  };

  /** From here on an item is worth remembering. */
  private static final int FAR = 64;

  private final byte[] kinds;
  private final String[] texts;
  private final int[] links;
  private final long[] marks;
  private final Places places;
  private final int size;
  private final boolean aliased;

  /** The item that was asked for last: who asks for many does so in their order. */
  private volatile Found last = new Found(-1, 0, 0);

  private record Found(int array, int number, int index) {}

  /** Where entries stand in the text. */
  interface Places {
    /**
     * Finds the place of an entry.
     *
     * @param index the entry
     * @param mark what the builder was told of its place
     */
    JsonPosition at(int index, long mark);
  }

  /** Takes the builder's arrays as they are. */
  Tape(TapeBuilder built, Places places) {
    this.kinds = built.kinds;
    this.texts = built.texts;
    this.links = built.links;
    this.marks = built.marks;
    this.places = places;
    this.size = built.size;
    this.aliased = built.aliased;
  }

  int size() {
    return size;
  }

  /** Whether any entry is an alias. */
  boolean aliased() {
    return aliased;
  }

  byte kind(int index) {
    return kinds[index];
  }

  String word(int index) {
    return WORDS[kinds[index]];
  }

  /** The text of a name, a string or a number. */
  String text(int index) {
    return texts[index];
  }

  JsonPosition place(int index) {
    return places.at(index, marks[index]);
  }

  SourcePosition position(String source, int index) {
    JsonPosition place = place(index);
    return new SourcePosition(source, place.line(), place.column());
  }

  /** The entry behind a value. */
  int after(int value) {
    byte kind = kinds[value];
    return kind == OBJECT || kind == ARRAY ? links[value] : value + 1;
  }

  /** The value itself, be it an alias or not. */
  int resolve(int value) {
    int at = value;
    while (kinds[at] == ALIAS) {
      at = links[at];
    }
    return at;
  }

  /**
   * Finds a field; of several of the same name the last.
   *
   * @return the index of its name, -1 if there is none
   */
  int field(int object, String name) {
    int end = links[object] - 1;
    int found = -1;
    for (int i = object + 1; i < end; i = after(i + 1)) {
      if (texts[i].equals(name)) {
        found = i;
      }
    }
    return found;
  }

  /**
   * Finds an item of a list.
   *
   * @return its index, -1 if the list is shorter
   */
  int item(int array, int number) {
    int end = links[array] - 1;
    Found known = last;
    boolean ahead = known.array() == array && known.number() <= number;
    int i = ahead ? known.index() : array + 1;
    for (int n = ahead ? known.number() : 0; i < end && n < number; n++) {
      i = after(i);
    }
    if (i >= end) {
      return -1;
    }
    if (number >= FAR) {
      last = new Found(array, number, i);
    }
    return i;
  }
}
