package io.gatewayapi.builders.intent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatewayapi.builders.GatewayDurations;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GatewayDurationsTest {
  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "PT0S, 0s",
    "PT10S, 10s",
    "PT1H30M, 1h30m",
    "PT1.5S, 1s500ms",
    "PT0.001S, 1ms",
    "PT100S, 1m40s",
    "PT48H, 48h",
    "PT99999H59M59.999S, 99999h59m59s999ms",
  })
  void aDurationHasTheTextOfGep2257(Duration duration, String text) {
    assertThat(GatewayDurations.text(duration)).isEqualTo(text);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "PT-1S, not negative",
    "PT0.0005S, whole milliseconds",
    "PT100000H, at most 99999h59m59s999ms",
  })
  void whatGep2257CannotSayIsRefused(Duration duration, String expected) {
    assertThatThrownBy(() -> GatewayDurations.text(duration))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(duration.toString())
        .hasMessageContaining("expected " + expected);
  }

  @Test
  void aFractionOfAMillisecondIsRefusedAlsoBesideWholeSeconds() {
    assertThatThrownBy(() -> GatewayDurations.text(Duration.ofSeconds(1).plusNanos(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
