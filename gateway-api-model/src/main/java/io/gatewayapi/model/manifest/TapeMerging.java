package io.gatewayapi.model.manifest;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Rewrites a document without its merge keys, repeated keys and aliases.
 *
 * <p>In the order of the text a field replaces an earlier one of its name, be it merged or not:
 * kubectl's library lets a merge key that stands behind a field win over it. Of a list of mappings
 * the first wins.
 */
final class TapeMerging {
  private final Tape tape;
  private final String source;
  private final TapeBuilder out;

  TapeMerging(Tape tape, String source) {
    this.tape = tape;
    this.source = source;
    this.out = new TapeBuilder(tape.size() + 16);
  }

  Tape merged() {
    copy(0);
    return new Tape(out, (index, mark) -> tape.place((int) mark));
  }

  private void copy(int value) {
    int at = tape.resolve(value);
    out.at(value);
    switch (tape.kind(at)) {
      case Tape.OBJECT -> copyObject(at);
      case Tape.ARRAY -> copyArray(at);
      default -> out.value(tape.kind(at), tape.text(at));
    }
  }

  private void copyArray(int array) {
    out.begin(Tape.ARRAY);
    int end = tape.after(array) - 1;
    for (int i = array + 1; i < end; i = tape.after(i)) {
      copy(i);
    }
    out.at(end).end();
  }

  private void copyObject(int object) {
    Map<String, Integer> fields = new LinkedHashMap<>();
    collect(object, fields);
    out.begin(Tape.OBJECT);
    for (int name : fields.values()) {
      out.at(name).name(Tape.NAME, tape.text(name));
      copy(name + 1);
    }
    int end = tape.after(object) - 1;
    out.at(end).end();
  }

  private void collect(int object, Map<String, Integer> fields) {
    int end = tape.after(object) - 1;
    for (int i = object + 1; i < end; i = tape.after(i + 1)) {
      if (tape.kind(i) == Tape.MERGE) {
        merge(i + 1, fields);
      } else {
        fields.put(tape.text(i), i);
      }
    }
  }

  private void merge(int value, Map<String, Integer> fields) {
    int at = tape.resolve(value);
    if (tape.kind(at) != Tape.ARRAY) {
      collect(mapping(at, value), fields);
      return;
    }
    int[] items = new int[tape.after(at) - at];
    int count = 0;
    int end = tape.after(at) - 1;
    for (int i = at + 1; i < end; i = tape.after(i)) {
      items[count++] = i;
    }
    while (count > 0) {
      int item = items[--count];
      collect(mapping(tape.resolve(item), item), fields);
    }
  }

  private int mapping(int at, int written) {
    if (tape.kind(at) != Tape.OBJECT) {
      throw new ManifestException(
          tape.position(source, written),
          "the merge key << has " + tape.word(at) + ", expected a mapping or a list of mappings");
    }
    return at;
  }
}
