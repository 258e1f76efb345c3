package io.gatewayapi.testing.contract;

import static io.gatewayapi.testing.contract.Objects.labelled;
import static io.gatewayapi.testing.contract.Objects.metadata;
import static io.gatewayapi.testing.contract.Objects.route;
import static io.gatewayapi.testing.contract.Objects.withHostname;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.gatewayapi.testing.contract.Http.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Contract
class WatchContractTest extends ContractTest {
  WatchContractTest(ContractServer server) {
    super(server);
  }

  private Watch watch(String query) throws Exception {
    return Watch.open(http, routes + "?watch=true&timeoutSeconds=15&" + query);
  }

  private Watch watchNow() throws Exception {
    return watch("resourceVersion=" + http.get(routes).resourceVersion());
  }

  private Answer change(String name, String hostname) {
    return http.put(
        routes + "/" + name, withHostname(http.get(routes + "/" + name).json(), hostname));
  }

  @Test
  void changesComeInOrderWithCompleteObjects() throws Exception {
    try (Watch watch = watchNow()) {
      JsonObject created = http.post(routes, route("a")).json();
      JsonObject changed = change("a", "b.example.com").json();
      http.delete(routes + "/a");
      JsonObject added = watch.next();
      assertThat(added.get("type").getAsString()).isEqualTo("ADDED");
      assertThat(added.get("object")).isEqualTo(created);
      JsonObject modified = watch.next();
      assertThat(modified.get("type").getAsString()).isEqualTo("MODIFIED");
      assertThat(modified.get("object")).isEqualTo(changed);
      JsonObject deleted = watch.next();
      assertThat(deleted.get("type").getAsString()).isEqualTo("DELETED");
      assertThat(deleted.getAsJsonObject("object").get("spec")).isEqualTo(changed.get("spec"));
      assertThat(version(deleted)).isGreaterThan(version(modified));
    }
  }

