package io.gatewayapi.codegen.cel;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A Java expression that knows where it may be broken into lines. */
sealed interface Code {
  /** Precedences, by Java's own order. */
  int CHOICE = 0;

  int OR = 1;
  int AND = 2;
  int EQUAL = 3;
  int ORDER = 4;
  int PRIMARY = 9;

  /** On one line. */
  String flat();

  int precedence();

  /** On as many lines as it takes. */
  List<String> lines(int width);

  /** The same in parentheses where an operator of a precedence needs them. */
  default Code inside(int outer) {
    return precedence() > outer || precedence() == PRIMARY ? this : new Call("(", List.of(this));
  }

  static Code leaf(String text) {
    return new Leaf(text, PRIMARY);
  }

  static Code call(String function, List<Code> arguments) {
    return new Call(function + "(", arguments);
  }

  /** What is not broken. */
  record Leaf(String flat, int precedence) implements Code {
    @Override
    public List<String> lines(int width) {
      return List.of(flat);
    }
  }

  /** Something in parentheses: a call if a name stands before. */
  record Call(String head, List<Code> arguments) implements Code {
    public Call {
      arguments = List.copyOf(arguments);
    }

    @Override
    public String flat() {
      return arguments.stream().map(Code::flat).collect(Collectors.joining(", ", head, ")"));
    }

    @Override
    public int precedence() {
      return PRIMARY;
    }

    @Override
    public List<String> lines(int width) {
      if (flat().length() <= width || arguments.isEmpty()) {
        return List.of(flat());
      }
      if (head.equals("(") || head.equals("!(")) {
        return parentheses(width);
      }
      List<String> result = new ArrayList<>(List.of(head));
      for (Code argument : arguments) {
        List<String> lines = argument.lines(width - 4);
        boolean last = argument == arguments.get(arguments.size() - 1);
        for (int i = 0; i < lines.size(); i++) {
          boolean ends = i == lines.size() - 1;
          result.add("    " + lines.get(i) + (ends ? (last ? ")" : ",") : ""));
        }
      }
      return result;
    }

    private List<String> parentheses(int width) {
      List<String> result = new ArrayList<>(arguments.get(0).lines(width - head.length()));
      result.set(0, head + result.get(0));
      result.set(result.size() - 1, result.get(result.size() - 1) + ")");
      return result;
    }
  }

  /** Operands with an operator between them. */
  record Infix(String operator, int precedence, List<Code> operands) implements Code {
    public Infix {
      operands = List.copyOf(operands);
    }

    @Override
    public String flat() {
      return operands.stream().map(Code::flat).collect(Collectors.joining(" " + operator + " "));
    }

    @Override
    public List<String> lines(int width) {
      if (flat().length() <= width) {
        return List.of(flat());
      }
      List<String> result = new ArrayList<>();
      for (Code operand : operands) {
        String before = result.isEmpty() ? "" : "    " + operator + " ";
        List<String> lines = operand.lines(width - before.length());
        result.add(before + lines.get(0));
        lines.stream()
            .skip(1)
            .map(line -> (result.size() > 1 ? "    " : "") + line)
            .forEach(result::add);
      }
      return result;
    }
  }

  /** A condition and two results. */
  record Choice(Code condition, Code yes, Code no) implements Code {
    @Override
    public String flat() {
      return condition.flat() + " ? " + yes.flat() + " : " + no.flat();
    }

    @Override
    public int precedence() {
      return CHOICE;
    }

    @Override
    public List<String> lines(int width) {
      if (flat().length() <= width) {
        return List.of(flat());
      }
      List<String> result = new ArrayList<>(condition.lines(width));
      indent("? ", yes, width, result);
      indent(": ", no, width, result);
      return result;
    }

    private static void indent(String before, Code code, int width, List<String> result) {
      List<String> lines = code.lines(width - 6);
      result.add("    " + before + lines.get(0));
      lines.stream().skip(1).map(line -> "    " + line).forEach(result::add);
    }
  }

  /** A function without a name; its body is an expression. */
  record Lambda(String parameter, Code body) implements Code {
    @Override
    public String flat() {
      return parameter + " -> " + body.flat();
    }

    @Override
    public int precedence() {
      return CHOICE;
    }

    @Override
    public List<String> lines(int width) {
      if (flat().length() <= width) {
        return List.of(flat());
      }
      List<String> result = new ArrayList<>(List.of(parameter + " ->"));
      body.lines(width - 4).forEach(line -> result.add("    " + line));
      return result;
    }
  }
}
