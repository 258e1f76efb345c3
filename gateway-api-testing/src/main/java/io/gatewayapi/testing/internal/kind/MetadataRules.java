package io.gatewayapi.testing.internal.kind;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.gatewayapi.testing.internal.store.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The rules of names, labels and annotations that hold for every custom resource. */
public final class MetadataRules {
  private static final String SUBDOMAIN =
      "[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*";
  private static final String SUBDOMAIN_RULE =
      "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or"
          + " '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex"
          + " used for validation is '" + SUBDOMAIN + "')";
  private static final String NAME_PART = "([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]";
  private static final Pattern IS_SUBDOMAIN = Pattern.compile(SUBDOMAIN);
  private static final Pattern IS_NAME_PART = Pattern.compile(NAME_PART);

  private MetadataRules() {}

  /**
   * Checks the metadata of an object.
   *
   * @param object the object
   * @return what is wrong
   */
  public static List<Cause> check(JsonObject object) {
    JsonObject metadata = Trees.metadata(object);
    List<Cause> causes = new ArrayList<>();
    name(Trees.text(metadata, "name"), causes);
    for (Map.Entry<String, JsonElement> label : map(metadata, "labels")) {
      key(label.getKey(), "metadata.labels", causes);
      labelValue(label.getValue().getAsString(), causes);
    }
    for (Map.Entry<String, JsonElement> annotation : map(metadata, "annotations")) {
      key(annotation.getKey(), "metadata.annotations", causes);
    }
    return causes;
  }

  /**
   * Checks what an update must not change.
   *
   * @param object the object as it would be stored
   * @param old the object that it replaces
   * @return what is wrong
   */
  public static List<Cause> checkUpdate(JsonObject object, JsonObject old) {
    JsonObject metadata = Trees.metadata(object);
    JsonObject before = Trees.metadata(old);
    List<Cause> causes = new ArrayList<>();
    @Nullable JsonElement time = metadata.get("deletionTimestamp");
    if (time != null && !Objects.equals(time, before.get("deletionTimestamp"))) {
      causes.add(
          Cause.invalid("metadata.deletionTimestamp", time.toString(), "field is immutable"));
    }
    if (before.has("deletionTimestamp")) {
      List<String> added = new ArrayList<>(finalizers(metadata));
      added.removeAll(finalizers(before));
      if (!added.isEmpty()) {
        causes.add(Cause.forbidden(
            "metadata.finalizers",
            "no new finalizers can be added if the object is being deleted, found new finalizers"
                + " []string{\"" + String.join("\", \"", added) + "\"}"));
      }
    }
    return causes;
  }

  /**
   * The finalizers that metadata lists.
   *
   * @param metadata the metadata
   * @return their names
   */
  public static List<String> finalizers(JsonObject metadata) {
    return metadata.has("finalizers")
        ? metadata.getAsJsonArray("finalizers").asList().stream()
            .map(JsonElement::getAsString)
            .toList()
        : List.of();
  }

  private static Iterable<Map.Entry<String, JsonElement>> map(JsonObject metadata, String name) {
    return metadata.get(name) instanceof JsonObject map ? map.entrySet() : List.of();
  }

  private static void name(String name, List<Cause> causes) {
    if (name.isEmpty()) {
      causes.add(Cause.required("metadata.name", "name or generateName is required"));
    } else if (name.length() > 253) {
      causes.add(Cause.invalid("metadata.name", quoted(name), "must be no more than 253 bytes"));
    } else if (!IS_SUBDOMAIN.matcher(name).matches()) {
      causes.add(Cause.invalid("metadata.name", quoted(name), SUBDOMAIN_RULE));
    }
  }

  private static void key(String key, String field, List<Cause> causes) {
    int slash = key.indexOf('/');
    String prefix = slash < 0 ? "" : key.substring(0, slash).toLowerCase(Locale.ROOT);
    String name = key.substring(slash + 1);
    if (slash >= 0 && !IS_SUBDOMAIN.matcher(prefix).matches()) {
      causes.add(Cause.invalid(field, quoted(key), "prefix part " + SUBDOMAIN_RULE));
    }
    if (name.isEmpty() || name.length() > 63 || !IS_NAME_PART.matcher(name).matches()) {
      causes.add(Cause.invalid(
          field,
          quoted(key),
          "name part must consist of alphanumeric characters, '-', '_' or '.', and must start and"
              + " end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc',"
              + " regex used for validation is '" + NAME_PART + "')"));
    }
  }

  private static void labelValue(String value, List<Cause> causes) {
    if (value.length() > 63) {
      causes.add(Cause.invalid("metadata.labels", quoted(value), "must be no more than 63 bytes"));
    } else if (!value.isEmpty() && !IS_NAME_PART.matcher(value).matches()) {
      causes.add(Cause.invalid(
          "metadata.labels",
          quoted(value),
          "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or"
              + " '.', and must start and end with an alphanumeric character (e.g. 'MyValue',  or"
              + " 'my_value',  or '12345', regex used for validation is '(" + NAME_PART + ")?')"));
    }
  }

  private static String quoted(String text) {
    return "\"" + text + "\"";
  }
}
