package io.gatewayapi.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.gatewayapi.model.Bundle;
import io.gatewayapi.model.Channel;
import io.gatewayapi.model.GatewayApiException;
import io.gatewayapi.model.KindVersion;
import io.gatewayapi.model.Kinds;
import io.gatewayapi.model.schema.Schemas;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which kinds, versions and bundles there are to a validator. */
class KnownKindsTest {
  private static final Bundle UNHEARD_OF = Bundle.of("v1.6.9", Channel.STANDARD);

  private static JsonObject bare(String apiVersion, String kind) {
    JsonObject object = new JsonObject();
    object.addProperty("apiVersion", apiVersion);
    object.addProperty("kind", kind);
    object.add("metadata", JsonParser.parseString("{\"name\": \"a\"}"));
    return object;
  }

  @Test
  void whatACrdHasWithoutServingItIsNotThere() {
    int unserved = 0;
    for (KindVersion kind : Kinds.all()) {
      for (KindVersion.Availability in : kind.availability()) {
        Validator validator = Validator.of(in.bundle());
        assertThat(validator.checks(kind.apiVersion(), kind.kind()).isPresent())
            .as("%s in %s", kind, in.bundle())
            .isEqualTo(in.served());
        if (!in.served()) {
          unserved++;
          assertThat(validator
                  .validate(bare(kind.apiVersion(), kind.kind()), Operation.create())
                  .violations())
              .extracting(Violation::type)
              .containsExactly(ViolationType.UNKNOWN_KIND);
          assertThat(Schemas.of(kind, in.bundle())).isPresent();
        }
      }
    }
    assertThat(unserved).isGreaterThan(5);
  }

  @Test
  void aBundleThatIsNotKnownIsRefusedWithThoseThatAre() {
    assertThatThrownBy(() -> Validator.of(UNHEARD_OF))
        .isInstanceOf(GatewayApiException.class)
        .hasMessageStartingWith("no CRDs of v1.6.9 standard are known, but of [v1.0.0 standard, ")
        .hasMessageContaining("v1.6.1 experimental");
    assertThatThrownBy(() -> ChannelCheck.of(UNHEARD_OF)).isInstanceOf(GatewayApiException.class);
    assertThatThrownBy(() -> Equivalence.of(UNHEARD_OF)).isInstanceOf(GatewayApiException.class);
  }

  @Test
  void aKindWithoutAStatusHasNoStatusUpdate() {
    JsonObject grant = bare("gateway.networking.k8s.io/v1beta1", "ReferenceGrant");
    grant.add(
        "spec",
        JsonParser.parseString("{\"from\": [{\"group\": \"g.io\", \"kind\": \"K\", \"namespace\":"
            + " \"n\"}], \"to\": [{\"group\": \"\", \"kind\": \"Secret\"}]}"));
    Validator validator = Validator.of(Kinds.newest(Channel.STANDARD));
    assertThat(validator.validate(grant, new Operation.Update(grant)).valid()).isTrue();
    assertThat(validator.validate(grant, new Operation.StatusUpdate(grant)).violations())
        .extracting(Violation::toString)
        .containsExactly("status: the server could not find the requested resource");
  }

  @Test
  void kindsOfTheCoreGroupHaveNoSlash() {
    KindSchema configMap = kind("", "ConfigMap");
    assertThat(configMap.apiVersion()).isEqualTo("v1");
    assertThat(Validator.of(configMap)
            .validate(bare("v1", "ConfigMap"), Operation.create())
            .valid())
        .isTrue();
    assertThat(kind("example.com", "Gadget").apiVersion()).isEqualTo("example.com/v1");
  }

  @Test
  void twoSchemasOfOneKindAreRefused() {
    assertThatThrownBy(() -> Validator.of(List.of(kind("a", "B"), kind("a", "B"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("two schemas of B a/v1: one was expected");
  }

  private static KindSchema kind(String group, String name) {
    return new KindSchema(group, "v1", name, open(), false);
  }

  private static io.gatewayapi.model.schema.StructuralSchema open() {
    return Schemas.of(
            "gateway.networking.k8s.io/v1beta1", "ReferenceGrant", Kinds.newest(Channel.STANDARD))
        .orElseThrow()
        .properties()
        .get("metadata");
  }
}
