package io.gatewayapi.model.json;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A value of another JSON type is refused, with path, value and expectation. */
class WrongTypeTest {
  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '#', textBlock = """
      []                          | found a list, expected an object (line 1, column 1)
      "x"                         | found a string "x", expected an object
      null                        | found null, expected an object
      {"text":1.50}               | text: found a number 1.50, expected a string (line 1, column 9)
      {"text":{"a":1}}            | text: found an object, expected a string
      {"flag":"true"}             | flag: found a string "true", expected a boolean
      {"count":"5"}               | count: found a string "5", expected a number
      {"big":true}                | big: found a boolean true, expected a number
      {"names":"a"}               | names: found a string "a", expected a list
      {"names":["a",["b"]]}       | names[1]: found a list, expected a string
      {"codes":[1,"2"]}           | codes[1]: found a string "2", expected a number
      {"labels":{"a/b":1}}        | labels["a/b"]: found a number 1, expected a string
      {"labels":[]}               | labels: found a list, expected an object
      {"child":[]}                | child: found a list, expected an object
      {"children":[{},{"text":1}]}| children[1].text: found a number 1, expected a string
      {"byName":{"x":{"flag":0}}} | byName.x.flag: found a number 0, expected a boolean
      """)
  void aValueOfAnotherTypeIsRefused(String text, String message) {
    assertThatThrownBy(() -> Json.read(JsonSource.of(text), Sample::new))
        .isInstanceOf(JsonReadException.class)
        .hasMessageContaining(message);
    String withoutPosition = message.replaceAll(" \\(line.*", "");
    assertThatThrownBy(() -> Json.read(JsonSource.of(Json.readTree(text)), Sample::new))
        .isInstanceOf(JsonReadException.class)
        .hasMessageContaining(withoutPosition);
  }
}
