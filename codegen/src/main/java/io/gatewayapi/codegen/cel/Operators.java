package io.gatewayapi.codegen.cel;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What each overload that the type checker chose means. */
final class Operators {
  private static final Set<Term.Type> COMPARABLE =
      Set.of(Term.Type.BOOL, Term.Type.INT, Term.Type.STRING, Term.Type.DURATION);

  private Operators() {}

  static Term term(String overload, List<Term> arguments) {
    return switch (overload) {
      case "logical_not" -> new Term.Not(arguments.get(0));
      case "logical_and" -> new Term.And(flat(arguments, true));
      case "logical_or" -> new Term.Or(flat(arguments, false));
      case "conditional" -> choice(arguments);
      case "equals" -> equal(arguments, false);
      case "not_equals" -> equal(arguments, true);
      case "less_int64", "less_duration" -> compare("<", arguments);
      case "less_equals_int64", "less_equals_duration" -> compare("<=", arguments);
      case "greater_int64", "greater_duration" -> compare(">", arguments);
      case "greater_equals_int64", "greater_equals_duration" -> compare(">=", arguments);
      case "add_int64" -> new Term.Sum(arguments.get(0), arguments.get(1));
      case "index_list" -> item(arguments);
      default -> call(overload, arguments);
    };
  }

  private static List<Term> flat(List<Term> arguments, boolean and) {
    List<Term> result = new ArrayList<>();
    for (Term argument : arguments) {
      if (and && argument instanceof Term.And inner) {
        result.addAll(inner.operands());
      } else if (!and && argument instanceof Term.Or inner) {
        result.addAll(inner.operands());
      } else {
        result.add(argument);
      }
    }
    return result;
  }

  private static Term choice(List<Term> arguments) {
    Term yes = arguments.get(1);
    if (yes.type() != arguments.get(2).type() || !COMPARABLE.contains(yes.type())) {
      throw new UnsupportedRuleException(
          "a choice between a " + yes.type() + " and a " + arguments.get(2).type());
    }
    return new Term.Choice(arguments.get(0), yes, arguments.get(2));
  }

  private static Term equal(List<Term> arguments, boolean negated) {
    Term left = arguments.get(0);
    Term right = arguments.get(1);
    if (left instanceof Term.Call call
        && call.function() == Function.VALIDATE
        && right instanceof Term.Null) {
      Term isNull = new Term.Call(Function.IS_NULL, call.arguments().subList(1, 2));
      return negated ? new Term.Not(isNull) : isNull;
    }
    if (left.type() != right.type() || !COMPARABLE.contains(left.type())) {
      throw new UnsupportedRuleException(
          "the comparison of a " + left.type() + " with a " + right.type());
    }
    return new Term.Equal(left, right, negated);
  }

  private static Term compare(String operator, List<Term> arguments) {
    return new Term.Compare(operator, arguments.get(0), arguments.get(1));
  }

  private static Term item(List<Term> arguments) {
    Term list = arguments.get(0);
    Need items = TermReader.itemsOf(list);
    Term.Type type = items == null ? Term.Type.STRING : items.type();
    return new Term.Item(list, arguments.get(1), type, items);
  }

  private static Term call(String overload, List<Term> arguments) {
    Function function = Function.of(overload)
        .orElseThrow(() -> new UnsupportedRuleException("the function " + overload));
    if (function == Function.MATCHES && !(arguments.get(1) instanceof Term.Text)) {
      throw new UnsupportedRuleException("a pattern that is not a constant");
    }
    if (function == Function.IN_LIST && arguments.get(0).type() != Term.Type.STRING) {
      throw new UnsupportedRuleException("a " + arguments.get(0).type() + " looked for in a list");
    }
    return new Term.Call(function, arguments);
  }
}
