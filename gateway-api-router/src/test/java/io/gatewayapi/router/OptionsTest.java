package io.gatewayapi.router;

import static io.gatewayapi.router.given.Routed.http;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatewayapi.router.decision.RoutingDecision;
import io.gatewayapi.router.given.Outcomes;
import io.gatewayapi.router.given.Routed;
import io.gatewayapi.router.http.PathNormalisation;
import io.gatewayapi.router.http.RequestTarget;
import io.gatewayapi.router.id.GroupKind;
import io.gatewayapi.router.match.RegexAnchoring;
import io.gatewayapi.router.match.RegexDialect;
import io.gatewayapi.router.options.RouterOptions;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the specification leaves to an implementation. */
class OptionsTest {
  private static final RouterOptions DEFAULTS = RouterOptions.defaults();

  private static Routed path(String type, String value) {
    return Routed.of(http(
        "shop/r",
        "{matches: [{path: {type: " + type + ", value: '" + value
            + "'}}], backendRefs: [{name: a, port: 80}]}"));
  }

  @ParameterizedTest(name = "{0} becomes {1}, or {2} with slashes merged")
  @CsvSource({
    "/a/b,        /a/b,      /a/b",
    "/a/./b,      /a/b,      /a/b",
    "/a/../b,     /b,        /b",
    "/a/b/..,     /a/,       /a/",
    "/../../a,    /a,        /a",
    "/%61/%7eb,   /a/~b,     /a/~b",
    "/a%2fb,      /a%2Fb,    /a%2Fb",
    "/a/%2e%2e/b, /b,        /b",
    "/a//b,       /a//b,     /a/b",
    "/%zz,        /%zz,      /%zz",
    "/,           /,         /",
  })
  void pathsAreNormalised(String sent, String expected, String merged) {
    RequestTarget target = RequestTarget.parse(sent + "?q=/../%61");
    assertThat(PathNormalisation.AS_SENT.apply(target)).isEqualTo(target);
    assertThat(PathNormalisation.RFC_3986.apply(target)).hasToString(expected + "?q=/../%61");
    assertThat(PathNormalisation.RFC_3986_AND_SLASHES.apply(target))
        .hasToString(merged + "?q=/../%61");
  }

  @Test
  void pathsAreMatchedAndSentOnAsTheyWereSentByDefault() {
    Routed routed = path("PathPrefix", "/b");
    assertThat(routed.outcome("http://h/a/../b")).isEqualTo("404");
    assertThat(routed.with(RouterOptions.normalising()).outcome("http://h/a/../b"))
        .isEqualTo("a:80");
    assertThat(Routed.first(routed.get("http://h/a/../b")).request().target()).hasToString("/b");
  }

  @Test
  void dialectIsAnOption() {
    Routed routed = path("RegularExpression", "/(?!admin).*");
    assertThat(routed.get("http://h/x").reason()).contains("is not usable");
    routed.with(DEFAULTS.with(RegexDialect.BACKTRACKING));
    assertThat(routed.outcome("http://h/x")).isEqualTo("a:80");
    assertThat(routed.outcome("http://h/admin")).isEqualTo("404");
  }

  @ParameterizedTest(name = "{0}: {1} {2} {3}")
  @CsvSource({
    "FULL,  404,  404,  a:80",
    "START, a:80, 404,  a:80",
    "NONE,  a:80, a:80, a:80",
  })
  void anchoringIsAnOption(RegexAnchoring anchoring, String longer, String inner, String whole) {
    Routed routed = path("RegularExpression", "/a+").with(DEFAULTS.with(anchoring));
    assertThat(routed.outcome("http://h/aab")).isEqualTo(longer);
    assertThat(routed.outcome("http://h/b/a")).isEqualTo(inner);
    assertThat(routed.outcome("http://h/aa")).isEqualTo(whole);
    routed.with(DEFAULTS.with(anchoring).with(RegexDialect.BACKTRACKING));
    assertThat(routed.outcome("http://h/aab")).isEqualTo(longer);
    assertThat(routed.outcome("http://h/b/a")).isEqualTo(inner);
  }

  @Test
  @Timeout(300)
  void backtrackingIsBounded() {
    RouterOptions options = DEFAULTS.with(RegexDialect.BACKTRACKING);
    Routed bomb = path("RegularExpression", "(/a|/a/?)*b").with(options);
    assertThat(bomb.outcome("http://h" + "/a".repeat(500))).isEqualTo("404");
    Routed nested = path("RegularExpression", "(x+x+)+y").with(options);
    assertThat(nested.outcome("http://h/" + "x".repeat(4000))).isEqualTo("404");
  }

  @Test
  void whatBacktrackingDoesNotLookAtIsSaid() {
    Routed routed = path("RegularExpression", "/x*").with(DEFAULTS.with(RegexDialect.BACKTRACKING));
    assertThat(routed.outcome("http://h/" + "x".repeat(4095))).isEqualTo("a:80");
    RoutingDecision tooLong = routed.get("http://h/" + "x".repeat(4096));
    String words = "does not fit the pattern \"/x*\" as far as is known, for it is longer than the"
        + " 4096 characters that this dialect of regular expressions looks at";
    assertThat(tooLong.reason()).contains(words);
    assertThat(tooLong.explanation().assumptions())
        .anyMatch(assumption -> assumption.text().contains(words));
    assertThat(routed.with(DEFAULTS).outcome("http://h/" + "x".repeat(4096))).isEqualTo("a:80");
  }

  @Test
  void effortThatBacktrackingDoesNotSpendIsSaid() {
    Routed bomb =
        path("RegularExpression", "/(x+x+)+\\1y").with(DEFAULTS.with(RegexDialect.BACKTRACKING));
    RoutingDecision decision = bomb.get("http://h/" + "x".repeat(100));
    assertThat(decision.reason()).contains("as far as is known", "gave up after 1000000 steps");
    assertThat(bomb.get("http://h/x").reason()).doesNotContain("as far as is known");
  }

  @Test
  void extensionThatIsNotSupportedIsAnErrorAndNeverSkipped() {
    Routed routed = Routed.of(http(
        "shop/r",
        "{filters: [{type: ExtensionRef, extensionRef: {group:"
            + " example.com, kind: Limit, name: l}}], backendRefs: [{name: a, port: 80}]}"));
    assertThat(routed.outcome("http://h/")).isEqualTo("500");
    assertThat(routed.get("http://h/").reason()).contains("InvalidKind");
    routed.with(DEFAULTS.withExtensions(Set.of(new GroupKind("example.com", "Limit"))));
    assertThat(Outcomes.forward(routed.get("http://h/")).steps())
        .hasToString("[ExtensionRef: Limit.example.com shop/l is applied]");
  }
}
