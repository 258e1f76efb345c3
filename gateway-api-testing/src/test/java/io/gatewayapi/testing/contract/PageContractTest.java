package io.gatewayapi.testing.contract;

import static io.gatewayapi.testing.contract.Objects.GROUP;
import static io.gatewayapi.testing.contract.Objects.route;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.gatewayapi.testing.contract.Http.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tokens of pages, field selectors and first versions, taken apart. */
@Contract
class PageContractTest extends ContractTest {
  private static final String NOT_VALID = "invalid continue token: continue key is not valid: ";

  PageContractTest(ContractServer server) {
    super(server);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
          x                                                  | invalid character 'x' looking for beginning of value
          []                                                 | json: cannot unmarshal array into Go value of type storage.continueToken
          {"v": 5}                                           | json: cannot unmarshal number into Go struct field continueToken.v of type string
          {"v": "foo", "rv": 5, "start": "x"}                | server does not recognize this encoded version foo
          {"v": "meta.k8s.io/v1", "rv": 0, "start": "x"}     | incorrect encoded start resourceVersion (version meta.k8s.io/v1)
          {"v": "meta.k8s.io/v1", "rv": 5}                   | encoded start key empty (version meta.k8s.io/v1)
          {"v": "meta.k8s.io/v1", "rv": 5, "start": "../x"}  | ../x
          {"v": "meta.k8s.io/v1", "rv": "5", "start": "x"}   | json: cannot unmarshal string into Go struct field continueToken.rv of type int64
          {"v": "meta.k8s.io/v1", "rv": 1.5, "start": "x"}   | json: cannot unmarshal number 1.5 into Go struct field continueToken.rv of type int64
          """)
  void aTokenIsOneOfAServer(String token, String problem) {
    String encoded = Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(token.getBytes(StandardCharsets.UTF_8));
    Answer refused = http.get(routes + "?limit=1&continue=" + encoded);
    assertThat(refused.code()).isEqualTo(400);
    assertThat(refused.message()).isEqualTo(NOT_VALID + problem);
  }

  @Test
  void aTokenIsBase64() {
    assertThat(http.get(routes + "?continue=%21").message())
        .isEqualTo(NOT_VALID + "illegal base64 data at input byte 0");
  }

  @Test
  void aTokenIsAPlaceInAnyList() {
    http.post(routes, route("a"));
    http.post(routes, route("b"));
    String next = http.get(routes + "?limit=1").metadata().get("continue").getAsString();
    JsonObject token =
        Objects.json(new String(Base64.getUrlDecoder().decode(next), StandardCharsets.UTF_8));
    assertThat(token.get("start").getAsString()).isEqualTo("/a\0");
    assertThat(http.get(GROUP + "/namespaces/" + namespace + "/gateways?continue=" + next)
            .itemNames())
        .isEmpty();
  }

  @Test
  void aPageHasNoMatchOfVersions() {
    Answer refused = http.get(routes + "?continue=x&resourceVersionMatch=NotOlderThan");
    assertThat(refused.causes())
        .containsExactly(
            "resourceVersionMatch FieldValueForbidden", "resourceVersionMatch FieldValueForbidden");
  }

  @Test
  void aNumberMayBeTooLarge() {
    assertThat(http.get(routes + "?limit=99999999999999999999").message())
        .isEqualTo("strconv.ParseInt: parsing \"99999999999999999999\": value out of range");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
          metadata.name=a\\     | invalid field selector: invalid escape sequence: \\
          metadata.name=a\\x    | invalid field selector: invalid escape sequence: \\x
          metadata.name=a=b     | invalid field selector: unescaped character in value: 61
          foo=x,bar=y           | field label not supported: bar
          foo=x,metadata.name   | invalid selector: 'foo=x,metadata.name'; can't understand 'metadata.name'
          =a                    | field label not supported:
          """)
  void whatIsNoFieldSelectorIsABadRequestThatSaysWhere(String selector, String problem) {
    Answer refused = select(routes, selector);
    assertThat(refused.code()).isEqualTo(400);
    assertThat(refused.message().trim()).isEqualTo(problem);
  }

