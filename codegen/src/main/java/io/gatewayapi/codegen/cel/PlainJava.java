package io.gatewayapi.codegen.cel;

import io.gatewayapi.codegen.generate.source.JavaText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Java as a person would write it, for values on which nothing fails: {@code &&} and {@code ||} stop
 * at the first operand that decides, macros are loops. Where it throws, nothing is said yet: see
 * {@link CarefulJava}.
 */
final class PlainJava extends Expressions {
  private final String name;
  private final List<String> methods = new ArrayList<>();
  private int loops;

  /**
   * Starts a rule.
   *
   * @param name the name of its method
   * @param context what the class's rules share
   */
  PlainJava(String name, ClassContext context) {
    super(context);
    this.name = name;
  }

  /** The methods for a rule; the rule's own is the first. */
  List<String> methods(Term rule) {
    methods.addAll(0, method(name, Variables.freeIn(rule), rule));
    return methods;
  }

  private List<String> method(String method, Map<String, String> parameters, Term term) {
    List<String> body = term instanceof Term.Loop loop ? loopBody(loop) : returned(term);
    List<String> lines = new ArrayList<>();
    lines.add(head(term.type() == Term.Type.LIST ? "JsonArray" : "boolean", method, parameters));
    lines.addAll(body);
    lines.add("}");
    return lines;
  }

  private static String head(String result, String method, Map<String, String> parameters) {
    return "private static " + result + " " + method + "("
        + parameters.entrySet().stream()
            .map(parameter -> parameter.getValue() + " " + parameter.getKey())
            .collect(Collectors.joining(", "))
        + ") throws EvaluationException {";
  }

  private List<String> returned(Term term) {
    List<String> lines = new ArrayList<>(value(term).lines(86));
    lines.set(0, "return " + lines.get(0));
    lines.set(lines.size() - 1, lines.get(lines.size() - 1) + ";");
    return lines;
  }

  private List<String> loopBody(Term.Loop loop) {
    String head = loopHead(loop);
    Optional<Hoisting> hoisting = Hoisting.ofLoop(loop);
    Code predicate = value(hoisting.map(h -> h.of(loop.predicate())).orElse(loop.predicate()));
    List<String> lines = loopBody(loop, head, predicate);
    hoisting.ifPresent(h -> lines.addAll(lines.indexOf(head) + 1, lookUps(loop.variable(), h)));
    return lines;
  }

  /** What inner loops look at is looked up before them. */
  private List<String> lookUps(Term.Variable variable, Hoisting hoisting) {
    List<String> lines = new ArrayList<>();
    hoisting
        .fields()
        .forEach((field, name) -> lines.add("JsonElement " + name + " = "
            + call(
                    "Values.find",
                    List.of(Code.leaf(variable.name()), Code.leaf(JavaText.quote(field))))
                .flat()
            + ";"));
    return lines;
  }

  private static List<String> loopBody(Term.Loop loop, String head, Code predicate) {
    return switch (loop.macro()) {
      case ALL ->
        body(
            "",
            head,
            new Code.Leaf("!" + predicate.inside(Code.ORDER).flat(), Code.PRIMARY),
            predicate,
            "return false;",
            "return true;");
      case EXISTS -> body("", head, predicate, predicate, "return true;", "return false;");
      case EXISTS_ONE ->
        body("int count = 0;", head, predicate, predicate, "count++;", "return count == 1;");
      case FILTER ->
        body(
            "JsonArray chosen = new JsonArray();",
            head,
            predicate,
            predicate,
            "chosen.add(" + loop.variable().name() + ");",
            "return chosen;");
    };
  }

  private String loopHead(Term.Loop loop) {
    String type = loop.variable().key() ? "String" : "JsonElement";
    Code range =
        call(loop.variable().key() ? "Loops.keys" : "Loops.items", List.of(value(loop.range())));
    return "for (" + type + " " + loop.variable().name() + " : " + range.flat() + ") {";
  }

  private static List<String> body(
      String before, String head, Code condition, Code plain, String then, String after) {
    List<String> lines = new ArrayList<>();
    if (!before.isEmpty()) {
      lines.add(before);
    }
    lines.add(head);
    lines.addAll(condition(condition, plain));
    lines.add(then);
    lines.add("}");
    lines.add("}");
    lines.add(after);
    return lines;
  }

  private static List<String> condition(Code condition, Code plain) {
    String one = "if (" + condition.flat() + ") {";
    if (one.length() <= 90) {
      return List.of(one);
    }
    boolean negated = condition != plain;
    List<String> lines = new ArrayList<>(plain.lines(86));
    lines.set(0, (negated ? "if (!(" : "if (") + lines.get(0));
    lines.set(lines.size() - 1, lines.get(lines.size() - 1) + (negated ? ")) {" : ") {"));
    return lines;
  }

  @Override
  Code and(Term.And and) {
    return new Code.Infix(
        "&&",
        Code.AND,
        and.operands().stream().map(o -> value(o).inside(Code.AND)).toList());
  }

  @Override
  Code or(Term.Or or) {
    // Parentheses around && too, for readers.
    return new Code.Infix(
        "||",
        Code.OR,
        or.operands().stream().map(o -> value(o).inside(Code.AND)).toList());
  }

  /** What is chosen only to be counted is counted. */
  @Override
  Code call(Term.Call call) {
    return call.function() == Function.SIZE_OF_LIST
            && call.arguments().get(0) instanceof Term.Loop loop
        ? count(loop)
        : super.call(call);
  }

  private Code count(Term.Loop filter) {
    String method = name + "Count" + ++loops;
    Map<String, String> free = Variables.freeIn(filter);
    String head = loopHead(filter);
    Code predicate = value(filter.predicate());
    List<String> lines = new ArrayList<>(List.of("", head("long", method, free)));
    lines.addAll(body("long count = 0;", head, predicate, predicate, "count++;", "return count;"));
    lines.add("}");
    methods.addAll(lines);
    return Code.call(method, free.keySet().stream().map(Code::leaf).toList());
  }

  @Override
  Code loop(Term.Loop loop) {
    String method = name + Names.of(loop.macro()) + ++loops;
    Map<String, String> free = Variables.freeIn(loop);
    methods.add("");
    methods.addAll(method(method, free, loop));
    return Code.call(method, free.keySet().stream().map(Code::leaf).toList());
  }

  /** How macros are named in methods. */
  private static final class Names {
    static String of(Term.Macro macro) {
      return switch (macro) {
        case ALL -> "All";
        case EXISTS -> "Exists";
        case EXISTS_ONE -> "ExistsOne";
        case FILTER -> "Filter";
      };
    }
  }
}
