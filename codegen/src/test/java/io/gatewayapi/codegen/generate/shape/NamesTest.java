package io.gatewayapi.codegen.generate.shape;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
  @ParameterizedTest
  @CsvSource({
    "hostnames, hostnames, Hostnames",
    "tls, tls, Tls",
    "default, default_, Default",
    "class, class_, Class_",
    "URL, uRL, URL",
    "x-y.z, xYZ, XYZ",
    "2fast, _2fast, _2fast"
  })
  void propertiesBecomeVariablesAndAccessors(String property, String variable, String accessor) {
    assertThat(Names.variable(property)).isEqualTo(variable);
    assertThat(Names.accessor(property)).isEqualTo(accessor);
  }

  @ParameterizedTest
  @CsvSource({
    "Exact, EXACT",
    "RegularExpression, REGULAR_EXPRESSION",
    "GET, GET",
    "IPAddress, IP_ADDRESS",
    "HTTP2, HTTP2",
    "H2C, H2C",
    "ServeH2C, SERVE_H2C",
    "HTTPRoute, HTTP_ROUTE",
    "BackendTLSPolicy, BACKEND_TLS_POLICY",
    "example.com/own-kind, EXAMPLE_COM_OWN_KIND",
    "302, _302",
    "*, EMPTY"
  })
  void valuesBecomeConstants(String value, String constant) {
    assertThat(Names.constant(value)).isEqualTo(constant);
  }
}
