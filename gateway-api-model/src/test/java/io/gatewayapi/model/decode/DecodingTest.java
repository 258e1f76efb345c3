package io.gatewayapi.model.decode;

import static io.gatewayapi.model.oracle.TestTrees.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatewayapi.model.Bundle;
import io.gatewayapi.model.Channel;
import io.gatewayapi.model.schema.Schemas;
import io.gatewayapi.model.schema.StructuralSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecodingTest {
  private static final StructuralSchema CLASS = Schemas.of(
          "gateway.networking.k8s.io/v1", "GatewayClass", Bundle.of("v1.6.1", Channel.STANDARD))
      .orElseThrow();

  private static Decoded decodeMetadata(String metadata) {
    return Decoding.decode(json("{'metadata': " + metadata + "}"), CLASS);
  }

  @Test
  void metadataTakesTheServersForm() {
    Decoded decoded = decodeMetadata("""
        {'name': 'n', 'namespace': '', 'labels': {}, 'annotations': null, 'finalizers': [null],
         'creationTimestamp': null, 'deletionTimestamp': '2020-01-01T1:02:03,9+01:00', 'generation': 2.0,
         'deletionGracePeriodSeconds': 0, 'ownerReferences': [null, {'controller': true}], 'x': 1}""");
    assertThat(decoded.malformed()).isEmpty();
    assertThat(decoded.pruned()).containsExactly("metadata.x");
    assertThat(decoded.object().get("metadata")).isEqualTo(json("""
        {'name': 'n', 'finalizers': [''], 'deletionTimestamp': '2020-01-01T00:02:03Z', 'generation': 2,
         'deletionGracePeriodSeconds': 0, 'ownerReferences': [
           {'apiVersion': '', 'kind': '', 'name': '', 'uid': ''},
           {'apiVersion': '', 'kind': '', 'name': '', 'uid': '', 'controller': true}]}"""));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
          [] | json: cannot unmarshal array into Go value of type v1.ObjectMeta
          {'name': 3} | json: cannot unmarshal number into Go struct field ObjectMeta.name of type string
          {'labels': {'b': 1, 'a': []}} | json: cannot unmarshal array into Go struct field ObjectMeta.labels of type string
          {'labels': 'x'} | json: cannot unmarshal string into Go struct field ObjectMeta.labels of type map[string]string
          {'uid': 3} | json: cannot unmarshal number into Go struct field ObjectMeta.uid of type types.UID
          {'ownerReferences': [{'uid': []}]} | json: cannot unmarshal array into Go struct field OwnerReference.ownerReferences.uid of type types.UID
          {'finalizers': true} | json: cannot unmarshal bool into Go struct field ObjectMeta.finalizers of type []string
          {'generation': 1.5} | json: cannot unmarshal number 1.5 into Go struct field ObjectMeta.generation of type int64
          {'generation': 4.9e-324} | json: cannot unmarshal number 5e-324 into Go struct field ObjectMeta.generation of type int64
          {'generation': 1e309} | json: cannot unmarshal number 1e309 into Go value of type float64
          {'generation': -1e99999999999} | json: cannot unmarshal number -1e99999999999 into Go value of type float64
          {'ownerReferences': [{'name': {}}]} | json: cannot unmarshal object into Go struct field OwnerReference.ownerReferences.name of type string
          {'ownerReferences': [3]} | json: cannot unmarshal number into Go struct field ObjectMeta.ownerReferences of type v1.OwnerReference
          {'managedFields': 3} | json: cannot unmarshal number into Go struct field ObjectMeta.managedFields of type []v1.ManagedFieldsEntry
          {'creationTimestamp': 'x'} | parsing time "x" as "2006-01-02T15:04:05Z07:00": cannot parse "x" as "2006"
          {'creationTimestamp': '\\u00e9\\"'} | parsing time "\\xc3\\xa9\\"" as "2006-01-02T15:04:05Z07:00": cannot parse "\\xc3\\xa9\\"" as "2006"
          {'creationTimestamp': '2020-01-01'} | parsing time "2020-01-01" as "2006-01-02T15:04:05Z07:00": cannot parse "" as "T"
          {'creationTimestamp': '2020-02-30T00:00:00Z'} | parsing time "2020-02-30T00:00:00Z": day out of range
          {'creationTimestamp': '2020-02-20T00:00:00ZZ'} | parsing time "2020-02-20T00:00:00ZZ": extra text: "Z"
          """)
  void metadataOfWrongTypeIsMalformed(String metadata, String problem) {
    String quoted = metadata.replace('\'', '"');
    assertThat(decodeMetadata(quoted).malformed().get(0).problem()).isEqualTo(problem);
  }

  @ParameterizedTest
  @CsvSource({"1.00000000000000000001, 1", "3e0, 3", "9223372036854775807, 9223372036854775807"})
  void aFloatingNumberIsAnIntegerIfItsShortestDigitsAre(String sent, long read) {
    Decoded decoded = decodeMetadata("{'generation': " + sent + "}");
    assertThat(decoded.malformed()).isEmpty();
    assertThat(decoded.object().getAsJsonObject("metadata").get("generation").getAsLong())
        .isEqualTo(read);
    assertThat(decodeMetadata("{'generation': 1e-99999999999}").malformed()).isEmpty();
  }

  @Test
  void anOwnerThatIsNamedTwiceWordByWordIsOneOwner() {
    String pod = "{'apiVersion': 'v1', 'kind': 'Pod', 'name': 'p', 'uid': 'u', 'controller': true}";
    String moved =
        "{'controller': true, 'uid': 'u', 'name': 'p', 'kind': 'Pod', 'apiVersion': 'v1'}";
    String other =
        "{'apiVersion': 'v1', 'kind': 'Pod', 'name': 'q', 'uid': 'u', 'controller': true}";
    Decoded decoded =
        decodeMetadata("{'ownerReferences': [" + String.join(", ", pod, other, pod, moved) + "]}");
    assertThat(decoded.object().get("metadata"))
        .isEqualTo(json("{'ownerReferences': [" + pod + ", " + other + "]}"));
  }

  @Test
  void halfASurrogatePairIsAReplacementCharacter() {
    String half = "{'metadata': {'annotations': {'a\\udc00': '\\ud83d\\ude00\\ud800'}},"
        + " 'spec': {'description': '\\ud800\\ud800\\udc00'}, 'b\\udc00': 1}";
    Decoded decoded = Decoding.decode(json(half), CLASS);
    assertThat(decoded.object().get("metadata"))
        .isEqualTo(json("{'annotations': {'a\\ufffd': '\\ud83d\\ude00\\ufffd'}}"));
    assertThat(decoded.object().get("spec"))
        .isEqualTo(json("{'description': '\\ufffd\\ud800\\udc00'}"));
    assertThat(decoded.pruned()).containsExactly("b\ufffd");
  }

  @Test
  void theFirstSecondOfAllIsNoTimestamp() {
    Decoded decoded = decodeMetadata(
        "{'creationTimestamp': '0001-01-01T00:00:00Z', 'deletionTimestamp': '0001-01-01T02:00:00+02:00'}");
    assertThat(decoded.malformed()).isEmpty();
    assertThat(decoded.object().getAsJsonObject("metadata").keySet()).isEmpty();
  }

  @Test
  void nullsGoBeforeDefaultsCome() {
    assertThat(Decoding.decode(json("{'spec': {'description': null}, 'status': {}}"), CLASS)
            .object())
        .isEqualTo(json("""
            {'spec': {}, 'status': {'conditions': [{'lastTransitionTime': '1970-01-01T00:00:00Z',
             'message': 'Waiting for controller', 'reason': 'Pending', 'status': 'Unknown',
             'type': 'Accepted'}]}}"""));
  }

  @Test
  void createDropsStatusAndBringsItsDefault() {
    Decoded created =
        Decoding.create(json("{'spec': {'x': 1}, 'status': {'conditions': []}}"), CLASS, true);
    assertThat(created.pruned()).containsExactly("spec.x");
    assertThat(created.object().getAsJsonObject("status").getAsJsonArray("conditions"))
        .hasSize(1);
    Decoded whole = Decoding.create(json("{'status': {'conditions': []}}"), CLASS, false);
    assertThat(whole.object()).isEqualTo(json("{'status': {'conditions': []}}"));
  }
}
