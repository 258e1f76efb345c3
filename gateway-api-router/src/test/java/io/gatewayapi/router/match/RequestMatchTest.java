package io.gatewayapi.router.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatewayapi.router.http.HeaderFields;
import io.gatewayapi.router.http.RequestTarget;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RequestMatchTest {
  private static final RegexEngine REGEX = Re2Engine.of(List.of("[0-9]+"), RegexAnchoring.FULL);
  private static final PathMatch ROOT = new PathMatch.Prefix("/");

  @Test
  void headerNamesIgnoreCaseAndValuesDoNot() {
    RequestMatch match = header(new HeaderMatch("X-Env", new ValueMatch.Exact("canary")));
    assertThat(mismatches(match, "/", Map.of("x-env", List.of("canary")))).isEmpty();
    assertThat(mismatches(match, "/", Map.of("x-env", List.of("Canary"))))
        .containsExactly("it asks for header X-Env = canary, the request has \"Canary\"");
    assertThat(mismatches(match, "/", Map.of()))
        .containsExactly("it asks for header X-Env = canary, which the request lacks");
  }

  @Test
  void repeatedHeaderCountsAsOneJoinedByCommas() {
    RequestMatch match = header(new HeaderMatch("x-env", new ValueMatch.Exact("a,b")));
    assertThat(mismatches(match, "/", Map.of("x-env", List.of("a", "b")))).isEmpty();
  }

  @Test
  void headerMatchesRegularExpression() {
    RequestMatch match = header(new HeaderMatch("x-id", new ValueMatch.Regex("[0-9]+")));
    assertThat(mismatches(match, "/", Map.of("x-id", List.of("42")))).isEmpty();
    assertThat(mismatches(match, "/", Map.of("x-id", List.of("42a")))).hasSize(1);
  }

  @Test
  void firstOfRepeatedQueryParamsCounts() {
    RequestMatch match = query(new QueryParamMatch("page", new ValueMatch.Exact("2")));
    assertThat(mismatches(match, "/?page=2&page=3", Map.of())).isEmpty();
    assertThat(mismatches(match, "/?page=3&page=2", Map.of())).hasSize(1);
  }

  @Test
  void queryParamNamesAreExactAndValuesAreDecoded() {
    RequestMatch match = query(new QueryParamMatch("who", new ValueMatch.Exact("a b")));
    assertThat(mismatches(match, "/?who=a%20b", Map.of())).isEmpty();
    assertThat(mismatches(match, "/?who=a+b", Map.of())).isEmpty();
    assertThat(mismatches(match, "/?Who=a+b", Map.of())).hasSize(1);
  }

  @Test
  void brokenEscapeInQueryIsComparedAsSent() {
    RequestMatch match = query(new QueryParamMatch("who", new ValueMatch.Exact("%zz")));
    assertThat(mismatches(match, "/?who=%zz", Map.of())).isEmpty();
  }

  @Test
  void allDemandsAreMetOrAllUnmetOnesReported() {
    RequestMatch match = new RequestMatch(
        new PathMatch.Exact("/x"),
        "POST",
        List.of(new HeaderMatch("h", new ValueMatch.Exact("1"))),
        List.of(new QueryParamMatch("q", new ValueMatch.Exact("1"))));
    assertThat(mismatches(match, "/y", Map.of()))
        .containsExactly(
            "the path \"/y\" is not \"/x\"",
            "the method is GET, not POST",
            "it asks for header h = 1, which the request lacks",
            "it asks for query parameter q = 1, which the request lacks");
  }

  private static RequestMatch header(HeaderMatch header) {
    return new RequestMatch(ROOT, null, List.of(header), List.of());
  }

  private static RequestMatch query(QueryParamMatch param) {
    return new RequestMatch(ROOT, null, List.of(), List.of(param));
  }

  private static List<String> mismatches(
      RequestMatch match, String target, Map<String, List<String>> headers) {
    return match
        .mismatches("GET", RequestTarget.parse(target), HeaderFields.of(headers), REGEX)
        .stream()
        .map(Mismatch::describe)
        .toList();
  }
}
