package io.gatewayapi.validation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.gatewayapi.model.Bundle;
import io.gatewayapi.model.Channel;
import org.junit.jupiter.api.Test;

class ChannelCheckTest {
  private static final Bundle STANDARD = Bundle.of("v1.6.1", Channel.STANDARD);

  private static JsonObject object(String apiVersion, String kind, String spec) {
    return JsonParser.parseString(("{'apiVersion': '" + apiVersion + "', 'kind': '" + kind
                + "', 'metadata': {'name': 'a'}, 'spec': " + spec + "}")
            .replace('\'', '"'))
        .getAsJsonObject();
  }

  private static ChannelReport check(Bundle bundle, String apiVersion, String kind, String spec) {
    return ChannelCheck.of(bundle).check(object(apiVersion, kind, spec));
  }

  @Test
  void aFieldOfTheOtherChannelIsMissingAndKnowsWhereItIs() {
    ChannelReport report = check(
        STANDARD,
        "gateway.networking.k8s.io/v1",
        "HTTPRoute",
        "{'rules': [{'retry': {'attempts': 2}, 'colour': 1}]}");
    assertThat(report.complete()).isFalse();
    assertThat(report.missing())
        .extracting(MissingField::path)
        .containsExactly("spec.rules[0].colour", "spec.rules[0].retry");
    assertThat(report.missing().get(0).knownIn()).isEmpty();
    MissingField retry = report.missing().get(1);
    assertThat(retry.since(Channel.STANDARD)).isEmpty();
    assertThat(retry.since(Channel.EXPERIMENTAL))
        .contains(Bundle.of("v1.2.1", Channel.EXPERIMENTAL));
    assertThat(report.toString())
        .contains("spec.rules[0].retry: in the experimental channel since v1.2.1")
        .contains("spec.rules[0].colour: in no known release");
  }

  @Test
  void aFieldOfALaterReleaseIsMissing() {
    ChannelReport report = check(
        Bundle.of("v1.0.0", Channel.STANDARD),
        "gateway.networking.k8s.io/v1",
        "HTTPRoute",
        "{'rules': [{'timeouts': {'request': '10s'}}]}");
    assertThat(report.missing())
        .extracting(
            field -> field.since(Channel.STANDARD).orElseThrow().release().toString())
        .containsExactly("v1.2.1");
  }

  @Test
  void anObjectThatTheClusterKeepsAsItIsIsComplete() {
    ChannelReport report =
        check(STANDARD, "gateway.networking.k8s.io/v1", "HTTPRoute", "{'hostnames': ['a']}");
    assertThat(report.complete()).isTrue();
    assertThat(report.version()).isInstanceOf(VersionSupport.Served.class);
  }

  @Test
  void aKindOfTheOtherChannelIsAbsent() {
    ChannelReport report = check(
        STANDARD, "gateway.networking.x-k8s.io/v1alpha1", "XMesh", "{'controllerName': 'a.b/c'}");
    assertThat(report.complete()).isFalse();
    assertThat(report.version()).isInstanceOf(VersionSupport.Absent.class);
    assertThat(report.version().toString()).contains("experimental");
    assertThat(check(STANDARD, "example.com/v1", "Thing", "{}").version())
        .hasToString("in no known release");
  }

  @Test
  void aVersionMayBeDeprecatedOrNoLongerServed() {
    String spec = "{'controllerName': 'a.b/c'}";
    for (Bundle bundle : io.gatewayapi.model.Kinds.bundles()) {
      io.gatewayapi.model.Kinds.all().forEach(kind -> {
        VersionSupport support =
            check(bundle, kind.apiVersion(), kind.kind(), spec).version();
        boolean served = kind.in(bundle).filter(here -> here.served()).isPresent();
        boolean deprecated = kind.in(bundle).filter(here -> here.deprecated()).isPresent();
        assertThat(support.<String>fold(s -> "s", d -> "d", n -> "n", a -> "a"))
            .as("%s in %s", kind, bundle)
            .isEqualTo(kind.in(bundle).isEmpty() ? "a" : !served ? "n" : deprecated ? "d" : "s");
      });
    }
  }
}