  private static long version(JsonObject event) {
    return metadata(event.getAsJsonObject("object")).get("resourceVersion").getAsLong();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "resourceVersion=0"})
  void withoutAVersionItBeginsWithWhatIsThere(String query) throws Exception {
    http.post(routes, route("a"));
    http.post(routes, route("b"));
    // The answer of the last write may be ahead of what the server's cache has.
    http.get(routes);
    try (Watch watch = watch(query)) {
      assertThat(watch.nextShort()).isEqualTo("ADDED a");
      assertThat(watch.nextShort()).isEqualTo("ADDED b");
      http.post(routes, route("c"));
      assertThat(watch.nextShort()).isEqualTo("ADDED c");
    }
  }

  @Test
  void fromAVersionItGivesWhatCameAfter() throws Exception {
    http.post(routes, route("a"));
    Answer second = http.post(routes, route("b"));
    change("a", "b.example.com");
    http.post(routes, route("c"));
    try (Watch watch = watch("resourceVersion=" + second.resourceVersion())) {
      assertThat(watch.nextShort()).isEqualTo("MODIFIED a");
      assertThat(watch.nextShort()).isEqualTo("ADDED c");
    }
  }

  @Test
  void aWriteThatChangesNothingIsNoEvent() throws Exception {
    http.post(routes, route("a"));
    try (Watch watch = watchNow()) {
      http.put(routes + "/a", http.get(routes + "/a").json());
      http.post(routes + "?dryRun=All", route("dry"));
      http.post(routes, route("b"));
      assertThat(watch.nextShort()).isEqualTo("ADDED b");
    }
  }

  @Test
  void anObjectEntersAndLeavesASelection() throws Exception {
    http.post(routes, labelled(route("a"), "in", "yes"));
    String from = http.get(routes).resourceVersion();
    try (Watch watch = watch("labelSelector=in%3Dyes&resourceVersion=" + from)) {
      relabel("a", "no");
      relabel("a", "still-no");
      Answer back = relabel("a", "yes");
      http.delete(routes + "/a");
      JsonObject left = watch.next();
      assertThat(left.get("type").getAsString()).isEqualTo("DELETED");
      assertThat(metadata(left.getAsJsonObject("object")).getAsJsonObject("labels"))
          .isEqualTo(Objects.json("{'in': 'yes'}"));
      JsonObject entered = watch.next();
      assertThat(entered.get("type").getAsString()).isEqualTo("ADDED");
      assertThat(entered.get("object")).isEqualTo(back.json());
      assertThat(watch.nextShort()).isEqualTo("DELETED a");
    }
  }

  private Answer relabel(String name, String value) {
    return http.put(
        routes + "/" + name, labelled(http.get(routes + "/" + name).json(), "in", value));
  }

  @Test
  void oneObjectIsWatchedByItsName() throws Exception {
    http.post(routes, route("a"));
    String from = http.get(routes).resourceVersion();
    try (Watch watch = watch("fieldSelector=metadata.name%3Db&resourceVersion=" + from)) {
      change("a", "b.example.com");
      http.post(routes, route("b"));
      assertThat(watch.nextShort()).isEqualTo("ADDED b");
    }
  }

  @Test
  void otherNamespacesAreNotSeen() throws Exception {
    try (Watch watch = watchNow()) {
      http.post(Objects.routes(server.newNamespace()), route("elsewhere"));
      http.post(routes, route("a"));
      assertThat(watch.nextShort()).isEqualTo("ADDED a");
    }
  }

  @Test
  void statusChangesAreSeen() throws Exception {
    http.post(routes, route("a"));
    try (Watch watch = watchNow()) {
      JsonObject route = http.get(routes + "/a").json();
      route.add("status", Objects.routeStatus());
      JsonObject written = http.put(routes + "/a/status", route).json();
      JsonObject event = watch.next();
      assertThat(event.get("type").getAsString()).isEqualTo("MODIFIED");
      assertThat(event.get("object")).isEqualTo(written);
    }
  }

  @Test
  void aHeldObjectIsModifiedThenDeleted() throws Exception {
    JsonObject route = route("a");
    metadata(route)
        .add("finalizers", com.google.gson.JsonParser.parseString("[\"example.com/hold\"]"));
    http.post(routes, route);
    try (Watch watch = watchNow()) {
      JsonObject held = http.delete(routes + "/a").json();
      metadata(held).remove("finalizers");
      http.put(routes + "/a", held);
      assertThat(watch.nextShort()).isEqualTo("MODIFIED a");
      assertThat(watch.nextShort()).isEqualTo("DELETED a");
    }
  }

  @Test
  void initialEventsEndWithABookmarkThatSaysSo() throws Exception {
    http.post(routes, route("a"));
    String version = http.get(routes).resourceVersion();
    try (Watch watch = watch("sendInitialEvents=true&resourceVersionMatch=NotOlderThan"
        + "&allowWatchBookmarks=true&resourceVersion=" + version)) {
      assertThat(watch.nextShort()).isEqualTo("ADDED a");
      JsonObject bookmark = watch.next();
      assertThat(bookmark.get("type").getAsString()).isEqualTo("BOOKMARK");
      JsonObject object = bookmark.getAsJsonObject("object");
      assertThat(object.get("kind").getAsString()).isEqualTo("HTTPRoute");
      assertThat(metadata(object).getAsJsonObject("annotations"))
          .isEqualTo(Objects.json("{'k8s.io/initial-events-end': 'true'}"));
      assertThat(version(bookmark)).isGreaterThanOrEqualTo(Long.parseLong(version));
      http.post(routes, route("b"));
      assertThat(watch.nextShort()).isEqualTo("ADDED b");
    }
  }

  /** Of nanoseconds too many are less than none, which are over before anything is sent. */
  @ParameterizedTest
  @ValueSource(strings = {"10000000000", "-10000000001"})
  void aTimeoutBeyondWhatIsCountedIsNoFailure(String seconds) throws Exception {
    String from = http.get(routes).resourceVersion();
    try (Watch watch = Watch.open(
        http, routes + "?watch=1&resourceVersion=" + from + "&timeoutSeconds=" + seconds)) {
      assertThat(watch.code()).isEqualTo(200);
    }
  }

  @Test
  void aWatchInAFormOfListsEndsWhereAnEventWouldBe() throws Exception {
    http.post(routes, route("a"));
    String form = "application/json;as=PartialObjectMetadataList;g=meta.k8s.io;v=v1";
    try (Watch watch = Watch.open(http, routes + "?watch=1&timeoutSeconds=60", form)) {
      assertThat(watch.code()).isEqualTo(200);
      assertThat(watch.rest()).isEmpty();
    }
  }

  @Test
  void theHeadOfAWatchHasNoBody() {
    http.post(routes, route("a"));
    Answer head = http.call("HEAD", routes + "?watch=1", "", Http.JSON);
    assertThat(head.code()).isEqualTo(200);
    assertThat(head.text()).isEmpty();
    assertThat(head.headers().get("Content-Type")).isEqualTo("application/json");
  }

  @ParameterizedTest
  @CsvSource({
    "watch=True, WATCH", "watch, WATCH", "watch=no, WATCH", "watch=f, WATCH",
    "watch=0, LIST", "watch=false, LIST", "watch=False, LIST", "watch=FALSE, LIST"
  })
  void aFlagIsSetUnlessItSaysFalse(String query, String verb) {
    http.post(routes, route("a"));
    String text = http.get(routes + "?timeoutSeconds=1&" + query).text();
    assertThat(text.contains("HTTPRouteList") ? "LIST" : "WATCH").isEqualTo(verb);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json;as=Table;g=meta.k8s.io;v=v1",
        "application/json;as=PartialObjectMetadata;g=meta.k8s.io;v=v1"
      })
  void aVersionBeforeHistoryIsGoneInEveryForm(String form) throws Exception {
    http.post(routes, route("a"));
    if (server.isFake()) {
      server.forgetHistory();
    }
    try (Watch watch = Watch.open(http, routes + "?watch=1&resourceVersion=1", form)) {
      JsonObject event = watch.next();
      assertThat(event.get("type").getAsString()).isEqualTo("ERROR");
      assertThat(event.getAsJsonObject("object").get("code").getAsInt()).isEqualTo(410);
    }
  }

  @Test
  void aVersionBeforeHistoryIsGone() throws Exception {
    http.post(routes, route("a"));
    if (server.isFake()) {
      server.forgetHistory();
    }
    try (Watch watch = watch("resourceVersion=1")) {
      assertThat(watch.code()).isEqualTo(200);
      JsonObject event = watch.next();
      assertThat(event.get("type").getAsString()).isEqualTo("ERROR");
      JsonObject status = event.getAsJsonObject("object");
      assertThat(status.get("code").getAsInt()).isEqualTo(410);
      assertThat(status.get("reason").getAsString()).isEqualTo("Expired");
      assertThat(watch.rest()).isEmpty();
    }
  }

  @Test
  void itEndsAfterItsTimeout() throws Exception {
    String from = http.get(routes).resourceVersion();
    long start = System.nanoTime();
    try (Watch watch =
        Watch.open(http, routes + "?watch=1&timeoutSeconds=1&resourceVersion=" + from)) {
      http.post(routes, route("a"));
      assertThat(watch.rest()).containsExactly("ADDED a");
    }
    assertThat(System.nanoTime() - start).isBetween(800_000_000L, 60_000_000_000L);
  }

  @Test
  void theOldFormOfAWatchsUrlWorks() throws Exception {
    http.post(routes, route("a"));
    http.get(routes);
    String path = routes.replace("/v1/", "/v1/watch/");
    try (Watch watch = Watch.open(http, path + "?timeoutSeconds=15")) {
      assertThat(watch.nextShort()).isEqualTo("ADDED a");
    }
  }

  @Test
  void eventsComeInTheVersionOfTheUrl() throws Exception {
    String from = http.get(routes).resourceVersion();
    String beta = routes.replace("/v1/", "/v1beta1/");
    try (Watch watch =
        Watch.open(http, beta + "?watch=1&timeoutSeconds=15&resourceVersion=" + from)) {
      http.post(routes, route("a"));
      assertThat(watch.next().getAsJsonObject("object").get("apiVersion").getAsString())
          .isEqualTo("gateway.networking.k8s.io/v1beta1");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sendInitialEvents=true",
        "resourceVersionMatch=NotOlderThan",
        "sendInitialEvents=true&resourceVersionMatch=Exact",
      })
  void optionsThatDoNotFitAreInvalid(String query) {
    Answer refused = http.get(routes + "?watch=1&timeoutSeconds=1&" + query);
    assertThat(refused.code()).isEqualTo(422);
    assertThat(refused.details().get("kind").getAsString()).isEqualTo("ListOptions");
  }

  @Test
  void parametersThatCannotBeReadAreRefused() {
    assertThat(http.get(routes + "?watch=1&timeoutSeconds=x").code()).isEqualTo(400);
    assertThat(http.get(routes + "?watch=1&labelSelector=a%3D%3D%3Db").code()).isEqualTo(400);
    assertThat(http.get(routes + "?watch=1&resourceVersion=abc").code()).isEqualTo(500);
  }
}
