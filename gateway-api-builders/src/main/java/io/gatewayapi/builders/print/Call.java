package io.gatewayapi.builders.print;

import java.util.ArrayList;
import java.util.List;

/**
 * A call of a builder's method.
 *
 * @param method its name
 * @param arguments texts of arguments, but the last may be a lambda or a chain of calls
 */
record Call(String method, List<Argument> arguments) {
  /** Copies the list. */
  Call {
    arguments = List.copyOf(arguments);
  }

  sealed interface Argument {}

  /** Code as it is. */
  record Text(String code) implements Argument {}

  /** A lambda that calls methods of its parameter, one after the other. */
  record Lambda(List<Call> calls) implements Argument {
    /** Copies the list. */
    Lambda {
      calls = List.copyOf(calls);
    }
  }

  /** An expression with calls behind it. */
  record Chain(String head, List<Call> calls) implements Argument {
    /** Copies the list. */
    Chain {
      calls = List.copyOf(calls);
    }
  }

  static Call of(String method, String... codes) {
    List<Argument> arguments = new ArrayList<>();
    for (String code : codes) {
      arguments.add(new Text(code));
    }
    return new Call(method, arguments);
  }

  /** The same call with a lambda behind its arguments. */
  Call with(List<Call> body) {
    List<Argument> more = new ArrayList<>(arguments);
    more.add(new Lambda(body));
    return new Call(method, more);
  }
}
