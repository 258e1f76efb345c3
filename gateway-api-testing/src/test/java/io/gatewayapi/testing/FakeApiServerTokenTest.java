package io.gatewayapi.testing;

import static io.gatewayapi.testing.ServerCalls.ROUTES;
import static io.gatewayapi.testing.ServerCalls.call;
import static io.gatewayapi.testing.ServerCalls.create;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatewayapi.client.GatewayApi;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FakeApiServerTokenTest {
  @Test
  void aTokenIsAskedFor() throws Exception {
    try (FakeApiServer server = FakeApiServer.builder().token("s3cret").start()) {
      try (Response response = call(server, "GET", ROUTES, "", "")) {
        assertThat(response.code()).isEqualTo(401);
      }
      assertThat(create(GatewayApi.on(server.apiClient()), "a").getMetadata().getUid())
          .isNotEmpty();
      assertThat(server.requests().toString()).doesNotContain("s3cret");
      assertThat(server.requests().get(1).headers().get("authorization")).containsExactly("***");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Bearer s3cret, 200",
    "bearer s3cret, 200",
    "Bearer s3cret more, 200",
    "Bearer S3CRET, 401",
    "s3cret, 401",
    "Basic s3cret, 401",
    "Bearer, 401"
  })
  void aTokenIsOfTheBearerScheme(String header, int code) throws Exception {
    try (FakeApiServer server = FakeApiServer.builder().token("s3cret").start();
        Response response = server
            .apiClient()
            .getHttpClient()
            .newCall(new Request.Builder()
                .url(server.url() + ROUTES)
                .header("Authorization", header)
                .build())
            .execute()) {
      assertThat(response.code()).isEqualTo(code);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "two words", "line\nbreak", "ümlaut"})
  void aTokenThatNoHeaderCarriesIsRefused(String token) {
    assertThatThrownBy(() -> FakeApiServer.builder().token(token))
        .hasMessage("token has " + token.length()
            + " characters, expected 1 or more that a header can carry, and no space");
  }
}
