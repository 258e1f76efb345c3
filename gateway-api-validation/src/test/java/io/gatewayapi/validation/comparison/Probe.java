package io.gatewayapi.validation.comparison;

import com.google.gson.JsonObject;
import io.gatewayapi.model.oracle.RealServer;
import io.gatewayapi.validation.Operation;
import io.gatewayapi.validation.Validator;
import org.jspecify.annotations.Nullable;

/**
 * Something to ask both of.
 *
 * @param verb what is done
 * @param object the object that is sent
 * @param old the stored object, as the server gives it; null for a create
 * @param what where it comes from, for counting
 */
record Probe(Verb verb, JsonObject object, @Nullable JsonObject old, String what) {
  /** What can be done with an object. */
  enum Verb {
    CREATE,
    UPDATE,
    STATUS
  }

  static Probe create(JsonObject object, String what) {
    return new Probe(Verb.CREATE, object, null, what);
  }

  Operation operation() {
    JsonObject before = old == null ? new JsonObject() : old;
    return switch (verb) {
      case CREATE -> Operation.create();
      case UPDATE -> new Operation.Update(before);
      case STATUS -> new Operation.StatusUpdate(before);
    };
  }

  RealServer.Answer ask(RealServer server) {
    return switch (verb) {
      case CREATE -> server.create(object);
      case UPDATE -> server.update(object);
      case STATUS -> server.updateStatus(object);
    };
  }

  /** What the library says. */
  Verdict judge(Validator validator) {
    return Verdict.of(validator, this);
  }
}
