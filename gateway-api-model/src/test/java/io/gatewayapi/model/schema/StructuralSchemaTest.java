package io.gatewayapi.model.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatewayapi.model.oracle.TestTrees;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StructuralSchemaTest {
  @Test
  void readsEveryKeyword() {
    StructuralSchema schema = TestTrees.schema("""
        {'type': 'object', 'required': ['a'], 'minProperties': 1, 'maxProperties': 3,
         'x-kubernetes-map-type': 'atomic', 'description': 'no matter',
         'x-kubernetes-validations': [{'rule': 'self.a > 1', 'message': 'm', 'reason': 'FieldValueRequired',
           'fieldPath': '.a', 'messageExpression': 'e', 'optionalOldSelf': true}],
         'properties': {
           'a': {'type': 'integer', 'format': 'int32', 'minimum': 1, 'maximum': 9, 'exclusiveMaximum': true,
                 'multipleOf': 2, 'default': 3},
           'b': {'type': 'array', 'minItems': 1, 'maxItems': 2, 'x-kubernetes-list-type': 'map',
                 'x-kubernetes-list-map-keys': ['k'], 'items': {'type': 'object',
                 'additionalProperties': {'type': 'string', 'pattern': '^x', 'minLength': 1, 'maxLength': 7,
                 'nullable': true, 'enum': ['x', 'xx']}}},
           'c': {'x-kubernetes-int-or-string': true, 'anyOf': [{'type': 'integer'}, {'type': 'string'}],
                 'allOf': [{'minLength': 1}], 'oneOf': [{'maxLength': 1}], 'not': {'enum': ['z']}},
           'd': {'type': 'object', 'x-kubernetes-preserve-unknown-fields': true,
                 'x-kubernetes-embedded-resource': true}}}""");

    assertThat(schema.type()).isEqualTo(SchemaType.OBJECT);
    assertThat(schema.constraints().required()).containsExactly("a");
    assertThat(schema.constraints().maxProperties()).isEqualTo(3);
    assertThat(schema.extensions().mapType()).isEqualTo("atomic");
    assertThat(schema.rules())
        .containsExactly(
            new ValidationRule("self.a > 1", "m", "e", "FieldValueRequired", ".a", Boolean.TRUE));
    assertThat(schema.properties()).containsOnlyKeys("a", "b", "c", "d");
    Constraints a = schema.properties().get("a").constraints();
    assertThat(a.minimum()).isEqualTo(1);
    assertThat(a.exclusiveMaximum()).isTrue();
    assertThat(a.multipleOf()).isEqualTo(2);
    assertThat(schema.properties().get("a").defaultValue()).hasToString("3");
    StructuralSchema b = schema.properties().get("b");
    assertThat(b.extensions().listType()).isEqualTo(ListType.MAP);
    assertThat(b.extensions().listMapKeys()).containsExactly("k");
    StructuralSchema value = b.items().field("any");
    assertThat(value.nullable()).isTrue();
    assertThat(value.constraints().pattern()).isEqualTo("^x");
    assertThat(value.constraints().enumValues()).hasSize(2);
    StructuralSchema c = schema.properties().get("c");
    assertThat(c.type()).isNull();
    assertThat(c.extensions().intOrString()).isTrue();
    assertThat(c.constraints().anyOf()).hasSize(2);
    assertThat(c.constraints().not()).isNotNull();
    assertThat(schema.properties().get("d").extensions().embeddedResource()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
          {'type': 'object', 'properties': {'a': {'items': {'patternProperties': {}}}}} | schema at a[]: keyword "patternProperties" is unknown or not allowed in a structural schema
          {'type': 'thing'} | schema at the root: type is "thing", expected a JSON type
          {'properties': {'a': {'maxLength': 'x'}}} | schema at a: maxLength is "x", expected a number
          {'properties': {'a': {'maxLength': 1.5}}} | schema at a: maxLength is 1.5, expected an integer
          {'properties': {'a': 3}} | schema at a: found 3, expected an object
          {'required': [1]} | schema at the root: required is [1], expected an array of strings
          {'uniqueItems': true} | schema at the root: uniqueItems must not be true; use x-kubernetes-list-type
          {'additionalProperties': false} | schema at the root: additionalProperties must not be false
          {'x-kubernetes-validations': [{'message': 'm'}]} | schema at <x-kubernetes-validations 0>: a rule lacks its expression ("rule")
          {'oneOf': [{'colour': 1}]} | schema at <oneOf 0>: keyword "colour" is unknown or not allowed in a structural schema
          """)
  void whatIsNotUnderstoodIsRefusedWithItsPath(String text, String message) {
    assertThatThrownBy(() -> StructuralSchema.parse(
            com.google.gson.JsonParser.parseString(text.replace('\'', '"')).getAsJsonObject()))
        .isInstanceOf(SchemaException.class)
        .hasMessage(message);
  }
}
