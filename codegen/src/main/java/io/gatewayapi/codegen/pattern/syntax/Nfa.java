package io.gatewayapi.codegen.pattern.syntax;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A nondeterministic automaton. Immutable. */
public final class Nfa {
  /** More states than this are refused: time to match grows with their number. */
  private static final int MOST = 20_000;

  /** A state: what it waits for, and where it goes on. */
  public sealed interface State {
    /** A code point. */
    record OneOf(CodePoints points, int next) implements State {}

    /** A place in the text. */
    record At(Regex.Place place, int next) implements State {}

    /** Nothing; goes on at two states. */
    record Fork(int next, int other) implements State {}

    /** The expression has matched. */
    record Match() implements State {}
  }

  private final List<State> states;
  private final int start;

  private Nfa(List<State> states, int start) {
    this.states = List.copyOf(states);
    this.start = start;
  }

  /**
   * Compiles an expression.
   *
   * @param regex the expression
   * @return its automaton
   * @throws RegexException if that is too large
   */
  public static Nfa of(Regex regex) {
    Builder builder = new Builder();
    int match = builder.add(new State.Match());
    int start = builder.before(regex, match);
    return new Nfa(builder.known(), start);
  }

  /**
   * A state.
   *
   * @param number from zero
   * @return the state
   */
  public State state(int number) {
    return states.get(number);
  }

  /**
   * How many states there are.
   *
   * @return at least one
   */
  public int size() {
    return states.size();
  }

  /**
   * Where to begin.
   *
   * @return the number of a state
   */
  public int start() {
    return start;
  }

  /** Builds states from the end to the beginning. */
  private static final class Builder {
    private final List<@Nullable State> states = new ArrayList<>();

    int add(@Nullable State state) {
      if (states.size() >= MOST) {
        throw RegexException.unsupported("expression too large");
      }
      states.add(state);
      return states.size() - 1;
    }

    List<State> known() {
      List<State> result = new ArrayList<>();
      for (State state : states) {
        if (state != null) {
          result.add(state);
        }
      }
      return result;
    }

    /** The state that goes on at another after an expression. */
    int before(Regex regex, int next) {
      if (regex instanceof Regex.OneOf one) {
        return add(new State.OneOf(one.points(), next));
      }
      if (regex instanceof Regex.At at) {
        return add(new State.At(at.place(), next));
      }
      if (regex instanceof Regex.Sequence sequence) {
        int state = next;
        for (int i = sequence.parts().size() - 1; i >= 0; i--) {
          state = before(sequence.parts().get(i), state);
        }
        return state;
      }
      if (regex instanceof Regex.Choice choice) {
        int last = choice.options().size() - 1;
        int state = before(choice.options().get(last), next);
        for (int i = last - 1; i >= 0; i--) {
          state = add(new State.Fork(before(choice.options().get(i), next), state));
        }
        return state;
      }
      return repeat((Regex.Repeat) regex, next);
    }

    private int repeat(Regex.Repeat repeat, int next) {
      int state = next;
      if (repeat.most() == Regex.Repeat.UNBOUNDED) {
        int loop = add(null);
        states.set(loop, new State.Fork(before(repeat.body(), loop), next));
        state = loop;
      } else {
        for (int i = repeat.least(); i < repeat.most(); i++) {
          state = add(new State.Fork(before(repeat.body(), state), next));
        }
      }
      for (int i = 0; i < repeat.least(); i++) {
        state = before(repeat.body(), state);
      }
      return state;
    }
  }
}
