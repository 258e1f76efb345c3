package io.gatewayapi.codegen.generate.javadoc;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatewayapi.codegen.catalogue.Bundle;
import io.gatewayapi.codegen.catalogue.Channel;
import io.gatewayapi.codegen.catalogue.Presence;
import io.gatewayapi.codegen.catalogue.Release;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AvailabilityTest {
  private static final Bundle OLD_STANDARD = bundle("v1.0.0", Channel.STANDARD);
  private static final Bundle OLD_EXPERIMENTAL = bundle("v1.0.0", Channel.EXPERIMENTAL);
  private static final Bundle STANDARD = bundle("v1.1.0", Channel.STANDARD);
  private static final Bundle EXPERIMENTAL = bundle("v1.1.0", Channel.EXPERIMENTAL);

  private static Bundle bundle(String release, Channel channel) {
    return new Bundle(Release.parse(release), channel);
  }

  private static String sentence(Bundle... bundles) {
    return Availability.sentence(
        new Presence(Set.of(bundles), Set.of(STANDARD, EXPERIMENTAL), false));
  }

  @Test
  void saysSinceWhenInBothChannels() {
    assertThat(sentence(STANDARD, EXPERIMENTAL)).isEqualTo("Standard channel since v1.1.0.");
    assertThat(sentence(STANDARD, OLD_EXPERIMENTAL, EXPERIMENTAL))
        .isEqualTo("Standard channel since v1.1.0, experimental since v1.0.0.");
  }

  @Test
  void saysWhatIsExperimental() {
    assertThat(sentence(EXPERIMENTAL)).isEqualTo("Experimental channel only, since v1.1.0.");
    assertThat(sentence(EXPERIMENTAL, OLD_STANDARD))
        .isEqualTo("Experimental channel only, since v1.1.0."
            + " The standard channel had it until v1.0.0.");
  }

  @Test
  void saysWhatIsRetired() {
    assertThat(sentence(OLD_STANDARD, OLD_EXPERIMENTAL))
        .isEqualTo("Retired: last in v1.0.0, experimental channel.");
  }
}
