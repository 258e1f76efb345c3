package io.gatewayapi.router.topology;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A label selector: all its requirements must hold. Without any it selects everything.
 *
 * @param requirements what is asked of labels
 */
public record LabelSelection(List<Requirement> requirements) {
  /** Copies the list. */
  public LabelSelection {
    requirements = List.copyOf(requirements);
  }

  /**
   * Whether labels are selected.
   *
   * @param labels an object's labels
   * @return true if every requirement holds
   */
  public boolean selects(Map<String, String> labels) {
    return requirements.stream().allMatch(r -> r.holds(labels));
  }

  /** The requirements as kubectl writes them. */
  @Override
  public String toString() {
    return String.join(",", requirements.stream().map(Requirement::toString).toList());
  }

  /**
   * What is asked of one label.
   *
   * @param key the label's key
   * @param operator how its value is judged
   * @param values the values for In and NotIn
   */
  public record Requirement(String key, Operator operator, List<String> values) {
    /** Copies the list. */
    public Requirement {
      values = List.copyOf(values);
    }

    /**
     * A label that must have a value.
     *
     * @param key the label's key
     * @param value the value
     * @return the requirement
     */
    public static Requirement label(String key, String value) {
      return new Requirement(key, Operator.IN, List.of(value));
    }

    boolean holds(Map<String, String> labels) {
      return operator.holds(labels.get(key), values);
    }

    @Override
    public String toString() {
      return switch (operator) {
        case IN ->
          values.size() == 1
              ? key + "=" + values.get(0)
              : key + " in (" + String.join(",", values) + ")";
        case NOT_IN -> key + " notin (" + String.join(",", values) + ")";
        case EXISTS -> key;
        case DOES_NOT_EXIST -> "!" + key;
        case UNKNOWN -> key + " (unknown operator)";
      };
    }
  }

  /** How a label's value is judged. */
  public enum Operator {
    /** The label is there with one of the values. */
    IN {
      @Override
      boolean holds(@Nullable String value, Collection<String> values) {
        return value != null && values.contains(value);
      }
    },
    /** The label is absent or has none of the values. */
    NOT_IN {
      @Override
      boolean holds(@Nullable String value, Collection<String> values) {
        return value == null || !values.contains(value);
      }
    },
    /** The label is there. */
    EXISTS {
      @Override
      boolean holds(@Nullable String value, Collection<String> values) {
        return value != null;
      }
    },
    /** The label is absent. */
    DOES_NOT_EXIST {
      @Override
      boolean holds(@Nullable String value, Collection<String> values) {
        return value == null;
      }
    },
    /** An operator this library does not know selects nothing. */
    UNKNOWN {
      @Override
      boolean holds(@Nullable String value, Collection<String> values) {
        return false;
      }
    };

    /**
     * Reads an operator field.
     *
     * @param text {@code In}, {@code NotIn}, {@code Exists} or {@code DoesNotExist}
     * @return the operator
     */
    public static Operator of(@Nullable String text) {
      return switch (text == null ? "" : text) {
        case "In" -> IN;
        case "NotIn" -> NOT_IN;
        case "Exists" -> EXISTS;
        case "DoesNotExist" -> DOES_NOT_EXIST;
        default -> UNKNOWN;
      };
    }

    abstract boolean holds(@Nullable String value, Collection<String> values);
  }
}
