package io.gatewayapi.benchmarks.validation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.gson.JsonObject;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.gatewayapi.model.decode.Defaults;
import io.gatewayapi.model.schema.StructuralSchema;
import java.util.Objects;

/**
 * networknt's validator for the schema, dev.cel's interpreter for the rules; everything compiled in
 * advance, the object prepared for each in its own form, with the defaults that the rules rely on.
 */
final class Peers {
  private final JsonSchema schema;
  private final PeerRules rules;

  Peers(StructuralSchema structural) {
    this.schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(PeerSchema.of(structural).toString());
    schema.initializeValidators();
    this.rules = Objects.requireNonNull(PeerRules.of(structural));
  }

  /** An object in both forms. */
  record Prepared(JsonNode json, Object cel) {
    static Prepared of(JsonObject object, StructuralSchema schema) {
      JsonObject defaulted = Defaults.apply(object, schema);
      try {
        return new Prepared(
            new ObjectMapper().readTree(defaulted.toString()), PeerRules.value(defaulted));
      } catch (JsonProcessingException e) {
        throw new IllegalArgumentException(defaulted.toString(), e);
      }
    }
  }

  /** How many rules hold; throws if anything is wrong. */
  int validate(Prepared object) {
    int problems = schema.validate(object.json()).size();
    int[] counts = rules.check(object.cel());
    if (problems + counts[1] > 0) {
      throw new IllegalStateException(problems + " problems, " + counts[1] + " rules do not hold");
    }
    return counts[0];
  }
}