  private Answer select(String path, String selector) {
    return http.get(path + "?fieldSelector=" + URLEncoder.encode(selector, StandardCharsets.UTF_8));
  }

  @Test
  void aSelectorOfNothingSelectsAll() {
    http.post(routes, route("a"));
    assertThat(select(routes, "=").itemNames()).containsExactly("a");
  }

  @Test
  void whatIsInNoNamespaceIsNotSelectedByOne() {
    assertThat(select(GROUP + "/gatewayclasses", "metadata.namespace=x").code()).isEqualTo(400);
  }

  @Test
  void builtInKindsNameWhatTheySelectBy() {
    assertThat(select("/api/v1/namespaces", "zzz=1,aaa=2").message())
        .isEqualTo("\"aaa\" is not a known field selector: only \"metadata.name\","
            + " \"metadata.namespace\"");
  }

  @Test
  void beforeTheFirstVersionNothingIsWatched() throws Exception {
    try (Watch watch = Watch.open(http, routes + "?watch=1&resourceVersion=1")) {
      JsonObject error = watch.next();
      assertThat(error.get("type").getAsString()).isEqualTo("ERROR");
      assertThat(error.getAsJsonObject("object").get("code").getAsInt()).isEqualTo(410);
    }
  }

  @Test
  void initialEventsEndWithABookmarkWhereverBookmarksAreAllowed() throws Exception {
    http.post(routes, route("a"));
    try (Watch watch =
        Watch.open(http, routes + "?watch=1&allowWatchBookmarks=true&timeoutSeconds=20")) {
      assertThat(watch.next().get("type").getAsString()).isEqualTo("ADDED");
      JsonObject end = watch.next();
      assertThat(end.get("type").getAsString()).isEqualTo("BOOKMARK");
      assertThat(end.toString()).contains("\"k8s.io/initial-events-end\":\"true\"");
    }
  }

  @Test
  void tablesAndListsOfMetadataLeaveOutWhatIsEmpty() {
    String table = "application/json;as=Table;g=meta.k8s.io;v=v1";
    String list = "application/json;as=PartialObjectMetadataList;g=meta.k8s.io;v=v1";
    assertThat(http.get(routes, table).metadata().keySet()).containsExactly("resourceVersion");
    assertThat(http.get(routes, list).metadata().keySet()).containsExactly("resourceVersion");
    assertThat(http.get(routes, list).json().get("items").isJsonNull()).isTrue();
    Answer refused = http.get("/api/v1/namespaces/default", list);
    assertThat(refused.code()).isEqualTo(406);
    assertThat(refused.message())
        .isEqualTo("you requested PartialObjectMetadataList, but the requested object is not a"
            + " list (*v1.Namespace)");
  }

  @Test
  void theFirstUpdateWritesDownAStatusThatDefaultsMade() {
    String gateways = GROUP + "/namespaces/" + namespace + "/gateways";
    Answer created = http.post(gateways, Objects.json("""
            {'apiVersion': 'gateway.networking.k8s.io/v1', 'kind': 'Gateway',
             'metadata': {'name': 'g'}, 'spec': {'gatewayClassName': 'c', 'listeners':
              [{'name': 'http', 'port': 80, 'protocol': 'HTTP'}]}}"""));
    Answer same = http.put(gateways + "/g", created.json());
    assertThat(same.resourceVersion()).isNotEqualTo(created.resourceVersion());
    assertThat(http.put(gateways + "/g", same.json()).resourceVersion())
        .isEqualTo(same.resourceVersion());
    http.post(routes, route("a"));
    Answer route = http.get(routes + "/a");
    assertThat(http.put(routes + "/a", route.json()).resourceVersion())
        .isEqualTo(route.resourceVersion());
  }
}
