package io.gatewayapi.router.precedence;

import io.gatewayapi.router.match.PathMatch;

/**
 * Where regular expressions over the path stand, after exact paths: latitude of the specification.
 */
public enum RegexPathPrecedence {
  /** Before all prefixes, as most data planes do. */
  ABOVE_PREFIX {
    @Override
    int rank(PathMatch path) {
      return path.pattern().isPresent() ? 1 : 0;
    }
  },
  /** After all prefixes. */
  BELOW_PREFIX {
    @Override
    int rank(PathMatch path) {
      return path.pattern().isPresent() ? 0 : 1;
    }
  },
  /** Among prefixes, by the pattern's number of characters. */
  BY_LENGTH {
    @Override
    int rank(PathMatch path) {
      return 0;
    }

    @Override
    int characters(PathMatch path) {
      return path.pattern().map(String::length).orElse(path.prefixCharacters());
    }
  };

  abstract int rank(PathMatch path);

  int characters(PathMatch path) {
    return path.prefixCharacters();
  }
}
