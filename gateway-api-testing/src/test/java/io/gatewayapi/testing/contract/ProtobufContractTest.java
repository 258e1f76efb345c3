package io.gatewayapi.testing.contract;

import static io.gatewayapi.testing.contract.Objects.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.CodedOutputStream;
import io.gatewayapi.testing.contract.Http.Answer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import okhttp3.Headers;
import okhttp3.Response;
import org.junit.jupiter.api.Test;

/** Built-in kinds as typed clients written in Go send them. */
@Contract
class ProtobufContractTest extends ContractTest {
  private static final String PROTOBUF = "application/vnd.kubernetes.protobuf";

  ProtobufContractTest(ContractServer server) {
    super(server);
  }

  /** A message of fields that are messages, bytes or texts themselves. */
  private static byte[] message(Object... numbersAndParts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CodedOutputStream out = CodedOutputStream.newInstance(bytes);
    for (int i = 0; i < numbersAndParts.length; i += 2) {
      byte[] part = numbersAndParts[i + 1] instanceof String text
          ? text.getBytes(StandardCharsets.UTF_8)
          : (byte[]) numbersAndParts[i + 1];
      out.writeByteArray((int) numbersAndParts[i], part);
    }
    out.flush();
    return bytes.toByteArray();
  }

  private static byte[] envelope(String apiVersion, String kind, byte[] object) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(new byte[] {'k', '8', 's', 0});
    bytes.write(message(1, message(1, apiVersion, 2, kind), 2, object, 3, "", 4, ""));
    return bytes.toByteArray();
  }

  private Answer post(String path, byte[] body) throws IOException {
    try (Response response = http.open("POST", path, body, PROTOBUF, Map.of())) {
      Headers headers = response.headers();
      return new Answer(response.code(), headers, response.body().string());
    }
  }

  private String secrets() {
    return "/api/v1/namespaces/" + namespace + "/secrets";
  }

  @Test
  void aBuiltInKindIsReadFromProtobuf() throws Exception {
    // Go writes what is empty too: a text without letters, the time that is none.
    byte[] metadata = message(1, "s", 2, "", 3, "", 8, message(), 11, message(1, "app", 2, "web"));
    byte[] secret = message(1, metadata, 2, message(1, "key", 2, "value"), 3, "Opaque");
    Answer created = post(secrets(), envelope("v1", "Secret", secret));
    assertThat(created.code()).as(created.text()).isEqualTo(201);
    assertThat(created.json().get("data")).isEqualTo(json("{'key': 'dmFsdWU='}"));
    assertThat(created.metadata().get("labels")).isEqualTo(json("{'app': 'web'}"));
    assertThat(created.metadata().get("namespace").getAsString()).isEqualTo(namespace);
    assertThat(http.get(secrets() + "/s").json()).isEqualTo(created.json());
  }

  @Test
  void whatIsNoProtobufIsRefused() throws Exception {
    assertThat(post(secrets(), "{}".getBytes(StandardCharsets.UTF_8)).code()).isEqualTo(400);
  }
}
