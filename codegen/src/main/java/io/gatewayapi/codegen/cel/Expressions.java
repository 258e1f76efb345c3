package io.gatewayapi.codegen.cel;

import io.gatewayapi.codegen.generate.source.JavaText;
import java.util.List;

/**
 * Prints terms as Java expressions. How the operators that absorb errors and the macros look is left
 * open: see {@link PlainJava} and {@link CarefulJava}.
 */
abstract class Expressions {
  private final ClassContext context;

  Expressions(ClassContext context) {
    this.context = context;
  }

  abstract Code and(Term.And and);

  abstract Code or(Term.Or or);

  abstract Code loop(Term.Loop loop);

  /** A term as a value of its Java type. */
  final Code value(Term term) {
    if (term instanceof Term.Text text) {
      return Code.leaf(JavaText.quote(text.value()));
    }
    if (term instanceof Term.Whole whole) {
      return Code.leaf(Long.toString(whole.value()));
    }
    if (term instanceof Term.Truth truth) {
      return Code.leaf(Boolean.toString(truth.value()));
    }
    if (term instanceof Term.Texts texts) {
      return Code.leaf(context.list(texts.values()));
    }
    if (term instanceof Term.Variable variable) {
      Code name = Code.leaf(variable.name());
      return variable.key() ? name : call("Values." + accessor(variable.type()), List.of(name));
    }
    if (term instanceof Term.Field field) {
      return field("Values." + accessor(field.type()), field.of(), field.name());
    }
    if (term instanceof Term.Has has) {
      Code type = Code.leaf(context.function("Kind." + kind(has.fieldType())));
      Code name = Code.leaf(JavaText.quote(has.name()));
      return call("Values.has", List.of(raw(has.of()), name, type));
    }
    if (term instanceof Term.HasFound has) {
      Code type = Code.leaf(context.function("Kind." + kind(has.fieldType())));
      return call("Values.has", List.of(Code.leaf(has.variable()), type));
    }
    if (term instanceof Term.Item || term instanceof Term.Found) {
      return call("Values." + accessor(term.type()), List.of(raw(term)));
    }
    return operation(term);
  }

  private Code operation(Term term) {
    if (term instanceof Term.Not not) {
      Code operand = value(not.operand());
      return operand.precedence() == Code.PRIMARY
          ? Code.leaf("!" + operand.flat())
          : new Code.Call("!(", List.of(operand));
    }
    if (term instanceof Term.And and) {
      return and(and);
    }
    if (term instanceof Term.Or or) {
      return or(or);
    }
    if (term instanceof Term.Choice choice) {
      return new Code.Choice(
          value(choice.condition()).inside(Code.CHOICE),
          value(choice.yes()).inside(Code.CHOICE),
          value(choice.no()).inside(Code.CHOICE));
    }
    if (term instanceof Term.Equal equal) {
      return equal(equal);
    }
    if (term instanceof Term.Compare compare) {
      return infix(compare.operator(), Code.ORDER, compare.left(), compare.right());
    }
    if (term instanceof Term.Sum sum) {
      return call("Numbers.add", List.of(value(sum.left()), value(sum.right())));
    }
    if (term instanceof Term.Call call) {
      return call(call);
    }
    if (term instanceof Term.Loop loop) {
      return loop(loop);
    }
    throw new UnsupportedRuleException("a " + term.type() + " by itself");
  }

  private Code infix(String operator, int precedence, Term left, Term right) {
    return new Code.Infix(
        operator,
        precedence,
        List.of(value(left).inside(precedence), value(right).inside(precedence)));
  }

  private Code equal(Term.Equal equal) {
    if (equal.left().type() != Term.Type.STRING) {
      return infix(equal.negated() ? "!=" : "==", Code.EQUAL, equal.left(), equal.right());
    }
    String left = value(equal.left()).inside(Code.ORDER).flat();
    String text = left + ".equals(" + value(equal.right()).flat() + ")";
    return Code.leaf(equal.negated() ? "!" + text : text);
  }

  /** A call; overridden where a call has a form of its own. */
  Code call(Term.Call call) {
    List<Term> arguments = call.arguments();
    return switch (call.function()) {
      case MATCHES ->
        Code.call(
            context.pattern(((Term.Text) arguments.get(1)).value()) + ".find",
            List.of(value(arguments.get(0))));
      case IN_LIST -> in(arguments.get(0), arguments.get(1));
      case VALIDATE, DNS_1123_LABEL ->
        throw new UnsupportedRuleException("a use of a format other than == null");
      default ->
        call(call.function().java(), arguments.stream().map(this::value).toList());
    };
  }

  private Code in(Term element, Term list) {
    if (list instanceof Term.Texts texts) {
      return Code.call(context.list(texts.values()) + ".contains", List.of(value(element)));
    }
    return call(Function.IN_LIST.java(), List.of(value(list), value(element)));
  }

  private Code field(String method, Term of, String name) {
    return call(method, List.of(raw(of), Code.leaf(JavaText.quote(name))));
  }

  /** A term as JSON, whose type is not looked at yet. */
  final Code raw(Term term) {
    if (term instanceof Term.Variable variable && !variable.key()) {
      return Code.leaf(variable.name());
    }
    if (term instanceof Term.Field field) {
      return field("Values.field", field.of(), field.name());
    }
    if (term instanceof Term.Found found) {
      return call(
          "Values.given",
          List.of(Code.leaf(found.variable()), Code.leaf(JavaText.quote(found.name()))));
    }
    if (term instanceof Term.Item item) {
      return call("Values.item", List.of(value(item.of()), value(item.index())));
    }
    throw new UnsupportedRuleException("a field of a computed value");
  }

  /** A call of a function of the run time. */
  final Code call(String function, List<Code> arguments) {
    return Code.call(context.function(function), arguments);
  }

  private static String accessor(Term.Type type) {
    return switch (type) {
      case STRING -> "string";
      case INT -> "integer";
      case BOOL -> "bool";
      case LIST -> "list";
      case MAP, OBJECT -> "object";
      default -> throw new UnsupportedRuleException("a value of type " + type);
    };
  }

  private static String kind(Term.Type type) {
    return switch (type) {
      case INT -> "INTEGER";
      case MAP -> "OBJECT";
      default -> type.name();
    };
  }
}
