package io.gatewayapi.samples.gwapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.gatewayapi.samples.gwapi.internal.Hidden;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** That a leak of whatever form is found. */
public class PublicSignaturesTest {
  /** Everything in it is seen. */
  public static class Leaky<T extends Hidden> extends Hidden {
    /** Seen. */
    public static final List<Hidden> FIELD = List.of();

    /** Seen. */
    public Leaky(Map<String, Hidden[]> argument) {}

    /** Seen by subclasses. */
    protected List<? extends Hidden> result() {
      return FIELD;
    }

    Hidden unseen() {
      return this;
    }
  }

  static class Unseen {
    public Hidden unseenToo(Hidden argument) {
      return argument;
    }
  }

  @Test
  void whatUsersSeeIsFoundAndNothingElse() {
    String leaky = Leaky.class.getName();
    String hidden = " names " + Hidden.class.getName();
    PublicSignatures signatures = new PublicSignatures(
        new ClassFileImporter().importClasses(Leaky.class, Unseen.class, Hidden.class));
    assertThat(signatures.leaks())
        .containsExactlyInAnyOrder(
            leaky + hidden,
            leaky + ".FIELD" + hidden,
            leaky + ".<init>(java.util.Map)" + hidden,
            leaky + ".result()" + hidden);
  }
}
