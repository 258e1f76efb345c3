package io.gatewayapi.codegen.cel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.lang.model.SourceVersion;

/**
 * Rules about one value with the value's fields as variables, so that a field is looked up once for
 * all rules, or once for all rounds of a loop. Whether it is there is still asked where a rule looks
 * at it.
 */
final class Hoisting {
  private static final Set<String> TAKEN = Set.of("self", "oldSelf", "rule", "rules", "careful");

  private final Set<String> taken = new TreeSet<>(TAKEN);
  private final String base;
  private final Map<String, String> fields = new TreeMap<>();

  /** Fields of {@code self}. */
  Hoisting(List<CompiledRule> rules) {
    this.base = "self";
    rules.forEach(rule -> reserve(rule.term()));
  }

  /** Fields of the variable of a loop with another loop in it. */
  private Hoisting(Term.Variable variable) {
    this.base = variable.name();
  }

  /** The hoisting of what inner loops would look up again and again; empty if there is none. */
  static Optional<Hoisting> ofLoop(Term.Loop loop) {
    return !loop.variable().key()
            && isInInnerLoop(loop.predicate(), loop.variable().name())
        ? Optional.of(new Hoisting(loop.variable()))
        : Optional.empty();
  }

  private static boolean isInInnerLoop(Term term, String variable) {
    return (term instanceof Term.Loop loop && hasFieldOf(loop.predicate(), variable))
        || term.parts().stream().anyMatch(part -> isInInnerLoop(part, variable));
  }

  private static boolean hasFieldOf(Term term, String name) {
    return (term instanceof Term.Field field && isVariable(field.of(), name))
        || (term instanceof Term.Has has && isVariable(has.of(), name))
        || term.parts().stream().anyMatch(part -> hasFieldOf(part, name));
  }

  private static boolean isVariable(Term term, String name) {
    return term instanceof Term.Variable variable && variable.name().equals(name);
  }

  private void reserve(Term term) {
    if (term instanceof Term.Loop loop) {
      taken.add(loop.variable().name());
    }
    term.parts().forEach(this::reserve);
  }

  /** The variables' names by the fields'. */
  Map<String, String> fields() {
    return fields;
  }

  /** A term with variables for the fields. */
  Term of(Term term) {
    if (term instanceof Term.Field field) {
      return isVariable(field.of(), base)
          ? new Term.Found(field.name(), variable(field.name()), field.type())
          : new Term.Field(of(field.of()), field.name(), field.type(), field.need());
    }
    if (term instanceof Term.Has has) {
      return isVariable(has.of(), base)
          ? new Term.HasFound(variable(has.name()), has.fieldType())
          : new Term.Has(of(has.of()), has.name(), has.fieldType());
    }
    if (term instanceof Term.Item item) {
      return new Term.Item(of(item.of()), of(item.index()), item.type(), item.need());
    }
    if (term instanceof Term.Not not) {
      return new Term.Not(of(not.operand()));
    }
    if (term instanceof Term.And and) {
      return new Term.And(all(and.operands()));
    }
    if (term instanceof Term.Or or) {
      return new Term.Or(all(or.operands()));
    }
    return operation(term);
  }

  private Term operation(Term term) {
    if (term instanceof Term.Choice choice) {
      return new Term.Choice(of(choice.condition()), of(choice.yes()), of(choice.no()));
    }
    if (term instanceof Term.Equal equal) {
      return new Term.Equal(of(equal.left()), of(equal.right()), equal.negated());
    }
    if (term instanceof Term.Compare compare) {
      return new Term.Compare(compare.operator(), of(compare.left()), of(compare.right()));
    }
    if (term instanceof Term.Sum sum) {
      return new Term.Sum(of(sum.left()), of(sum.right()));
    }
    if (term instanceof Term.Call call) {
      return new Term.Call(call.function(), all(call.arguments()));
    }
    if (term instanceof Term.Loop loop) {
      return new Term.Loop(
          loop.macro(), loop.variable(), of(loop.range()), of(loop.predicate()), loop.need());
    }
    return term;
  }

  private List<Term> all(List<Term> terms) {
    List<Term> result = new ArrayList<>(terms.size());
    terms.forEach(term -> result.add(of(term)));
    return result;
  }

  private String variable(String field) {
    return fields.computeIfAbsent(field, this::nameOf);
  }

  private String nameOf(String field) {
    if (!base.equals("self")) {
      return base + Character.toUpperCase(field.charAt(0)) + field.substring(1);
    }
    return SourceVersion.isName(field) && !taken.contains(field) ? field : field + "Field";
  }
}
