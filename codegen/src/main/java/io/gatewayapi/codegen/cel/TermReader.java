package io.gatewayapi.codegen.cel;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Understands a checked tree. What it does not understand stops it, by name. */
final class TermReader {
  private final CelAbstractSyntaxTree tree;
  private final Map<String, Term.Variable> variables = new HashMap<>();

  /**
   * Takes a tree.
   *
   * @param tree a checked rule
   * @param self what the rule is declared on; is told what the rule looks at
   */
  TermReader(CelAbstractSyntaxTree tree, Need self) {
    this.tree = tree;
    for (String name : List.of("self", "oldSelf")) {
      variables.put(name, new Term.Variable(name, self.type(), self, false));
    }
  }

  Term read() {
    return term(tree.getExpr());
  }

  Term term(CelExpr expr) {
    return switch (expr.exprKind().getKind()) {
      case CONSTANT -> constant(expr.constant());
      case IDENT -> variable(expr.ident().name());
      case SELECT -> select(expr.select());
      case CALL -> call(expr);
      case LIST -> texts(expr.list());
      case COMPREHENSION -> loop(expr.comprehension());
      default -> throw unsupported("the expression " + expr.exprKind().getKind());
    };
  }

  private static Term constant(CelConstant constant) {
    return switch (constant.getKind()) {
      case STRING_VALUE -> new Term.Text(constant.stringValue());
      case INT64_VALUE -> new Term.Whole(constant.int64Value());
      case BOOLEAN_VALUE -> new Term.Truth(constant.booleanValue());
      case NULL_VALUE -> new Term.Null();
      default -> throw unsupported("the constant " + constant.getKind());
    };
  }

  private Term variable(String name) {
    Term.Variable variable = variables.get(name);
    if (variable == null) {
      throw unsupported("the variable " + name);
    }
    return variable;
  }

  private Term select(CelExpr.CelSelect select) {
    Term of = term(select.operand());
    Need need = need(of);
    if (of.type() != Term.Type.OBJECT || need == null) {
      throw unsupported("the selection ." + select.field() + " from a " + of.type());
    }
    Need field = need.field(select.field());
    String name = need.name(select.field());
    return select.testOnly()
        ? new Term.Has(of, name, field.type())
        : new Term.Field(of, name, field.type(), field);
  }

  private static Term texts(CelExpr.CelList list) {
    if (!list.optionalIndices().isEmpty()) {
      throw unsupported("a list with optional elements");
    }
    List<String> values = new ArrayList<>();
    for (CelExpr element : list.elements()) {
      if (!(element.exprKind().getKind() == CelExpr.ExprKind.Kind.CONSTANT
          && constant(element.constant()) instanceof Term.Text text)) {
        throw unsupported("a list of other than string constants");
      }
      values.add(text.value());
    }
    return new Term.Texts(values);
  }

  private Term call(CelExpr expr) {
    CelExpr.CelCall call = expr.call();
    List<Term> arguments = new ArrayList<>();
    call.target().ifPresent(target -> arguments.add(term(target)));
    call.args().forEach(argument -> arguments.add(term(argument)));
    List<String> overloads = tree.getReference(expr.id())
        .map(CelReference::overloadIds)
        .map(List::copyOf)
        .orElse(List.of());
    if (overloads.size() != 1) {
      throw unsupported("the function " + call.function() + " with the overloads " + overloads);
    }
    return Operators.term(overloads.get(0), arguments);
  }

  private Term loop(CelExpr.CelComprehension comprehension) {
    Term.Macro macro = Macros.recognise(comprehension);
    Term range = term(comprehension.iterRange());
    Need need = need(range);
    Term.Variable variable = element(comprehension.iterVar(), range, need);
    if (variables.containsKey(variable.name())) {
      throw unsupported("the variable " + variable.name() + " hides another one");
    }
    variables.put(variable.name(), variable);
    Term predicate = term(Macros.predicate(macro, comprehension));
    variables.remove(variable.name());
    return new Term.Loop(macro, variable, range, predicate, need);
  }

  private static Term.Variable element(String name, Term range, @Nullable Need need) {
    if (need != null && range.type() == Term.Type.LIST) {
      return new Term.Variable(name, need.items().type(), need.items(), false);
    }
    if (need != null && range.type() == Term.Type.MAP) {
      return new Term.Variable(name, Term.Type.STRING, need, true);
    }
    throw unsupported("a macro over a computed list");
  }

  /** What is declared of a term's value; null if it does not stand in the object. */
  private static @Nullable Need need(Term term) {
    if (term instanceof Term.Variable variable && !variable.key()) {
      return variable.need();
    }
    if (term instanceof Term.Field field) {
      return field.need();
    }
    if (term instanceof Term.Item item) {
      return item.need();
    }
    return term instanceof Term.Loop loop ? loop.need() : null;
  }

  static @Nullable Need itemsOf(Term list) {
    Need need = need(list);
    return need == null ? null : need.items();
  }

  private static UnsupportedRuleException unsupported(String what) {
    return new UnsupportedRuleException(what);
  }
}
