package io.gatewayapi.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatewayapi.client.GatewayApi;
import io.gatewayapi.client.option.WatchOptions;
import io.gatewayapi.client.watch.Watch;
import io.gatewayapi.client.watch.WatchEvent;
import io.gatewayapi.model.v1.HTTPRoute;
import io.gatewayapi.testing.fault.Fault;
import io.gatewayapi.testing.fault.RequestMatch;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import okhttp3.Response;
import okio.BufferedSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several faults: counted, in order, at once, and from several threads. */
class FaultScriptTest extends FaultyServerTest {
  private static final Fault SOON = Fault.latency(Duration.ofMillis(1));

  private int code(String path) throws IOException {
    try (Response response = get(path)) {
      return response.code();
    }
  }

  private List<Integer> codes(int requests) throws IOException {
    List<Integer> codes = new ArrayList<>();
    for (int i = 0; i < requests; i++) {
      codes.add(code(ROUTES));
    }
    return codes;
  }

  private int create(String name) throws IOException {
    try (Response response = post(name)) {
      return response.code();
    }
  }

  private static String line(Response watch) throws IOException {
    BufferedSource source = watch.body().source();
    return source.readUtf8LineStrict();
  }

  @Test
  void onlyTheNthRequestGoesWrong() throws Exception {
    faults.nth(3, RequestMatch.method("get"), Fault.internalError());
    assertThat(create("a")).isEqualTo(201);
    assertThat(codes(5)).containsExactly(200, 200, 500, 200, 200);
  }

  @Test
  void requestsCountThatOtherFaultsBefall() throws Exception {
    faults.times(2, RequestMatch.any(), Fault.conflict());
    faults.nth(3, RequestMatch.any(), Fault.internalError());
    faults.nth(1, RequestMatch.any(), Fault.gone());
    assertThat(codes(5)).containsExactly(409, 409, 500, 410, 200);
  }

  @Test
  void theOldestFaultThatMatchesCounts() throws Exception {
    faults.once(RequestMatch.resource("gateways"), Fault.gone());
    faults.once(RequestMatch.any(), Fault.conflict());
    faults.always(RequestMatch.any(), Fault.internalError());
    assertThat(codes(3)).containsExactly(409, 500, 500);
    assertThat(code(ROUTES.replace("httproutes", "gateways"))).isEqualTo(410);
  }

