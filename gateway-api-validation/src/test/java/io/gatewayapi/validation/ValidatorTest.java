package io.gatewayapi.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.gatewayapi.model.Bundle;
import io.gatewayapi.model.Channel;
import io.gatewayapi.model.json.Json;
import io.gatewayapi.model.v1.HTTPRoute;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Expectations are a real server's answers. */
class ValidatorTest {
  private static final Validator STANDARD = Validator.of(Bundle.of("v1.6.1", Channel.STANDARD));
  private static final Validator EXPERIMENTAL =
      Validator.of(Bundle.of("v1.6.1", Channel.EXPERIMENTAL));
  private static final String NOT_CHECKED = "<nil>: Invalid value: null: some validation rules were"
      + " not checked because the object was invalid; correct the existing errors to complete"
      + " validation";

  private static JsonObject json(String text) {
    return JsonParser.parseString(text.replace('\'', '"')).getAsJsonObject();
  }

  private static JsonObject object(String kind, String spec) {
    JsonObject object =
        json("{'apiVersion': 'gateway.networking.k8s.io/v1', 'metadata': {'name': 'a'}}");
    object.addProperty("kind", kind);
    object.add("spec", JsonParser.parseString(spec.replace('\'', '"')));
    return object;
  }

  private static JsonObject route(String spec) {
    return object("HTTPRoute", spec);
  }

  private static ValidationResult create(JsonObject object) {
    return STANDARD.validate(object, Operation.create());
  }

  @Test
  void aRouteWithNothingWrongIsValidAndItsRulesWereRun() {
    ValidationResult result = create(route("{'parentRefs': [{'name': 'g'}]}"));
    assertThat(result.valid()).isTrue();
    assertThat(result.rules()).isEqualTo(RuleCoverage.EVALUATED);
    assertThat(result.message()).isEmpty();
    assertThat(result.orThrow()).isSameAs(result);
  }

