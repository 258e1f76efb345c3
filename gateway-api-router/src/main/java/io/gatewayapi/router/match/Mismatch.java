package io.gatewayapi.router.match;

import io.gatewayapi.router.http.Quotation;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One demand of a match that a request does not meet. */
public sealed interface Mismatch {
  /**
   * The mismatch as a clause.
   *
   * @return {@code the method is GET, not POST}
   */
  String describe();

  /**
   * Whether it is the path that does not fit.
   *
   * @return true if so
   */
  default boolean concernsPath() {
    return false;
  }

  /**
   * That the demand counts as not met without having been examined to its end.
   *
   * @return what was taken for granted, as a sentence; empty if the demand was examined
   */
  default Optional<String> assumption() {
    return Optional.empty();
  }

  /**
   * A demand that counts as not met, because whether it is was not found out.
   *
   * @param demand the demand
   * @param obstacle why not, as a clause
   */
  record Undecided(Mismatch demand, String obstacle) implements Mismatch {
    @Override
    public String describe() {
      return demand.describe() + " as far as is known, for " + obstacle;
    }

    @Override
    public boolean concernsPath() {
      return demand.concernsPath();
    }

    @Override
    public Optional<String> assumption() {
      return Optional.of(describe());
    }
  }

  /**
   * The path.
   *
   * @param expected what the match asks
   * @param found the request's path
   */
  record Path(PathMatch expected, String found) implements Mismatch {
    @Override
    public String describe() {
      return expected.complaint(found);
    }

    @Override
    public boolean concernsPath() {
      return true;
    }
  }

  /**
   * The method.
   *
   * @param expected what the match asks
   * @param found the request's method
   */
  record Method(String expected, String found) implements Mismatch {
    @Override
    public String describe() {
      return "the method is " + Quotation.clip(found) + ", not " + expected;
    }
  }

  /** The request is no gRPC call. */
  record NotGrpc() implements Mismatch {
    @Override
    public String describe() {
      return "the request is no gRPC call";
    }
  }

  /**
   * A header.
   *
   * @param expected what the match asks
   * @param found the header's value, null if the request does not have it
   */
  record Header(HeaderMatch expected, @Nullable String found) implements Mismatch {
    @Override
    public String describe() {
      return "it asks for " + expected + ", " + Mismatch.found(found);
    }
  }

  /**
   * A query parameter.
   *
   * @param expected what the match asks
   * @param found the value of its first occurrence, null if the request does not have it
   */
  record QueryParam(QueryParamMatch expected, @Nullable String found) implements Mismatch {
    @Override
    public String describe() {
      return "it asks for " + expected + ", " + Mismatch.found(found);
    }
  }

  private static String found(@Nullable String value) {
    return value == null ? "which the request lacks" : "the request has " + Quotation.of(value);
  }
}
