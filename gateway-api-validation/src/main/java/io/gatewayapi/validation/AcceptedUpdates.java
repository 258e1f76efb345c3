package io.gatewayapi.validation;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.gatewayapi.model.decode.Decoded;
import io.gatewayapi.model.decode.Decoding;
import io.gatewayapi.model.schema.StructuralSchema;
import io.gatewayapi.validation.internal.accept.Acceptance;
import io.gatewayapi.validation.internal.check.HugeNumbers;
import io.gatewayapi.validation.internal.check.StoredNumbers;
import org.jspecify.annotations.Nullable;

/**
 * Says of an update that a server would take it as it is: the object that would be stored has nothing
 * wrong with it even as a new one. What an update is forgiven, and so the old object, is only a matter
 * where something is wrong. A no means that all checks have to be asked.
 */
final class AcceptedUpdates {
  private static final String STATUS = "status";
  private static final String METADATA = "metadata";

  private final KindChecks checks;

  /** Of whole objects, with their status. */
  private final Acceptance objects;

  /** Of a status that is sent in an update of the rest; null if the schema has none. */
  private final @Nullable Acceptance statuses;

  /** Rules that compare with the old object may fail on what is valid by itself. */
  private final boolean comparing;

  private final boolean statusSubresource;

  AcceptedUpdates(KindChecks checks) {
    StructuralSchema schema = checks.kind().schema();
    StructuralSchema status = schema.properties().get(STATUS);
    this.checks = checks;
    this.objects = Acceptance.of(schema, false);
    this.statuses = status == null ? null : Acceptance.ofPart(status);
    this.comparing = compares(schema);
    this.statusSubresource = checks.kind().statusSubresource();
  }

  private static boolean compares(StructuralSchema schema) {
    return schema.rules().stream().anyMatch(rule -> rule.rule().contains("oldSelf"))
        || (schema.items() != null && compares(schema.items()))
        || (schema.additionalProperties() != null && compares(schema.additionalProperties()))
        || schema.properties().values().stream().anyMatch(AcceptedUpdates::compares);
  }

  /** Whether an update of all but the status is taken as it was sent. */
  boolean update(JsonObject sent, JsonObject old) {
    JsonObject metadata = sentMetadata(sent, old);
    if (metadata == null) {
      return false;
    }
    JsonElement status = statusSubresource ? sent.get(STATUS) : null;
    return checks.metadata(metadata, storedMetadata(old)).isEmpty()
        && (status == null || (statuses != null && statuses.accepts(status)))
        && objects.accepts(statusSubresource ? ShallowCopy.with(sent, STATUS, status(old)) : sent);
  }

  /** Whether an update of the status is taken as it was sent. */
  boolean statusUpdate(JsonObject sent, JsonObject old) {
    if (!statusSubresource || sentMetadata(sent, old) == null) {
      return false;
    }
    JsonObject kept = storedMetadata(old);
    return checks.metadata(kept, kept).isEmpty()
        && objects.accepts(sent)
        && objects.accepts(ShallowCopy.with(old, STATUS, sent.get(STATUS)));
  }

  /** The metadata as it is read; null if looking at what would be stored cannot be enough. */
  private @Nullable JsonObject sentMetadata(JsonObject sent, JsonObject old) {
    if (comparing
        || !(sent.get(METADATA) instanceof JsonObject metadata)
        || !(old.get(METADATA) instanceof JsonObject)
        || !isReadable(metadata)) {
      return null;
    }
    Decoded read = Decoding.metadata(metadata);
    return isAboutTheSame(read, old) ? read.object() : null;
  }

  /** Managed fields hold whatever JSON, which a server may fail to read. */
  private static boolean isReadable(JsonObject metadata) {
    return !metadata.has("managedFields") || HugeNumbers.first(metadata).isEmpty();
  }

  private static boolean isAboutTheSame(Decoded sent, JsonObject old) {
    return sent.pruned().isEmpty()
        && sent.malformed().isEmpty()
        && Admission.refusal(sent.object(), old).isEmpty();
  }

  private static JsonObject storedMetadata(JsonObject old) {
    return StoredNumbers.object(Decoding.metadata(old.getAsJsonObject(METADATA)).object());
  }

  private static @Nullable JsonElement status(JsonObject old) {
    JsonElement status = old.get(STATUS);
    return status == null ? null : StoredNumbers.of(status);
  }
}
