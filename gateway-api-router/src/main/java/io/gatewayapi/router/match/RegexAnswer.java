package io.gatewayapi.router.match;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What came of trying a pattern on a text. */
public enum RegexAnswer {
  /** The text fits. */
  FITS(null),
  /** The text does not fit, or the pattern is not usable. */
  DIFFERS(null),
  /** The text was not looked at. Counts as not fitting. */
  TEXT_TOO_LONG("it is longer than the " + BacktrackingEngine.LONGEST_TEXT
      + " characters that this dialect of regular expressions looks at"),
  /** The pattern takes more effort on the text than is spent. Counts as not fitting. */
  TOO_MUCH_EFFORT("this dialect of regular expressions gave up after "
      + BacktrackingEngine.MOST_STEPS + " steps, or out of stack");

  private final Optional<String> obstacle;

  RegexAnswer(@Nullable String obstacle) {
    this.obstacle = Optional.ofNullable(obstacle);
  }

  /**
   * Whether the text counts as fitting.
   *
   * @return true if it was found to fit
   */
  public boolean fits() {
    return this == FITS;
  }

  /**
   * Why it was not found out whether the text fits.
   *
   * @return the reason as a clause; empty if it was found out
   */
  public Optional<String> obstacle() {
    return obstacle;
  }
}
