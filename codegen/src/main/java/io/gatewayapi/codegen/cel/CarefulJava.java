package io.gatewayapi.codegen.cel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Java that keeps CEL's promises about errors: an operand that decides wins over one that fails,
 * whatever their order. It is only run on values on which {@link PlainJava} failed.
 */
final class CarefulJava extends Expressions {
  CarefulJava(ClassContext context) {
    super(context);
  }

  /** Whether a rule needs this; without operators that absorb errors the plain form is exact. */
  static boolean needed(Term term) {
    return term instanceof Term.And
        || term instanceof Term.Or
        || term instanceof Term.Loop
        || term.parts().stream().anyMatch(CarefulJava::needed);
  }

  /** The method for a rule. */
  List<String> method(String name, Term rule) {
    Map<String, String> parameters = Variables.freeIn(rule);
    List<String> lines = new ArrayList<>();
    lines.add("private static boolean " + name + "(Careful careful, "
        + parameters.entrySet().stream()
            .map(parameter -> parameter.getValue() + " " + parameter.getKey())
            .collect(Collectors.joining(", "))
        + ") throws EvaluationException {");
    List<String> body = new ArrayList<>(value(rule).lines(86));
    body.set(0, "return " + body.get(0));
    body.set(body.size() - 1, body.get(body.size() - 1) + ";");
    lines.addAll(body);
    lines.add("}");
    return lines;
  }

  @Override
  Code and(Term.And and) {
    return Code.call("careful.and", and.operands().stream().map(this::later).toList());
  }

  @Override
  Code or(Term.Or or) {
    return Code.call("careful.or", or.operands().stream().map(this::later).toList());
  }

  private Code later(Term operand) {
    return new Code.Lambda("()", value(operand));
  }

  @Override
  Code loop(Term.Loop loop) {
    String method = switch (loop.macro()) {
      case ALL -> "all";
      case EXISTS -> "exists";
      case EXISTS_ONE -> "existsOne";
      case FILTER -> "filter";
    };
    Code predicate = new Code.Lambda(loop.variable().name(), value(loop.predicate()));
    return Code.call(
        "careful." + method + (loop.variable().key() ? "Keys" : ""),
        List.of(value(loop.range()), predicate));
  }
}
