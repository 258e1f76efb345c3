package io.gatewayapi.router.match;

import com.google.re2j.Matcher;

/** How much of a text a regular expression must fit: latitude of the specification. */
public enum RegexAnchoring {
  /** The whole text, as most data planes do. */
  FULL {
    @Override
    boolean test(Matcher matcher) {
      return matcher.matches();
    }
  },
  /** A beginning of the text. */
  START {
    @Override
    boolean test(Matcher matcher) {
      return matcher.lookingAt();
    }
  },
  /** Any part of the text. */
  NONE {
    @Override
    boolean test(Matcher matcher) {
      return matcher.find();
    }
  };

  abstract boolean test(Matcher matcher);
}