  @Test
  void aKindWithoutRulesIsFullyChecked() {
    ValidationResult result = create(
        object(
            "ReferenceGrant",
            "{'from': [{'group': '', 'kind': 'X', 'namespace': 'n'}], 'to': [{'group': '', 'kind': 'Y'}]}"));
    assertThat(result.valid()).isTrue();
    assertThat(result.rules()).isEqualTo(RuleCoverage.NO_RULES);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
          {} | spec.gatewayClassName | FieldValueRequired | Required value
          {'gatewayClassName': 'a'} | spec.listeners | FieldValueRequired | Required value
          {'gatewayClassName': 'a', 'listeners': []} | spec.listeners | FieldValueInvalid | Invalid value: 0: spec.listeners in body should have at least 1 items
          {'gatewayClassName': 3, 'listeners': 'x'} | spec.gatewayClassName | FieldValueTypeInvalid | Invalid value: "integer": spec.gatewayClassName in body must be of type string: "integer"
          {'gatewayClassName': '', 'listeners': 'x'} | spec.gatewayClassName | FieldValueInvalid | Invalid value: "": spec.gatewayClassName in body should be at least 1 chars long
          """)
  void gatewayDemands(String spec, String path, String type, String message) {
    Violation first = create(object("Gateway", spec)).violations().get(0);
    assertThat(first.path()).isEqualTo(path);
    assertThat(first.type()).hasToString(type);
    assertThat(first.message()).isEqualTo(message);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
          '80' | Invalid value: "string": PATH in body must be of type integer: "string"
          true | Invalid value: "": PATH in body must be of type int32: ""
          1.5 | Invalid value: "float64": PATH in body must be of type int32: "float64"
          70000 | Invalid value: 70000: PATH in body should be less than or equal to 65535
          70000.0 | Invalid value: 70000: PATH in body should be less than or equal to 65535
          1000001.0 | Invalid value: 1.000001e+06: PATH in body should be less than or equal to 65535
          0 | Invalid value: 0: PATH in body should be greater than or equal to 1
          [] | Invalid value: "array": PATH in body must be of type integer: "array"
          12345678901234567890 | Invalid value: "float64": PATH in body must be of type int32: "float64"
          """)
  void portsAreIntegersInBounds(String port, String message) {
    String path = "spec.rules[0].backendRefs[0].port";
    Violation first = create(
            route("{'rules': [{'backendRefs': [{'name': 'a', 'port': " + port + "}]}]}"))
        .violations()
        .get(0);
    assertThat(first.path()).isEqualTo(path);
    assertThat(first.message()).isEqualTo(message.replace("PATH", path));
    assertThat(first.rule().location()).isEqualTo("spec.rules[].backendRefs[].port");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.9999999999",
        "0.9999999999",
        "65534.00001",
        "123456789.1",
        "-99999999.05",
        "1000000000.5",
        "2147483647.5"
      })
  void aNumberThatIsNearlyAnIntegerHasTheTypeOfOne(String port) {
    assertThat(problemsOfPort(port))
        .noneMatch(message -> message.contains("must be of type int32"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "65534.0001",
        "123456789.123456789",
        "99999999.15",
        "400000000.5",
        "-1.000000001",
        "1e-10",
        "9007199254740993.0"
      })
  void aNumberFartherFromAnIntegerHasNot(String port) {
    assertThat(problemsOfPort(port)).anyMatch(message -> message.contains("must be of type int32"));
  }

  private static List<String> problemsOfPort(String port) {
    return create(route("{'rules': [{'backendRefs': [{'name': 'a', 'port': " + port + "}]}]}"))
        .violations()
        .stream()
        .map(Violation::message)
        .toList();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
          302 | 0
          302.0 | 0
          304 | 2
          302.0000001 | 1
          302.5 | 3
          304.0000001 | 3
          """)
  void floatingNumbersAreCutBeforeTheyAreHeldAgainstAnEnumeration(String code, int violations) {
    List<Violation> found = create(route("{'rules': [{'filters': [{'type': 'RequestRedirect',"
            + " 'requestRedirect': {'statusCode': " + code + "}}]}]}"))
        .violations();
    assertThat(found).hasSize(violations);
    assertThat(found.stream().anyMatch(one -> one.message().startsWith("Unsupported value")))
        .isEqualTo(code.startsWith("304"));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "-", textBlock = """
          -0.0 | -
          0e0 | -
          9223372036854775807 | -
          -1 | Invalid value: -1: conditions[0].observedGeneration in body should be greater than or equal to 0
          9223372036854775808 | Invalid value: "": Checked value must be of type integer with format int64 in conditions[0].observedGeneration
          -9223372036854775809 | Invalid value: "": Checked value must be of type integer with format int64 in conditions[0].observedGeneration
          """)
  void generationsAreIntegersOf64Bits(String generation, @Nullable String message) {
    JsonObject old = object("GatewayClass", "{'controllerName': 'a.example/b'}");
    JsonObject object = old.deepCopy();
    object.add(
        "status",
        json("{'conditions': [{'type': 'A', 'status': 'True', 'reason': 'R',"
            + " 'message': '', 'lastTransitionTime': '2020-01-01T00:00:00Z', 'observedGeneration': "
            + generation + "}]}"));
    List<Violation> found =
        STANDARD.validate(object, new Operation.StatusUpdate(old)).violations();
    if (message == null) {
      assertThat(found).isEmpty();
    } else {
      assertThat(found).extracting(Violation::message).contains(message);
    }
  }

  @Test
  void violationsThatKeepRulesFromRunningSaySo() {
    ValidationResult result = create(
        route("{'hostnames': [1], 'rules': [{'matches': [{'method': 'X'}, {'method': null}]}]}"));
    assertThat(result.violations())
        .extracting(Violation::toString)
        .containsExactly(
            "spec.hostnames[0]: Invalid value: \"integer\": spec.hostnames[0] in body must be of"
                + " type string: \"integer\"",
            "spec.rules[0].matches[0].method: Unsupported value: \"X\": supported values: \"GET\","
                + " \"HEAD\", \"POST\", \"PUT\", \"DELETE\", \"CONNECT\", \"OPTIONS\", \"TRACE\","
                + " \"PATCH\"",
            NOT_CHECKED);
    assertThat(result.rules()).isEqualTo(RuleCoverage.BLOCKED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'rules': [], 'colour': [{'a': 1, 'b': -1e309}]}",
        "{'rules': [], 'hostnames': [-1e309]}",
        "{'hostnames': -1e309, 'parentRefs': [{'name': 'g', 'port': 1e309}]}"
      })
  void numbersBeyondFloatsAreRefusedWhereverTheyAre(String spec) {
    assertThat(create(route(spec)).violations())
        .extracting(Violation::message)
        .containsExactly("json: cannot unmarshal number -1e309 into Go value of type float64");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
          metadata | {'name': 'a', 'managedFields': [{'fieldsV1': {'f:a': -1e309}}]}
          status | {'parents': [{'conditions': [{'observedGeneration': -1e309}]}]}
          """)
  void theyAreRefusedInWhatIsNotChecked(String field, String value) {
    JsonObject route = route("{}");
    route.add(field, json(value));
    assertThat(create(route).violations())
        .extracting(Violation::message)
        .containsExactly("json: cannot unmarshal number -1e309 into Go value of type float64");
  }

  @Test
  void aMapWithTooManyEntriesIsHeldAgainstTheOtherDemandsToo() {
    JsonObject options = new JsonObject();
    for (int i = 0; i < 17; i++) {
      options.addProperty("k" + i, i == 3 ? "x".repeat(4097) : "x");
    }
    JsonObject gateway = object(
        "Gateway",
        "{'gatewayClassName': 'a', 'listeners': [{'name': 'a', 'protocol': 'HTTPS', 'port': 443,"
            + " 'tls': {'options': " + options + "}}]}");
    assertThat(create(gateway).violations())
        .extracting(Violation::toString)
        .containsExactly(
            "spec.listeners[0].tls.options: Too many: 17: must have at most 16 items",
            "spec.listeners[0].tls.options.k3: Too long: may not be more than 4096 bytes",
            NOT_CHECKED);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
          [600, 600.0] | none
          [600.0, 6e2] | 1 Duplicate value: 600
          [600.0, 600, 600.0, 600] | 2 Duplicate value: 600, 3 Duplicate value: 600
          [600, 600, 600] | 1 Duplicate value: 600
          [-0.0, 0.0, 0] | 1 Duplicate value: 0
          [9007199254740993, 9007199254740992] | none
          [600, '600'] | none
          [[600.0], [600]] | 1 Duplicate value: [600]
          [{'a': 1}, {}] | 1 Duplicate value: {}
          """)
  void aNumberWithAFractionIsNoneWithoutInSets(String codes, String duplicates) {
    JsonObject route = route("{'rules': [{'retry': {'codes': " + codes + "}}]}");
    String found = EXPERIMENTAL.validate(route, Operation.create()).violations().stream()
        .filter(violation -> violation.type() == ViolationType.DUPLICATE)
        .map(violation -> violation.path().replaceAll(".*\\[(\\d+)]$", "$1 ") + violation.message())
        .collect(Collectors.joining(", "));
    assertThat(found).isEqualTo(duplicates.equals("none") ? "" : duplicates);
  }

  @Test
  void anUpdateNamesItsVersion() {
    JsonObject sent = route("{}");
    sent.remove("apiVersion");
    assertThat(STANDARD.validate(sent, new Operation.Update(route("{}"))).violations())
        .extracting(Violation::message)
        .containsExactly("the API version in the data () does not match the expected API version"
            + " (gateway.networking.k8s.io/v1)");
  }

  @Test
  void anUpdateNamesItsObject() {
    JsonObject old = route("{}");
    JsonObject nameless = old.deepCopy();
    nameless.getAsJsonObject("metadata").remove("name");
    assertThat(STANDARD.validate(nameless, new Operation.Update(old)).violations())
        .extracting(Violation::message)
        .containsExactly(
            "the name of the object (a based on URL) was undeterminable: name must be provided");
  }

  @Test
  void listMapsHoldNoKeyTwice() {
    ValidationResult result = create(route("""
        {'rules': [{'matches': [{'headers': [{'name': 'a', 'value': 'b'}, {'name': 'b', 'value': 'b'},
         {'name': 'a', 'value': 'c'}, {'name': 'a', 'value': 'd'}]}]}]}"""));
    assertThat(result.violations())
        .extracting(Violation::toString)
        .containsExactly("spec.rules[0].matches[0].headers[2]: Duplicate value: {\"name\":\"a\"}");
    assertThat(result.rules()).isEqualTo(RuleCoverage.EVALUATED);
  }

  @Test
  void ofSeveralSchemasTheOneThatWentFurthestIsReported() {
    ValidationResult result = create(object("Gateway", """
        {'gatewayClassName': 'a', 'listeners': [{'name': 'a', 'port': 80, 'protocol': 'HTTP'}],
         'addresses': [{'type': 'IPAddress', 'value': '1.2.3'}, {'value': '01.2.3.4'}, {'value': '::1'}]}"""));
    assertThat(result.violations())
        .extracting(Violation::toString)
        .startsWith(
            "<nil>: Invalid value: \"\": \"spec.addresses[0]\" must validate one and only one schema"
                + " (oneOf). Found none valid",
            "<nil>: Invalid value: \"\": \"spec.addresses[0].value\" must validate at least one"
                + " schema (anyOf)",
            "spec.addresses[0].value: Invalid value: \"1.2.3\": spec.addresses[0].value in body must"
                + " be of type ipv4: \"1.2.3\"")
        .hasSize(4);
  }

  @Test
  void metadataObeysTheRulesOfAllObjects() {
    JsonObject object = route("{}");
    object.add("metadata", json("""
        {'namespace': 'a.b', 'labels': {'b': '-', '/a': ''}, 'finalizers': ['orphan', 'foregroundDeletion'],
         'colour': 1}"""));
    ValidationResult result = create(object);
    assertThat(result.violations())
        .extracting(Violation::path)
        .containsExactly(
            "metadata.name",
            "metadata.namespace",
            "metadata.labels",
            "metadata.labels",
            "metadata.finalizers",
            "<nil>");
    assertThat(result.violations().get(0).message())
        .isEqualTo("Required value: name or generateName is required");
    assertThat(result.violations().get(1).message())
        .isEqualTo("Invalid value: \"a.b\": must not contain dots");
    assertThat(result.pruned()).containsExactly("metadata.colour");
  }

  @Test
  void malformedMetadataEndsIt() {
    JsonObject object = route("{'hostnames': 3}");
    object.add("metadata", json("{'labels': {'a': 1}}"));
    ValidationResult result = create(object);
    assertThat(result.violations()).hasSize(1);
    assertThat(result.violations().get(0).type()).isEqualTo(ViolationType.MALFORMED);
  }

  @Test
  void experimentalFieldsArePrunedInTheStandardChannel() {
    ValidationResult result = create(route("{'rules': [{'retry': {'attempts': 'x'}}]}"));
    assertThat(result.valid()).isTrue();
    assertThat(result.pruned()).containsExactly("spec.rules[0].retry");
  }

  @Test
  void aKindThatTheBundleLacksIsUnknown() {
    ValidationResult result = Validator.of(Bundle.of("v1.0.0", Channel.STANDARD))
        .validate(object("TCPRoute", "{}"), Operation.create());
    assertThat(result.violations()).singleElement().satisfies(v -> {
      assertThat(v.type()).isEqualTo(ViolationType.UNKNOWN_KIND);
      assertThat(v.message())
          .isEqualTo(
              "no matches for kind \"TCPRoute\" in version \"gateway.networking.k8s.io/v1\"");
    });
  }

  @Test
  void anObjectWithoutKindIsMalformed() {
    for (String text : new String[] {"{}", "{'kind': 'X'}", "{'apiVersion': 'v1', 'kind': 3}"}) {
      assertThat(create(json(text)).violations())
          .singleElement()
          .extracting(Violation::type)
          .isEqualTo(ViolationType.MALFORMED);
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
          {'APIVERSION': [1], 'KIND': 1} | couldn't get version/kind; json parse error: json: cannot unmarshal array into Go struct field .apiVersion of type string
          {'apiVer\u017fion': 'v2', '\u212aind': true} | couldn't get version/kind; json parse error: json: cannot unmarshal bool into Go struct field .kind of type string
          {'APIVersion': 'a/b/c'} | unexpected GroupVersion string: a/b/c
          {'metadata': 3, 'Kind': {}} | couldn't get version/kind; json parse error: json: cannot unmarshal object into Go struct field .kind of type string
          """)
  void kindAndVersionAreLookedForInCapitalsToo(String fields, String problem) {
    JsonObject object = route("{'rules': []}");
    json(fields).entrySet().forEach(entry -> object.add(entry.getKey(), entry.getValue()));
    assertThat(create(object).violations()).extracting(Violation::message).containsExactly(problem);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"'APIVERSION': 'v2'", "'Kind': null", "'ap\u0131Version': 1", "'k\u0130nd': {}"})
  void whatIsReadThereChangesNothing(String field) {
    JsonObject object = route("{}");
    json("{" + field + "}")
        .entrySet()
        .forEach(entry -> object.add(entry.getKey(), entry.getValue()));
    ValidationResult result = create(object);
    assertThat(result.valid()).isTrue();
    assertThat(result.pruned()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
          {'metadata': 3} | Object 'Kind' is missing
          {'apiVersion': null, 'kind': 'a', 'metadata': 3} | .apiVersion accessor error: <nil> is of the type <nil>, expected string
          {'apiVersion': '', 'kind': 'a'} | Object 'apiVersion' is missing
          {'metadata': {'name': 1}, 'kind': 'a'} | json: cannot unmarshal number into Go struct field ObjectMeta.name of type string
          {'metadata': 3, 'a': 1e400} | json: cannot unmarshal number 1e400 into Go value of type float64
          """)
  void metadataIsReadBeforeAVersionIsMissed(String object, String problem) {
    assertThat(create(json(object)).violations())
        .extracting(Violation::message)
        .containsExactly(problem);
  }

  @Test
  void typedObjectsAreValidatedAndCanThrow() {
    HTTPRoute route = Json.fromTree(route("{'rules': []}"), HTTPRoute.TYPE);
    ValidationResult result = STANDARD.validate(route);
    assertThat(result.violations()).hasSize(1);
    assertThatThrownBy(result::orThrow)
        .isInstanceOf(InvalidObjectException.class)
        .hasMessage("HTTPRoute.gateway.networking.k8s.io \"a\" is invalid: spec.rules: Invalid"
            + " value: 0: spec.rules in body should have at least 1 items")
        .extracting(e -> ((InvalidObjectException) e).violations())
        .isEqualTo(result.violations());
  }

  @Test
  void anUpdateForgivesMistakesInUnchangedValues() {
    JsonObject old = object("Gateway", """
        {'gatewayClassName': 'a', 'listeners': [{'name': 'a', 'port': 0, 'protocol': 'HTTP'},
         {'name': 'b', 'port': 81, 'protocol': 'HTTP'}]}""");
    JsonObject turned = object("Gateway", """
        {'gatewayClassName': 'b', 'listeners': [{'name': 'b', 'port': 0, 'protocol': 'HTTP'},
         {'name': 'a', 'port': 0, 'protocol': 'HTTP'}]}""");
    assertThat(STANDARD.validate(turned, new Operation.Update(old)).violations())
        .extracting(Violation::path)
        .containsExactly("spec.listeners[0].port", "spec.listeners");
    assertThat(create(turned).violations()).hasSize(3);
  }

  @Test
  void aStatusUpdateChecksStatusOnly() {
    JsonObject old = object("Gateway", "{'gatewayClassName': 'a', 'listeners': []}");
    JsonObject updated = old.deepCopy();
    updated.add("spec", json("{'gatewayClassName': 3}"));
    updated.add("status", json("{'conditions': [{'type': 'Accepted'}]}"));
    assertThat(STANDARD.validate(updated, new Operation.StatusUpdate(old)).violations())
        .extracting(Violation::path)
        .containsExactly(
            "status.conditions[0].lastTransitionTime",
            "status.conditions[0].message",
            "status.conditions[0].reason",
            "status.conditions[0].status",
            "<nil>");
  }

  @Test
  void messagesOfAStatusUpdateLeaveStatusOutOfThePath() {
    JsonObject old = object(
        "Gateway",
        "{'gatewayClassName': 'a', 'listeners': [{'name': 'a', 'port': 80, 'protocol': 'HTTP'}]}");
    JsonObject updated = old.deepCopy();
    updated.add("status", json("{'addresses': [{'type': 'IPAddress', 'value': '1.2.3.4:8080'}]}"));
    assertThat(STANDARD.validate(updated, new Operation.StatusUpdate(old)).violations())
        .extracting(Violation::toString)
        .startsWith(
            "status: Invalid value: \"\": \"addresses[0]\" must validate one and only one schema"
                + " (oneOf). Found none valid",
            "status: Invalid value: \"\": \"addresses[0].value\" must validate at least one schema"
                + " (anyOf)",
            "status.addresses[0].value: Invalid value: \"1.2.3.4:8080\": addresses[0].value in body"
                + " must be of type ipv4: \"1.2.3.4:8080\"");
  }

  @Test
  void anUpdateIsOfTheSameObject() {
    JsonObject other = route("{}");
    other.getAsJsonObject("metadata").addProperty("name", "b");
    assertThat(STANDARD.validate(other, new Operation.Update(route("{}"))).violations())
        .extracting(Violation::message)
        .containsExactly("the name of the object (b) does not match the name on the URL (a)");
  }

  @Test
  void aCreateDoesNotLookAtStatus() {
    JsonObject object = route("{}");
    object.add("status", json("{'parents': 'x'}"));
    assertThat(create(object).valid()).isTrue();
  }
}
