package io.gatewayapi.model.meta;

import io.gatewayapi.model.ModelObject;
import io.gatewayapi.model.json.Copies;
import io.gatewayapi.model.json.JsonSink;
import io.gatewayapi.model.json.JsonSource;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One requirement of a label selector: a key, an operator and, for two of them, values. */
public final class LabelSelectorRequirement extends ModelObject {
  private @Nullable String key;
  private @Nullable String operator;
  private @Nullable List<String> values;

  /** Makes a requirement with nothing set. */
  public LabelSelectorRequirement() {}

  @Override
  public LabelSelectorRequirement deepCopy() {
    LabelSelectorRequirement copy = new LabelSelectorRequirement();
    copy.key = key;
    copy.operator = operator;
    copy.values = Copies.list(values);
    copyKeptTo(copy);
    return copy;
  }

  @Override
  public boolean readProperty(String name, JsonSource in) {
    switch (name) {
      case "key" -> key = in.string();
      case "operator" -> operator = in.string();
      case "values" -> values = in.strings();
      default -> {
        return false;
      }
    }
    return true;
  }

  @Override
  public void writeProperties(JsonSink out) {
    out.optional("key", key);
    out.optional("operator", operator);
    if (values != null) {
      out.name("values").strings(values);
    }
    writeKept(out);
  }

  /**
   * The label's key.
   *
   * @return the key, null if absent
   */
  public @Nullable String getKey() {
    return key;
  }

  /**
   * Sets the label's key.
   *
   * @param key the key
   */
  public void setKey(@Nullable String key) {
    forget("key");
    this.key = key;
  }

  /**
   * How the label's value relates to the values: {@code In}, {@code NotIn}, {@code Exists} or {@code
   * DoesNotExist}.
   *
   * @return the operator, null if absent
   */
  public @Nullable String getOperator() {
    return operator;
  }

  /**
   * Sets the operator.
   *
   * @param operator {@code In}, {@code NotIn}, {@code Exists} or {@code DoesNotExist}
   */
  public void setOperator(@Nullable String operator) {
    forget("operator");
    this.operator = operator;
  }

  /**
   * The values for {@code In} and {@code NotIn}.
   *
   * @return the values, null if absent
   */
  public @Nullable List<String> getValues() {
    return values;
  }

  /**
   * Sets the values.
   *
   * @param values for {@code In} and {@code NotIn}
   */
  public void setValues(@Nullable List<String> values) {
    forget("values");
    this.values = values;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof LabelSelectorRequirement o
            && Objects.equals(key, o.key)
            && Objects.equals(operator, o.operator)
            && Objects.equals(values, o.values)
            && sameKept(o));
  }

  @Override
  public int hashCode() {
    return Objects.hash(key, operator, values, keptHash());
  }
}
