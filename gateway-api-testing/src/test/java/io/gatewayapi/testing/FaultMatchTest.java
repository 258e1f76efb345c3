package io.gatewayapi.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import io.gatewayapi.testing.fault.Fault;
import io.gatewayapi.testing.fault.RequestMatch;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Logger;
import okhttp3.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which requests a fault befalls. */
class FaultMatchTest extends FaultyServerTest {
  @Test
  void aFaultBefallsWhatItMatchesAsOftenAsItSays() throws Exception {
    faults.times(2, RequestMatch.resource("httproutes"), Fault.internalError());
    try (Response other = get(ROUTES.replace("httproutes", "gateways"))) {
      assertThat(other.code()).isEqualTo(200);
    }
    for (int code : new int[] {500, 500, 200}) {
      try (Response response = get(ROUTES)) {
        assertThat(response.code()).isEqualTo(code);
      }
    }
    faults.always(RequestMatch.any(), Fault.internalError());
    get(ROUTES).close();
    faults.clear();
    try (Response response = get(ROUTES)) {
      assertThat(response.code()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ROUTES + "?watch",
        ROUTES + "?watch=True&timeoutSeconds=1",
        "/apis/gateway.networking.k8s.io/v1/watch/namespaces/shop/httproutes?timeoutSeconds=1"
      })
  void aMatchTakesForAWatchWhatTheServerDoes(String path) throws Exception {
    faults.once(RequestMatch.watch(), Fault.gone());
    try (Response refused = get(path)) {
      assertThat(refused.code()).isEqualTo(410);
    }
  }

  @Test
  void aMatchTakesForNoneWhatTheServerDoesNot() throws Exception {
    faults.always(RequestMatch.watch(), Fault.gone());
    faults.always(RequestMatch.nextPage(), Fault.gone());
    faults.always(RequestMatch.resource("gateways"), Fault.gone());
    post("a").close();
    for (String path : List.of(
        ROUTES + "?watch=False",
        ROUTES + "/a?watch=1",
        ROUTES + "?limit=1&continue=",
        "/api/v1/namespaces/gateways/services")) {
      try (Response answer = get(path)) {
        assertThat(answer.code()).as(path).isEqualTo(200);
      }
    }
  }

  @Test
  void aContinueTokenExpiresOnDemand() throws Exception {
    post("a").close();
    post("b").close();
    faults.once(RequestMatch.nextPage(), Fault.gone());
    String token;
    try (Response page = get(ROUTES + "?limit=1")) {
      token = JsonParser.parseString(page.body().string())
          .getAsJsonObject()
          .getAsJsonObject("metadata")
          .get("continue")
          .getAsString();
    }
    try (Response next = get(ROUTES + "?limit=1&continue=" + token)) {
      assertThat(next.code()).isEqualTo(410);
    }
  }

  /** Named as the class that logs, since a logger is known by its name. */
  private static final String MISHAPS = "io.gatewayapi.testing.internal.server.Mishaps";

  @Test
  void aMatchThatFailsIsAnAnswerAndInTheLog() throws Exception {
    Logger logger = Logger.getLogger(MISHAPS);
    List<Throwable> logged = new CopyOnWriteArrayList<>();
    logger.setUseParentHandlers(false);
    logger.setFilter(mishap -> {
      logged.add(mishap.getThrown());
      return false;
    });
    IllegalArgumentException bad = new IllegalArgumentException("no such thing");
    faults.always(
        new RequestMatch("bad", line -> {
          throw bad;
        }),
        Fault.conflict());
    try (Response answer = get(ROUTES)) {
      assertThat(answer.code()).isEqualTo(500);
      assertThat(answer.body().string()).contains("a fault's match failed", "no such thing");
    } finally {
      logger.setFilter(null);
      logger.setUseParentHandlers(true);
    }
    assertThat(logged).containsExactly(bad);
  }
}
