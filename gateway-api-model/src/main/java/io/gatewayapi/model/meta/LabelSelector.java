package io.gatewayapi.model.meta;

import io.gatewayapi.model.ModelObject;
import io.gatewayapi.model.json.Copies;
import io.gatewayapi.model.json.JsonSink;
import io.gatewayapi.model.json.JsonSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A question about labels; all of its parts must hold. One without parts holds for everything.
 *
 * <p>See <a href="https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/">labels
 * and selectors</a>.
 */
public final class LabelSelector extends ModelObject {
  private @Nullable Map<String, String> matchLabels;
  private @Nullable List<LabelSelectorRequirement> matchExpressions;

  /** Makes a selector with nothing set. */
  public LabelSelector() {}

  @Override
  public LabelSelector deepCopy() {
    LabelSelector copy = new LabelSelector();
    copy.matchLabels = Copies.map(matchLabels);
    copy.matchExpressions = Copies.list(matchExpressions, LabelSelectorRequirement::deepCopy);
    copyKeptTo(copy);
    return copy;
  }

  @Override
  public boolean readProperty(String name, JsonSource in) {
    switch (name) {
      case "matchLabels" -> matchLabels = in.stringMap();
      case "matchExpressions" ->
        matchExpressions = in.list(source -> source.object(new LabelSelectorRequirement()));
      default -> {
        return false;
      }
    }
    return true;
  }

  @Override
  public void writeProperties(JsonSink out) {
    if (matchLabels != null) {
      out.name("matchLabels").stringMap(matchLabels);
    }
    if (matchExpressions != null) {
      out.name("matchExpressions").objects(matchExpressions);
    }
    writeKept(out);
  }

  /**
   * Labels that must be there with these values.
   *
   * @return the labels, null if absent
   */
  public @Nullable Map<String, String> getMatchLabels() {
    return matchLabels;
  }

  /**
   * Sets the labels that must be there.
   *
   * @param matchLabels keys and values
   */
  public void setMatchLabels(@Nullable Map<String, String> matchLabels) {
    forget("matchLabels");
    this.matchLabels = matchLabels;
  }

  /**
   * Requirements that must hold.
   *
   * @return the requirements, null if absent
   */
  public @Nullable List<LabelSelectorRequirement> getMatchExpressions() {
    return matchExpressions;
  }

  /**
   * Sets the requirements.
   *
   * @param matchExpressions the requirements
   */
  public void setMatchExpressions(@Nullable List<LabelSelectorRequirement> matchExpressions) {
    forget("matchExpressions");
    this.matchExpressions = matchExpressions;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof LabelSelector o
            && Objects.equals(matchLabels, o.matchLabels)
            && Objects.equals(matchExpressions, o.matchExpressions)
            && sameKept(o));
  }

  @Override
  public int hashCode() {
    return Objects.hash(matchLabels, matchExpressions, keptHash());
  }
}
