package io.gatewayapi.codegen.tables;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.junit.jupiter.api.Test;

class NodePoolTest {
  private final NodePool pool = new NodePool();

  private static JsonObject json(String text) {
    return JsonParser.parseString(text.replace('\'', '"')).getAsJsonObject();
  }

  @Test
  void nodesNameThoseBelowThemByNumber() {
    int root = pool.add(json("""
        {'type': 'object', 'properties': {'a': {'type': 'string'}, 'b': {'type': 'array',
         'items': {'type': 'string'}}, 'c': {'additionalProperties': {'type': 'string'}}}}"""));
    assertThat(pool.nodes())
        .containsExactly(
            "{\"type\":\"string\"}",
            "{\"items\":0,\"type\":\"array\"}",
            "{\"additionalProperties\":0}",
            "{\"properties\":{\"a\":0,\"b\":1,\"c\":2},\"type\":\"object\"}");
    assertThat(root).isEqualTo(3);
  }

  @Test
  void equalSchemasHaveOneNumberWhateverTheOrderOfTheirKeywords() {
    int first = pool.add(json("{'type': 'string', 'maxLength': 3}"));
    assertThat(pool.add(json("{'maxLength': 3, 'type': 'string'}"))).isEqualTo(first);
    assertThat(pool.add(json("{'maxLength': 4, 'type': 'string'}"))).isNotEqualTo(first);
  }

  @Test
  void alternativesAreNodesAndPropertiesMayBeCalledLikeKeywords() {
    pool.add(json("""
        {'oneOf': [{'not': {'minLength': 1}}], 'properties': {'items': {'type': 'string'}},
         'default': {'items': {'type': 'x'}}, 'additionalProperties': true}"""));
    assertThat(pool.nodes())
        .containsExactly(
            "{\"minLength\":1}",
            "{\"not\":0}",
            "{\"type\":\"string\"}",
            "{\"additionalProperties\":true,\"default\":{\"items\":{\"type\":\"x\"}},\"oneOf\":[1],"
                + "\"properties\":{\"items\":2}}");
  }
}
