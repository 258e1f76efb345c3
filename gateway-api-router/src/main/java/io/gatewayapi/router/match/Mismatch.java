package io.gatewayapi.router.match;

import io.gatewayapi.router.http.Quotation;
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
