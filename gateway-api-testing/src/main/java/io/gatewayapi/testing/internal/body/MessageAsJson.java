package io.gatewayapi.testing.internal.body;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Messages of the Kubernetes API in their JSON form.
 *
 * <p>Go writes every field that is no pointer, be it empty or not, and its JSON leaves the empty ones
 * out again. Which fields are pointers the messages do not say: empty texts, zeros and {@code false}
 * go, but for those where they are known to mean something.
 */
final class MessageAsJson {
  /** Fields that are parts of their message in Go, and so of the object around them in JSON. */
  private static final Set<String> INLINE = Set.of(
      "volumeSource",
      "localObjectReference",
      "handler",
      "persistentVolumeSource",
      "ephemeralContainerCommon",
      "ingressRuleValue");

  private static final Set<String> MEANT_EMPTY = Set.of(
      "replicas",
      "parallelism",
      "completions",
      "backoffLimit",
      "immutable",
      "automountServiceAccountToken",
      "allowPrivilegeEscalation",
      "enableServiceLinks",
      "runAsUser",
      "runAsNonRoot",
      "terminationGracePeriodSeconds",
      "gracePeriodSeconds");

  private MessageAsJson() {}

  static JsonObject of(Message message) {
    JsonObject object = new JsonObject();
    for (Map.Entry<FieldDescriptor, Object> entry : message.getAllFields().entrySet()) {
      FieldDescriptor field = entry.getKey();
      if (INLINE.contains(field.getName()) && entry.getValue() instanceof Message part) {
        of(part).entrySet().forEach(e -> object.add(e.getKey(), e.getValue()));
      } else {
        field(field, entry.getValue()).ifPresent(value -> object.add(field.getName(), value));
      }
    }
    return object;
  }

  private static Optional<JsonElement> field(FieldDescriptor field, Object value) {
    if (field.isMapField()) {
      JsonObject map = new JsonObject();
      for (Object item : (List<?>) value) {
        Message pair = (Message) item;
        FieldDescriptor key = pair.getDescriptorForType().findFieldByNumber(1);
        FieldDescriptor content = pair.getDescriptorForType().findFieldByNumber(2);
        value(pair.getField(content)).ifPresent(v -> map.add((String) pair.getField(key), v));
      }
      return Optional.of(map);
    }
    if (field.isRepeated()) {
      JsonArray list = new JsonArray();
      ((List<?>) value).forEach(item -> value(item).ifPresent(list::add));
      return Optional.of(list);
    }
    return value(value).filter(v -> MEANT_EMPTY.contains(field.getName()) || !isEmpty(v));
  }

  private static boolean isEmpty(JsonElement value) {
    return value instanceof JsonPrimitive p
        && (p.isString()
            ? p.getAsString().isEmpty()
            : p.isBoolean() ? !p.getAsBoolean() : p.getAsDouble() == 0);
  }

  private static Optional<JsonElement> value(Object value) {
    if (value instanceof Message message) {
      return message(message);
    }
    if (value instanceof ByteString bytes) {
      return Optional.of(
          new JsonPrimitive(Base64.getEncoder().encodeToString(bytes.toByteArray())));
    }
    if (value instanceof Boolean flag) {
      return Optional.of(new JsonPrimitive(flag));
    }
    return Optional.of(
        value instanceof Number number
            ? new JsonPrimitive(number)
            : new JsonPrimitive((String) value));
  }

  /** Some messages are no objects in JSON. */
  private static Optional<JsonElement> message(Message message) {
    return switch (message.getDescriptorForType().getName()) {
      case "Time", "MicroTime" ->
        message.getAllFields().isEmpty() ? Optional.empty() : Optional.of(time(message));
      case "Quantity" -> Optional.of(new JsonPrimitive((String) part(message, "string")));
      case "IntOrString" ->
        value(part(
            message, ((Number) part(message, "type")).intValue() == 0 ? "intVal" : "strVal"));
      case "FieldsV1" -> Optional.of(parsed(part(message, "Raw")));
      case "RawExtension" -> Optional.of(parsed(part(message, "raw")));
      default -> Optional.of(of(message));
    };
  }

  private static Object part(Message message, String field) {
    return message.getField(message.getDescriptorForType().findFieldByName(field));
  }

  private static JsonElement parsed(Object raw) {
    return JsonParser.parseString(((ByteString) raw).toStringUtf8());
  }

  private static JsonElement time(Message message) {
    long seconds = ((Number) part(message, "seconds")).longValue();
    long nanos = ((Number) part(message, "nanos")).longValue();
    boolean micro = message.getDescriptorForType().getName().equals("MicroTime");
    Instant instant = Instant.ofEpochSecond(seconds, micro ? nanos : 0);
    return new JsonPrimitive(DateTimeFormatter.ISO_INSTANT.format(instant));
  }
}
