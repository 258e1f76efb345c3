package io.gatewayapi.samples.gwapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonParser;
import io.gatewayapi.model.GatewayApiException;
import io.gatewayapi.router.RouteRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which fields a line of a requests file may have, and which of them bear on the route. */
class RequestLineTest {
  private static RouteRequest parse(String fields) {
    String line = "{'gateway':'infra/edge'" + (fields.isEmpty() ? "" : "," + fields) + "}";
    return RequestLine.parse(JsonParser.parseString(line.replace('\'', '"')).getAsJsonObject());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'followRedirect':true",
        "'followRedirect':null",
        "'body':'text'",
        "'trustedServerCertificate':'PEM'",
        "'trustedServerCertificate':{'secret':'infra/ca','key':'ca.crt'}",
        "'dnsQuestion':'shop.test.','dnsType':'A'"
      })
  void whatClientsDoBesidesDoesNotBearOnTheRoute(String fields) {
    assertThat(parse(fields)).isEqualTo(parse(""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'folowRedirect':true | unknown field \"folowRedirect\"",
        "'Host':'a.test' | unknown field \"Host\"",
        "'followRedirect':'yes' | followRedirect: \"yes\" is not true or false",
        "'body':{} | body: {} is not a string",
        "'trustedServerCertificate':7 | trustedServerCertificate: 7 is not PEM",
        "'host':7 | host: 7 is not a string",
        "'metadata':[] | metadata: [] is not an object",
        "'metadata':{'a':{}} | metadata.a: {} is neither a string nor a list of strings",
        "'host':'a.test','authority':'b.test' | authority: \"b.test\" is not the host \"a.test\""
      })
  void slipsOfThePenAreRefusedByName(String fields, String message) {
    assertThatThrownBy(() -> parse(fields))
        .isInstanceOf(GatewayApiException.class)
        .hasMessageContaining(message);
  }

  @Test
  void authorityAndMetadataAreHostAndHeadersOfACall() {
    String call = "'protocol':'GRPC','service':'shop.Carts','method':'Add',";
    assertThat(parse(call + "'authority':'rpc.test','metadata':{'x':'1'}"))
        .isEqualTo(parse(call + "'host':'rpc.test','headers':{'x':'1'}"));
  }
}
