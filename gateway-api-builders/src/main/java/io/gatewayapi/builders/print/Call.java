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
  /** A call or argument has up to eight bytes of the 65,535 that a method may have. */
  private static final int MOST_IN_A_CHAIN = 6_000;

  /** A call, literal or lambda has up to three of the 65,535 constants that a class may have. */
  private static final int MOST_IN_ALL = 20_000;

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

  /**
   * That calls fit into what a class file can hold: a chain into a method, all of them into its
   * constants.
   *
   * @throws Unprintable if they do not
   */
  static void requireRoom(List<Call> calls) {
    if (size(calls) > MOST_IN_ALL) {
      throw new Unprintable("more than " + MOST_IN_ALL + " calls and arguments");
    }
  }

  /** How many calls and arguments there are, those of lambdas included. */
  private static int size(List<Call> calls) {
    int here = calls.size();
    int inside = 0;
    for (Call call : calls) {
      here += call.arguments().size();
      for (Argument argument : call.arguments()) {
        if (argument instanceof Lambda lambda) {
          inside += size(lambda.calls());
        } else if (argument instanceof Chain chain) {
          inside += size(chain.calls());
        }
      }
    }
    if (here > MOST_IN_A_CHAIN) {
      throw new Unprintable("a chain of more than " + MOST_IN_A_CHAIN + " calls and arguments");
    }
    return here + inside;
  }
}
