package io.gatewayapi.validation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.gatewayapi.model.Bundle;
import io.gatewayapi.model.Channel;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expectations are a real server's answers. */
class PreconditionsTest {
  private static final Validator STANDARD = Validator.of(Bundle.of("v1.6.1", Channel.STANDARD));
  private static final JsonObject OLD = gatewayClass("{'resourceVersion': '2954', 'uid': 'u'}");

  private static JsonObject gatewayClass(String metadata) {
    JsonObject object = JsonParser.parseString("{'apiVersion': 'gateway.networking.k8s.io/v1',"
            + " 'kind': 'GatewayClass', 'spec': {'controllerName': 'a.example/b'}}")
        .getAsJsonObject();
    JsonObject fields = JsonParser.parseString(metadata).getAsJsonObject();
    fields.addProperty("name", "a");
    object.add("metadata", fields);
    return object;
  }

  private static List<String> problems(JsonObject object, Operation operation) {
    return STANDARD.validate(object, operation).violations().stream()
        .map(violation -> violation.type() + " " + violation)
        .toList();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
          {} | FieldValueInvalid metadata.resourceVersion: Invalid value: 0: must be specified for an update
          {'resourceVersion': '00'} | FieldValueInvalid metadata.resourceVersion: Invalid value: 0: must be specified for an update
          {'resourceVersion': '1'} | Conflict metadata.resourceVersion: the object has been modified; please apply your changes to the latest version and try again
          {'resourceVersion': '1', 'uid': 'v'} | Conflict metadata.uid: Precondition failed: UID in precondition: v, UID in object meta: u
          {'resourceVersion': '+1'} | BadRequest metadata.resourceVersion: strconv.ParseUint: parsing "+1": invalid syntax
          {'resourceVersion': '18446744073709551616'} | BadRequest metadata.resourceVersion: strconv.ParseUint: parsing "18446744073709551616": value out of range
          {'resourceVersion': '18446744073709551615'} | Conflict metadata.resourceVersion: the object has been modified; please apply your changes to the latest version and try again
          """)
  void anUpdateNamesTheVersionThatItReplaces(String metadata, String problem) {
    JsonObject object = gatewayClass(metadata);
    object.remove("spec"); // which nobody looks at any more
    assertThat(problems(object, new Operation.Update(OLD))).containsExactly(problem);
    assertThat(problems(object, new Operation.StatusUpdate(OLD))).containsExactly(problem);
  }

  @Test
  void theSameVersionInOtherDigitsIsTheSame() {
    JsonObject object = gatewayClass("{'resourceVersion': '002954'}");
    assertThat(problems(object, new Operation.Update(OLD))).isEmpty();
  }

  @Test
  void anOldObjectThatNeverWasOnAServerAsksForNoVersion() {
    JsonObject object = gatewayClass("{'resourceVersion': '7'}");
    assertThat(problems(object, new Operation.Update(gatewayClass("{}")))).isEmpty();
  }

  @Test
  void anUnconditionalUpdateAsksForNoVersion() {
    Operation update = new Operation.Update(OLD).unconditional();
    assertThat(problems(gatewayClass("{'uid': 'v'}"), update)).isEmpty();
    assertThat(OLD.getAsJsonObject("metadata").keySet()).contains("uid", "resourceVersion");
  }

  @Test
  void aNewObjectMayNameAVersionWhichIsIgnored() {
    assertThat(problems(gatewayClass("{'resourceVersion': 'x'}"), Operation.create()))
        .isEmpty();
  }
}
