package io.gatewayapi.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.gatewayapi.testing.fault.Fault;
import io.gatewayapi.testing.fault.RequestMatch;
import java.io.IOException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What goes wrong with watches. */
class WatchFaultTest extends FaultyServerTest {
  private String event(Response watch) throws IOException {
    JsonObject event =
        JsonParser.parseString(watch.body().source().readUtf8LineStrict()).getAsJsonObject();
    return event
        .getAsJsonObject("object")
        .getAsJsonObject("metadata")
        .get("name")
        .getAsString();
  }

  @Test
  void aWatchLosesEvents() throws Exception {
    faults.once(RequestMatch.watch(), Fault.droppedEvents(1, 2));
    try (Response watch = get(ROUTES + "?watch=1&resourceVersion=" + server.resourceVersion())) {
      for (String name : new String[] {"a", "b", "c", "d"}) {
        post(name).close();
      }
      assertThat(event(watch)).isEqualTo("a");
      assertThat(event(watch)).isEqualTo("d");
    }
  }

  @Test
  void aWatchEndsInTheMiddleOfAnEvent() throws Exception {
    faults.once(RequestMatch.watch(), Fault.halfEvent(1));
    try (Response watch = get(ROUTES + "?watch=1&resourceVersion=" + server.resourceVersion())) {
      post("a").close();
      post("b").close();
      assertThat(event(watch)).isEqualTo("a");
      assertThatThrownBy(() -> event(watch)).isInstanceOf(IOException.class);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"BEFORE_REQUEST", "BEFORE_ANSWER"})
  void aWatchThatIsCutBeforeItsAnswerIsNotOpen(Fault.Cut where) {
    faults.once(RequestMatch.watch(), Fault.cut(where));
    assertThatThrownBy(() -> get(ROUTES + "?watch=1")).isInstanceOf(IOException.class);
    assertThat(server.watching()).isZero();
  }

  @Test
  void aWatchIsCutInTheMiddleOfItsFirstEvent() throws Exception {
    faults.once(RequestMatch.watch(), Fault.cut(Fault.Cut.DURING_ANSWER));
    post("a").close();
    try (Response watch = get(ROUTES + "?watch=1")) {
      assertThat(watch.body().source().readByte()).isEqualTo((byte) '{');
      assertThatThrownBy(() -> event(watch)).isInstanceOf(IOException.class);
    }
    await(() -> server.watching() == 0);
  }

  @Test
  void aConnectionCutAfterAWatchLosesNothingOfIt() throws Exception {
    faults.once(RequestMatch.watch(), Fault.cut(Fault.Cut.AFTER_ANSWER));
    post("a").close();
    try (Response watch = get(ROUTES + "?watch=1&timeoutSeconds=1")) {
      assertThat(event(watch)).isEqualTo("a");
      assertThat(watch.body().source().exhausted()).isTrue();
    }
    await(() -> server.watching() == 0);
  }

  @Test
  void aSlowWatchIsWhole() throws Exception {
    faults.once(RequestMatch.watch(), Fault.slowBody(100, Duration.ofMillis(1)));
    post("a").close();
    post("b").close();
    try (Response watch = get(ROUTES + "?watch=1")) {
      assertThat(event(watch)).isEqualTo("a");
      assertThat(event(watch)).isEqualTo("b");
    }
  }

  @Test
  void aWatchWhoseClientDoesNotWaitForItIsNotOpen() throws Exception {
    faults.once(RequestMatch.watch(), Fault.latency(Duration.ofMillis(200)));
    OkHttpClient hasty = http.newBuilder().readTimeout(Duration.ofMillis(1)).build();
    Request request =
        new Request.Builder().url(server.url() + ROUTES + "?watch=1").build();
    assertThatThrownBy(() -> hasty.newCall(request).execute().close())
        .isInstanceOf(IOException.class);
    await(() -> !server.requests().isEmpty());
    await(() -> server.watching() == 0);
  }

  @Test
  void theHeadOfAWatchOpensNone() throws Exception {
    Request request =
        new Request.Builder().url(server.url() + ROUTES + "?watch=1").head().build();
    try (Response head = http.newCall(request).execute()) {
      assertThat(head.code()).isEqualTo(200);
      assertThat(head.body().string()).isEmpty();
    }
    assertThat(server.watching()).isZero();
    post("a").close();
    assertThat(isStored("a")).isTrue();
  }

  private static void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + Duration.ofMinutes(1).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("in a minute").isLessThan(deadline);
      Thread.onSpinWait();
    }
  }
}
