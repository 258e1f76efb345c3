package io.gatewayapi.builders.print;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Lays out a chain of calls: on one line if it fits, else a call a line. */
final class Layout {
  private static final int WIDTH = 96;

  private final StringBuilder out = new StringBuilder();

  private Layout() {}

  /** The text of a chain that begins with an expression; later lines are indented by four. */
  static String chain(String head, List<Call> calls) {
    Call.requireRoom(calls);
    Layout layout = new Layout();
    String flat = head + flat(calls, Set.of());
    if (flat.length() <= WIDTH) {
      return flat;
    }
    layout.out.append(head);
    for (Call call : calls) {
      layout.newLine(4);
      layout.call(call, 4, Set.of());
    }
    return layout.out.toString();
  }

  private void newLine(int indent) {
    out.append('\n').append(" ".repeat(indent));
  }

  private int column() {
    return out.length() - 1 - out.lastIndexOf("\n");
  }

  private void call(Call call, int indent, Set<String> taken) {
    String flat = flat(call, taken);
    if (column() + flat.length() <= WIDTH || last(call) instanceof Call.Text) {
      out.append(flat);
      return;
    }
    out.append('.').append(call.method()).append('(');
    List<Call.Argument> texts = call.arguments().subList(0, call.arguments().size() - 1);
    texts.forEach(text -> out.append(flat(text, call.method(), taken)).append(", "));
    if (last(call) instanceof Call.Lambda lambda) {
      String parameter = parameter(call.method(), taken);
      out.append(parameter).append(" -> ").append(parameter);
      calls(lambda.calls(), indent + 4, plus(taken, parameter));
    } else if (last(call) instanceof Call.Chain chain) {
      out.append(chain.head());
      calls(chain.calls(), indent + 4, taken);
    }
    out.append(')');
  }

  private void calls(List<Call> calls, int indent, Set<String> taken) {
    boolean first = true;
    for (Call call : calls) {
      if (!first || column() + flat(call, taken).length() > WIDTH) {
        newLine(indent);
      }
      call(call, indent, taken);
      first = false;
    }
  }

  private static Call.Argument last(Call call) {
    return call.arguments().isEmpty()
        ? new Call.Text("")
        : call.arguments().get(call.arguments().size() - 1);
  }

  private static String flat(List<Call> calls, Set<String> taken) {
    StringBuilder text = new StringBuilder();
    calls.forEach(call -> text.append(flat(call, taken)));
    return text.toString();
  }

  private static String flat(Call call, Set<String> taken) {
    List<String> arguments = call.arguments().stream()
        .map(argument -> flat(argument, call.method(), taken))
        .toList();
    return "." + call.method() + "(" + String.join(", ", arguments) + ")";
  }

  private static String flat(Call.Argument argument, String method, Set<String> taken) {
    if (argument instanceof Call.Text text) {
      return text.code();
    }
    if (argument instanceof Call.Chain chain) {
      return chain.head() + flat(chain.calls(), taken);
    }
    Call.Lambda lambda = (Call.Lambda) argument;
    String parameter = parameter(method, taken);
    return lambda.calls().isEmpty()
        ? parameter + " -> {}"
        : parameter + " -> " + parameter + flat(lambda.calls(), plus(taken, parameter));
  }

  /** The method's first letter, numbered if a lambda around has it already. */
  private static String parameter(String method, Set<String> taken) {
    String letter = method.substring(0, 1);
    String name = letter;
    for (int n = 2; taken.contains(name); n++) {
      name = letter + n;
    }
    return name;
  }

  private static Set<String> plus(Set<String> taken, String name) {
    Set<String> more = new HashSet<>(taken);
    more.add(name);
    return more;
  }
}
