package io.gatewayapi.codegen.cel;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelComprehension;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import java.util.List;
import java.util.function.Predicate;

/** Recognises the macros in what the parser made of them. */
final class Macros {
  private Macros() {}

  static Term.Macro recognise(CelComprehension loop) {
    if (!loop.iterVar2().isEmpty()) {
      throw new UnsupportedRuleException("a macro with two variables");
    }
    String accumulator = loop.accuVar();
    CelExpr start = loop.accuInit();
    CelExpr step = loop.loopStep();
    if (is(start, true)
        && isCall(loop.loopCondition(), "@not_strictly_false", named(accumulator))
        && isCall(step, "_&&_", named(accumulator), any())
        && named(accumulator).test(loop.result())) {
      return Term.Macro.ALL;
    }
    if (is(start, false)
        && isCall(loop.loopCondition(), "@not_strictly_false", call("!_", named(accumulator)))
        && isCall(step, "_||_", named(accumulator), any())
        && named(accumulator).test(loop.result())) {
      return Term.Macro.EXISTS;
    }
    if (isWhole(start, 0)
        && is(loop.loopCondition(), true)
        && isCall(
            step,
            "_?_:_",
            any(),
            call("_+_", named(accumulator), one -> isWhole(one, 1)),
            named(accumulator))
        && isCall(loop.result(), "_==_", named(accumulator), one -> isWhole(one, 1))) {
      return Term.Macro.EXISTS_ONE;
    }
    if (isList(start, 0)
        && is(loop.loopCondition(), true)
        && isCall(
            step,
            "_?_:_",
            any(),
            call(
                "_+_",
                named(accumulator),
                one -> isList(one, 1)
                    && named(loop.iterVar()).test(one.list().elements().get(0))),
            named(accumulator))
        && named(accumulator).test(loop.result())) {
      return Term.Macro.FILTER;
    }
    throw new UnsupportedRuleException("a macro other than all, exists, exists_one and filter");
  }

  /** The part of the step that the rule's author wrote. */
  static CelExpr predicate(Term.Macro macro, CelComprehension loop) {
    List<CelExpr> arguments = loop.loopStep().call().args();
    return switch (macro) {
      case ALL, EXISTS -> arguments.get(1);
      case EXISTS_ONE, FILTER -> arguments.get(0);
    };
  }

  private static Predicate<CelExpr> any() {
    return expr -> true;
  }

  private static Predicate<CelExpr> named(String name) {
    return expr ->
        expr.exprKind().getKind() == Kind.IDENT && expr.ident().name().equals(name);
  }

  @SafeVarargs
  private static Predicate<CelExpr> call(String function, Predicate<CelExpr>... arguments) {
    return expr -> isCall(expr, function, arguments);
  }

  @SafeVarargs
  private static boolean isCall(CelExpr expr, String function, Predicate<CelExpr>... arguments) {
    if (expr.exprKind().getKind() != Kind.CALL
        || !expr.call().function().equals(function)
        || expr.call().args().size() != arguments.length) {
      return false;
    }
    for (int i = 0; i < arguments.length; i++) {
      if (!arguments[i].test(expr.call().args().get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean is(CelExpr expr, boolean value) {
    return isConstant(expr, CelConstant.Kind.BOOLEAN_VALUE)
        && expr.constant().booleanValue() == value;
  }

  private static boolean isWhole(CelExpr expr, long value) {
    return isConstant(expr, CelConstant.Kind.INT64_VALUE) && expr.constant().int64Value() == value;
  }

  private static boolean isConstant(CelExpr expr, CelConstant.Kind kind) {
    return expr.exprKind().getKind() == Kind.CONSTANT && expr.constant().getKind() == kind;
  }

  private static boolean isList(CelExpr expr, int size) {
    return expr.exprKind().getKind() == Kind.LIST && expr.list().elements().size() == size;
  }
}