  @Test
  void ofManyThreadsAsManyAreBefallenAsItSays() throws Exception {
    faults.times(17, RequestMatch.any(), Fault.conflict());
    faults.nth(40, RequestMatch.any(), Fault.internalError());
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      Callable<List<Integer>> some = () -> codes(10);
      List<Integer> all = new ArrayList<>();
      for (Future<List<Integer>> codes : threads.invokeAll(Collections.nCopies(8, some))) {
        all.addAll(codes.get());
      }
      assertThat(all).hasSize(80);
      assertThat(Collections.frequency(all, 409)).isEqualTo(17);
      assertThat(Collections.frequency(all, 500)).isEqualTo(1);
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void aMatchMayAddFaults() throws Exception {
    faults.once(
        new RequestMatch("adds", line -> {
          faults.once(RequestMatch.any(), Fault.gone());
          return true;
        }),
        Fault.conflict());
    assertThat(codes(3)).containsExactly(409, 410, 200);
  }

  @Test
  void aMatchMayAskTheServer() throws Exception {
    faults.once(
        new RequestMatch("conflicts with a write of its own", line -> {
          try {
            return line.method().equals("GET") && create("first") == 201;
          } catch (IOException e) {
            throw new IllegalStateException(e);
          }
        }),
        Fault.conflict());
    assertThat(codes(2)).containsExactly(409, 200);
    assertThat(server.stored("gateway.networking.k8s.io/v1", "HTTPRoute", "shop", "first"))
        .isPresent();
  }

  @Test
  void aRequestMayCloseTheServer() {
    faults.always(
        new RequestMatch("closes", line -> {
          server.close();
          return false;
        }),
        Fault.conflict());
    // A request does not wait for the end that it begins: until then there are answers.
    assertThatThrownBy(() -> codes(Integer.MAX_VALUE)).isInstanceOf(IOException.class);
  }

  @Test
  void eventsAreLostByWatchesOnly() throws Exception {
    faults.once(RequestMatch.any(), Fault.droppedEvents(0, 1).and(SOON));
    faults.once(RequestMatch.any(), Fault.goneAfter(0));
    create("a");
    assertThat(codes(1)).containsExactly(200);
    try (Response watch = get(ROUTES + "?watch=1&timeoutSeconds=1")) {
      assertThat(watch.body().string()).isEmpty();
    }
    try (Response watch = get(ROUTES + "?watch=1")) {
      assertThat(watch.body().string()).contains("\"type\":\"ERROR\"");
    }
  }

  @Test
  void whatComesBeforeLostEventsIsNotHeldBack() throws Exception {
    faults.once(RequestMatch.watch(), Fault.droppedEvents(1, 1));
    create("a");
    create("b");
    try (Response watch = get(ROUTES + "?watch=1")) {
      assertThat(line(watch)).contains("\"name\":\"a\"");
    }
  }

  @Test
  void allFurtherEventsCanBeLost() throws Exception {
    faults.once(RequestMatch.watch(), Fault.droppedEvents(1, Integer.MAX_VALUE));
    create("a");
    create("b");
    try (Response watch = get(ROUTES + "?watch=1&timeoutSeconds=1")) {
      assertThat(watch.body().string().lines()).singleElement().asString().contains("\"a\"");
    }
  }

  @Test
  void aWatchExpiresOnDemand() throws Exception {
    faults.once(RequestMatch.watch(), Fault.goneAfter(1));
    create("a");
    create("b");
    try (Watch<HTTPRoute> watch =
        GatewayApi.on(server.apiClient()).httpRoutes().watch(WatchOptions.all())) {
      assertThat(watch.next()).isInstanceOf(WatchEvent.Added.class);
      assertThat(watch.next())
          .isInstanceOfSatisfying(
              WatchEvent.Gone.class, gone -> assertThat(gone.status().code()).isEqualTo(410));
      assertThat(watch.hasNext()).isFalse();
    }
    assertThat(server.watching()).isZero();
  }

  @Test
  void aRefusalCanBeLateAndSlowAndCut() throws Exception {
    Fault slow = Fault.slowBody(50, Duration.ofMillis(1));
    faults.once(RequestMatch.any(), Fault.tooManyRequests(3).and(SOON).and(slow));
    faults.once(RequestMatch.any(), Fault.cut(Fault.Cut.DURING_ANSWER).and(Fault.internalError()));
    try (Response refused = get(ROUTES)) {
      assertThat(refused.code()).isEqualTo(429);
      assertThat(refused.header("Retry-After")).isEqualTo("3");
      assertThat(refused.body().string()).endsWith("\"code\":429}");
    }
    try (Response cut = get(ROUTES)) {
      assertThat(cut.code()).isEqualTo(500);
      assertThatThrownBy(() -> cut.body().string()).isInstanceOf(IOException.class);
    }
    assertThat(codes(1)).containsExactly(200);
  }

  @Test
  void aWatchCanBeLateAndSlowAndLoseEventsAndEnd() throws Exception {
    Fault slow = Fault.slowBody(100, Duration.ofMillis(1));
    Fault events = new Fault.Events(1, 1, Fault.End.HALF_EVENT);
    faults.once(RequestMatch.watch(), slow.and(events).and(SOON));
    for (String name : List.of("a", "b", "c")) {
      create(name);
    }
    try (Response watch = get(ROUTES + "?watch=1")) {
      assertThat(line(watch)).contains("\"name\":\"a\"");
      assertThatThrownBy(() -> line(watch)).isInstanceOf(IOException.class);
    }
  }

  @Test
  void latenciesAddUp() {
    Fault late = Fault.latency(Duration.ofSeconds(1)).and(Fault.latency(Duration.ofSeconds(2)));
    assertThat(late).isEqualTo(Fault.latency(Duration.ofSeconds(3)));
  }

  @Test
  void whatContradictsItselfIsRefused() {
    Fault cut = Fault.cut(Fault.Cut.AFTER_ANSWER);
    Fault slow = Fault.slowBody(1, Duration.ZERO);
    assertThatThrownBy(() -> Fault.gone().and(SOON).and(Fault.halfEvent(1)))
        .hasMessageContaining("cannot have both of Refusal[code=410")
        .hasMessageContaining("Events[good=1")
        .hasMessageContaining("expected one refusal or fault of events, one cut and one speed");
    assertThatThrownBy(() -> cut.and(cut)).hasMessageContaining("cut=AFTER_ANSWER");
    assertThatThrownBy(() -> slow.and(slow)).hasMessageContaining("bytesPerStep=1");
    assertThatThrownBy(() -> new Fault.Both(cut, Fault.Transfer.GOOD))
        .hasMessageStartingWith("answer is Transfer[")
        .hasMessageEndingWith(", expected a Refusal or Events");
  }

  @ParameterizedTest
  @ValueSource(strings = {"HTTPRoute", "httproutes/status", "", "gateway.networking.k8s.io"})
  void whatIsNoPluralMatchesNothingAndIsRefused(String name) {
    assertThatThrownBy(() -> RequestMatch.resource(name))
        .hasMessage("resource is " + name + ", expected a plural in lower case, as httproutes,"
            + " without its group or a subresource");
  }

  @Test
  void countsBeginAtOne() {
    assertThatThrownBy(() -> faults.times(0, RequestMatch.any(), SOON))
        .hasMessage("times is 0, expected 1 or more");
    assertThatThrownBy(() -> faults.nth(0, RequestMatch.any(), SOON))
        .hasMessage("which is 0, expected 1 or more");
  }

  @Test
  void aRequestWithoutAnswerIsSeenWithoutOne() {
    faults.once(RequestMatch.any(), Fault.cut(Fault.Cut.BEFORE_REQUEST));
    faults.once(RequestMatch.any(), Fault.cut(Fault.Cut.BEFORE_ANSWER));
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> codes(1)).isInstanceOf(IOException.class);
    }
    assertThat(server.requests())
        .allSatisfy(seen -> assertThat(seen.status()).isEqualTo(SeenRequest.NO_ANSWER))
        .extracting(SeenRequest::toString)
        .containsExactly("GET " + ROUTES + " -> no answer", "GET " + ROUTES + " -> no answer");
  }
}
