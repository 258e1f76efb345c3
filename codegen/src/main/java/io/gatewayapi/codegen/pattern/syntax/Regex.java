package io.gatewayapi.codegen.pattern.syntax;

import java.util.List;

/** A regular expression, read. Groups are gone: nobody asks what they matched. */
public sealed interface Regex {
  /** What is asked of a place in the text. */
  enum Place {
    BEGIN_TEXT,
    END_TEXT,
    BEGIN_LINE,
    END_LINE,
    WORD_BOUNDARY,
    NO_WORD_BOUNDARY
  }

  /** One code point of a set. */
  record OneOf(CodePoints points) implements Regex {}

  /** A place in the text, and no text. */
  record At(Place place) implements Regex {}

  /** One after the other; the empty text if there are none. */
  record Sequence(List<Regex> parts) implements Regex {
    /** Copies the parts. */
    public Sequence {
      parts = List.copyOf(parts);
    }
  }

  /** One of several. */
  record Choice(List<Regex> options) implements Regex {
    /** Copies the options. */
    public Choice {
      options = List.copyOf(options);
    }
  }

  /** The same again and again. */
  record Repeat(Regex body, int least, int most) implements Regex {
    /** No upper bound. */
    public static final int UNBOUNDED = -1;
  }
}
