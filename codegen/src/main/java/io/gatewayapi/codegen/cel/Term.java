package io.gatewayapi.codegen.cel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A rule, or a part of one, that is understood. */
sealed interface Term {
  /** What a term's value is. */
  enum Type {
    BOOL,
    INT,
    STRING,
    DURATION,
    LIST,
    MAP,
    OBJECT,
    /** Values that are only passed on to a function. */
    OTHER
  }

  /** How a list or map is gone through. */
  enum Macro {
    ALL,
    EXISTS,
    EXISTS_ONE,
    FILTER
  }

  /** What the value is. */
  Type type();

  /** The terms that it is made of. */
  default List<Term> parts() {
    return List.of();
  }

  /** A text. */
  record Text(String value) implements Term {
    @Override
    public Type type() {
      return Type.STRING;
    }
  }

  /** A whole number. */
  record Whole(long value) implements Term {
    @Override
    public Type type() {
      return Type.INT;
    }
  }

  /** True or false. */
  record Truth(boolean value) implements Term {
    @Override
    public Type type() {
      return Type.BOOL;
    }
  }

  /** The null that an optional is compared with. */
  record Null() implements Term {
    @Override
    public Type type() {
      return Type.OTHER;
    }
  }

  /** Texts in square brackets. */
  record Texts(List<String> values) implements Term {
    public Texts {
      values = List.copyOf(values);
    }

    @Override
    public Type type() {
      return Type.LIST;
    }
  }

  /** {@code self}, {@code oldSelf}, or what a macro goes through. */
  record Variable(String name, Type type, Need need, boolean key) implements Term {}

  /** A field's value. */
  record Field(Term of, String name, Type type, Need need) implements Term {
    @Override
    public List<Term> parts() {
      return List.of(of);
    }
  }

  /** Whether a field is there. */
  record Has(Term of, String name, Type fieldType) implements Term {
    @Override
    public Type type() {
      return Type.BOOL;
    }

    @Override
    public List<Term> parts() {
      return List.of(of);
    }
  }

  /** The value of a field that was looked up before, into a variable. */
  record Found(String name, String variable, Type type) implements Term {}

  /** Whether a field is there that was looked up before. */
  record HasFound(String variable, Type fieldType) implements Term {
    @Override
    public Type type() {
      return Type.BOOL;
    }
  }

  /** A list's item. */
  record Item(Term of, Term index, Type type, @Nullable Need need) implements Term {
    @Override
    public List<Term> parts() {
      return List.of(of, index);
    }
  }

  /** A negation. */
  record Not(Term operand) implements Term {
    @Override
    public Type type() {
      return Type.BOOL;
    }

    @Override
    public List<Term> parts() {
      return List.of(operand);
    }
  }

  /** All operands; false wins over an error. */
  record And(List<Term> operands) implements Term {
    public And {
      operands = List.copyOf(operands);
    }

    @Override
    public Type type() {
      return Type.BOOL;
    }

    @Override
    public List<Term> parts() {
      return operands;
    }
  }

  /** One of the operands; true wins over an error. */
  record Or(List<Term> operands) implements Term {
    public Or {
      operands = List.copyOf(operands);
    }

    @Override
    public Type type() {
      return Type.BOOL;
    }

    @Override
    public List<Term> parts() {
      return operands;
    }
  }

  /** One of two, depending on a condition. */
  record Choice(Term condition, Term yes, Term no) implements Term {
    @Override
    public Type type() {
      return yes.type();
    }

    @Override
    public List<Term> parts() {
      return List.of(condition, yes, no);
    }
  }

  /** Equality of two values of one type. */
  record Equal(Term left, Term right, boolean negated) implements Term {
    @Override
    public Type type() {
      return Type.BOOL;
    }

    @Override
    public List<Term> parts() {
      return List.of(left, right);
    }
  }

  /** An order of two values of one type; the operator is Java's too. */
  record Compare(String operator, Term left, Term right) implements Term {
    @Override
    public Type type() {
      return Type.BOOL;
    }

    @Override
    public List<Term> parts() {
      return List.of(left, right);
    }
  }

  /** A sum that may overflow. */
  record Sum(Term left, Term right) implements Term {
    @Override
    public Type type() {
      return Type.INT;
    }

    @Override
    public List<Term> parts() {
      return List.of(left, right);
    }
  }

  /** A call of one of the known functions. */
  record Call(Function function, List<Term> arguments) implements Term {
    public Call {
      arguments = List.copyOf(arguments);
    }

    @Override
    public Type type() {
      return function.result();
    }

    @Override
    public List<Term> parts() {
      return arguments;
    }
  }

  /** A macro over a list's items, or a map's keys. */
  record Loop(
      Macro macro,
      Variable variable,
      Term range,
      Term predicate,
      @Nullable Need need) implements Term {
    @Override
    public Type type() {
      return macro == Macro.FILTER ? Type.LIST : Type.BOOL;
    }

    @Override
    public List<Term> parts() {
      return List.of(range, predicate);
    }
  }
}
