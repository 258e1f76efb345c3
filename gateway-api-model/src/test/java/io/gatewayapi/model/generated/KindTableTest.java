package io.gatewayapi.model.generated;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatewayapi.model.Bundle;
import io.gatewayapi.model.Channel;
import io.gatewayapi.model.KindVersion;
import io.gatewayapi.model.KindVersions;
import io.gatewayapi.model.Kinds;
import io.gatewayapi.model.Release;
import io.gatewayapi.model.ResourceType;
import io.gatewayapi.model.v1.HTTPRoute;
import io.gatewayapi.model.v1.TCPRoute;
import io.gatewayapi.model.x.v1alpha1.XMesh;
import org.junit.jupiter.api.Test;

class KindTableTest {
  private static final SchemaFolder SCHEMAS = SchemaFolder.load();

  @Test
  void everyClassOfTheCatalogueHasAResourceType() {
    assertThat(Kinds.types())
        .extracting(type -> type.javaType().getName())
        .containsExactlyInAnyOrderElementsOf(SCHEMAS.kinds().keySet());
  }

  @Test
  void resourceTypesMakeTheirObjectsAndLists() {
    for (ResourceType<?> type : Kinds.types()) {
      assertThat(type.create().getKind()).isEqualTo(type.kindVersion().kind());
      assertThat(type.create().getApiVersion()).isEqualTo(type.kindVersion().apiVersion());
      assertThat((Object) type.create().resourceType()).isSameAs(type);
      assertThat(type.blank().getKind()).isNull();
      assertThat(type.blankList().getKind()).isNull();
      assertThat(type.blankList()).isInstanceOf(type.listType());
    }
  }

  @Test
  void newObjectsKnowTheirKind() {
    assertThat(new HTTPRoute().toString())
        .isEqualTo(
            "HTTPRoute{\"apiVersion\":\"gateway.networking.k8s.io/v1\",\"kind\":\"HTTPRoute\"}");
    assertThat(new XMesh().getApiVersion()).isEqualTo("gateway.networking.x-k8s.io/v1alpha1");
  }

  @Test
  void retiredVersionsAreKnownWithTheirLastRelease() {
    KindVersion grpc = KindVersions.GRPC_ROUTE_V1ALPHA2;

    assertThat(grpc.in(Bundle.of("v1.0.0", Channel.EXPERIMENTAL))).isPresent();
    assertThat(grpc.in(new Bundle(newest(), Channel.EXPERIMENTAL))).isEmpty();
    assertThat(KindVersions.ALL)
        .extracting(KindVersion::kind)
        .contains("XListenerSet", "BackendLBPolicy");
  }

  @Test
  void availabilityIsPerBundle() {
    KindVersion tcp = TCPRoute.TYPE.kindVersion();

    assertThat(tcp.in(Bundle.of("v1.0.0", Channel.STANDARD))).isEmpty();
    assertThat(HTTPRoute.TYPE.kindVersion().availability()).hasSize(KindVersions.BUNDLES.size());
    assertThat(HTTPRoute.TYPE.kindVersion().availability())
        .allMatch(KindVersion.Availability::served);
    assertThat(KindVersions.BUNDLES).isSorted().contains(new Bundle(newest(), Channel.STANDARD));
  }

  private static Release newest() {
    return KindVersions.BUNDLES.get(KindVersions.BUNDLES.size() - 1).release();
  }
}
