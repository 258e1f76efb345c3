package io.gatewayapi.builders.intent;

import static io.gatewayapi.builders.Intents.httpRoute;
import static io.gatewayapi.builders.Intents.tcpRoute;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatewayapi.builders.internal.Weights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanaryTest {
  @Test
  void aCanaryTakesItsPercentageFromTheBackendBeforeIt() {
    assertThat(httpRoute("a")
            .rule(r -> r.anyRequest().backend("v1", 80).canary("v2", 80, 10))
            .build()
            .toString())
        .contains("{\"name\":\"v1\",\"port\":80,\"weight\":90}")
        .contains("{\"name\":\"v2\",\"port\":80,\"weight\":10}");
    assertThat(tcpRoute("a").backend("v1", 80).canary("v2", 80, 25).build().toString())
        .contains("\"weight\":75")
        .contains("\"weight\":25");
  }

  @Test
  void backendsBeforeItKeepTheirProportions() {
    assertThat(Weights.withCanary(new int[] {50, 50}, 10)).containsExactly(9, 9, 2);
    assertThat(Weights.withCanary(new int[] {3, 1}, 20)).containsExactly(3, 1, 1);
    assertThat(Weights.withCanary(new int[] {7}, 0)).containsExactly(100, 0);
    assertThat(Weights.withCanary(new int[] {1, 0}, 100)).containsExactly(0, 0, 1);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 101})
  void aPercentageIsFromZeroToAHundred(int percent) {
    assertThatThrownBy(() -> Weights.withCanary(new int[] {1}, percent))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected 0 to 100");
  }

  @Test
  void thereMustBeABackendToTakeItFrom() {
    assertThatThrownBy(() -> tcpRoute("a").canary("v2", 80, 10))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected a backend before it");
  }

  @Test
  void weightsThatTheApiCannotSayAreRefused() {
    assertThatThrownBy(() -> Weights.withCanary(new int[] {999_983, 1}, 7))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("larger than 1000000");
  }
}
