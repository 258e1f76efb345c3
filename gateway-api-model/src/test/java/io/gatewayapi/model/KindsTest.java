package io.gatewayapi.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatewayapi.model.v1.HTTPRoute;
import io.gatewayapi.model.v1.HTTPRouteList;
import org.junit.jupiter.api.Test;

/** The table of kinds. */
class KindsTest {
  private static final String GROUP = "gateway.networking.k8s.io";

  @Test
  void typesAreFoundByNameAndByClass() {
    assertThat(Kinds.type(GROUP + "/v1", "HTTPRoute")).contains(HTTPRoute.TYPE);
    assertThat(Kinds.type(GROUP + "/v1beta1", "HTTPRoute"))
        .contains(io.gatewayapi.model.v1beta1.HTTPRoute.TYPE);
    assertThat(Kinds.type(HTTPRoute.class)).isSameAs(HTTPRoute.TYPE);
    assertThat(Kinds.type("v1", "Service")).isEmpty();
    assertThat(Kinds.type(GROUP + "/v1alpha2", "GRPCRoute")).isEmpty();
  }

  @Test
  void retiredVersionsAreKnownByName() {
    assertThat(Kinds.find(GROUP + "/v1alpha2", "GRPCRoute"))
        .contains(KindVersions.GRPC_ROUTE_V1ALPHA2);
    assertThat(Kinds.find("gateway.networking.x-k8s.io/v1alpha1", "XListenerSet"))
        .isPresent();
    assertThat(Kinds.find("v1", "Service")).isEmpty();
    assertThat(Kinds.versions(GROUP, "ReferenceGrant"))
        .extracting(KindVersion::version)
        .containsExactlyInAnyOrder("v1", "v1beta1", "v1alpha2");
  }

  @Test
  void everyTypeIsInTheTableOfVersions() {
    assertThat(Kinds.types()).isNotEmpty().allSatisfy(type -> {
      KindVersion version = type.kindVersion();
      assertThat(Kinds.all()).contains(version);
      assertThat(type.javaType().getSimpleName()).isEqualTo(version.kind());
      assertThat(type.listType().getSimpleName()).isEqualTo(version.kind() + "List");
      assertThat(type.create().getKind()).isEqualTo(version.kind());
      assertThat(type.create().getApiVersion()).isEqualTo(version.apiVersion());
      assertThat(type.blank().getKind()).isNull();
      assertThat(type.blankList().getKind()).isNull();
      assertThat(type.create().resourceType()).isEqualTo(type).hasSameHashCodeAs(type);
    });
  }

  @Test
  void theNewestBundleOfAChannelIsKnown() {
    assertThat(Kinds.bundles())
        .isSorted()
        .doesNotHaveDuplicates()
        .contains(Bundle.of("v1.0.0", Channel.STANDARD), Bundle.of("v1.6.1", Channel.EXPERIMENTAL));
    for (Channel channel : Channel.values()) {
      assertThat(Kinds.bundles().stream().filter(b -> b.channel() == channel))
          .last()
          .isEqualTo(Kinds.newest(channel));
    }
  }

  @Test
  void aClassThatIsNoKindIsRefused() {
    assertThatThrownBy(() -> Kinds.type(GatewayApiObject.class))
        .isInstanceOf(GatewayApiException.class)
        .hasMessageContaining("GatewayApiObject");
  }

  @Test
  void listsHoldTheirKind() {
    GatewayApiList<HTTPRoute> list = HTTPRoute.TYPE.blankList();
    assertThat(list).isInstanceOf(HTTPRouteList.class);
  }
}
