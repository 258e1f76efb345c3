package io.gatewayapi.validation.internal.pattern;

import io.gatewayapi.validation.internal.pattern.syntax.Nfa;
import io.gatewayapi.validation.internal.pattern.syntax.Regex.Place;

/**
 * One search of a text. At each place of the text it knows the states that wait for the next code
 * point; a match may begin at any place.
 */
final class NfaSearch {
  private static final int NONE = -1;
  private static final int REPLACEMENT = 0xfffd;

  private final Nfa nfa;
  private final String text;

  /** For each state, the place at which it was last reached, plus one. */
  private final int[] reachedAt;

  private final int[] todo;
  private int[] waiting;
  private int[] reached;
  private int waitingCount;
  private int reachedCount;

  NfaSearch(Nfa nfa, String text) {
    this.nfa = nfa;
    this.text = text;
    this.reachedAt = new int[nfa.size()];
    this.todo = new int[2 * nfa.size() + 2];
    this.waiting = new int[nfa.size()];
    this.reached = new int[nfa.size() + 1];
  }

  boolean find() {
    int before = NONE;
    for (int at = 0; ; ) {
      int point = point(at);
      reached[reachedCount++] = nfa.start();
      if (matchesAt(at, before, point)) {
        return true;
      }
      if (point == NONE) {
        return false;
      }
      step(point);
      at += Character.charCount(point);
      before = point;
    }
  }

  /** The code point at a place; a half of a surrogate pair is no code point. */
  private int point(int at) {
    if (at >= text.length()) {
      return NONE;
    }
    int point = text.codePointAt(at);
    return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE
        ? REPLACEMENT
        : point;
  }

  /** Goes on from the states reached to those that wait; true if the expression has matched. */
  private boolean matchesAt(int at, int before, int after) {
    waitingCount = 0;
    int size = 0;
    for (int i = 0; i < reachedCount; i++) {
      todo[size++] = reached[i];
      while (size > 0) {
        int number = todo[--size];
        if (reachedAt[number] == at + 1) {
          continue;
        }
        reachedAt[number] = at + 1;
        Nfa.State state = nfa.state(number);
        if (state instanceof Nfa.State.OneOf) {
          waiting[waitingCount++] = number;
        } else if (state instanceof Nfa.State.Fork fork) {
          todo[size++] = fork.next();
          todo[size++] = fork.other();
        } else if (state instanceof Nfa.State.At place) {
          if (holds(place.place(), before, after)) {
            todo[size++] = place.next();
          }
        } else {
          return true;
        }
      }
    }
    return false;
  }

  private void step(int point) {
    reachedCount = 0;
    for (int i = 0; i < waitingCount; i++) {
      if (nfa.state(waiting[i]) instanceof Nfa.State.OneOf one && one.points().contains(point)) {
        reached[reachedCount++] = one.next();
      }
    }
  }

  private static boolean holds(Place place, int before, int after) {
    return switch (place) {
      case BEGIN_TEXT -> before == NONE;
      case END_TEXT -> after == NONE;
      case BEGIN_LINE -> before == NONE || before == '\n';
      case END_LINE -> after == NONE || after == '\n';
      case WORD_BOUNDARY -> word(before) != word(after);
      case NO_WORD_BOUNDARY -> word(before) == word(after);
    };
  }

  private static boolean word(int point) {
    return (point >= '0' && point <= '9')
        || (point >= 'A' && point <= 'Z')
        || point == '_'
        || (point >= 'a' && point <= 'z');
  }
}
