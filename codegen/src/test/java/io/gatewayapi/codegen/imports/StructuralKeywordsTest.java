package io.gatewayapi.codegen.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.gatewayapi.codegen.catalogue.Catalogue;
import io.gatewayapi.codegen.catalogue.CatalogueType;
import io.gatewayapi.codegen.catalogue.Channel;
import io.gatewayapi.codegen.catalogue.Release;
import io.gatewayapi.codegen.catalogue.Shape;
import io.gatewayapi.codegen.crds.Yaml;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every keyword of Kubernetes' structural schemas comes back, also those unused today. */
class StructuralKeywordsTest {
  @TempDir
  Path dir;

  private static Named<String> shade(String title, String schema) {
    return Named.of(title, "type: object\nproperties:\n  shade: " + schema + "\n");
  }

  static Stream<Named<String>> schemas() {
    return Stream.of(
        shade(
            "string", "{type: string, minLength: 1, maxLength: 9, pattern: '^a|b$', format: uri}"),
        shade("nullable", "{type: string, nullable: true, default: x}"),
        shade("default null", "{type: string, nullable: true, default: null}"),
        shade(
            "integer",
            "{type: integer, format: int64, minimum: 0, maximum: 9007199254740993,"
                + " exclusiveMinimum: true, exclusiveMaximum: false, multipleOf: 2, enum: [2, 4]}"),
        shade("number", "{type: number, minimum: 0.5, multipleOf: 1.5, default: 1.25}"),
        shade("boolean", "{type: boolean, enum: [true], default: false}"),
        shade(
            "list",
            "{type: array, items: {type: string, maxLength: 3}, minItems: 1, maxItems: 4,"
                + " uniqueItems: true, x-kubernetes-list-type: set, default: []}"),
        shade(
            "list of lists",
            "{type: array, items: {type: array, items: {type: integer}, maxItems: 2}}"),
        shade(
            "map of lists",
            "{type: object, additionalProperties: {type: array, items: {type: string}},"
                + " minProperties: 1, maxProperties: 3}"),
        shade(
            "int-or-string",
            "{x-kubernetes-int-or-string: true, anyOf: [{type: integer}, {type: string}]}"),
        shade("free object", "{type: object, x-kubernetes-preserve-unknown-fields: true}"),
        shade("anything", "{x-kubernetes-preserve-unknown-fields: true}"),
        shade("open object", "{type: object, additionalProperties: true}"),
        shade(
            "embedded resource",
            "{type: object, x-kubernetes-embedded-resource: true,"
                + " x-kubernetes-preserve-unknown-fields: true}"),
        shade(
            "rules",
            "{type: string, x-kubernetes-validations: [{rule: 'self != oldSelf', message: m,"
                + " messageExpression: '\"x\"', reason: FieldValueInvalid, fieldPath: .a,"
                + " optionalOldSelf: true}, {rule: 'true'}]}"),
        shade(
            "addresses",
            "{type: string, oneOf: [{anyOf: [{format: ipv4}, {format: ipv6}]},"
                + " {not: {pattern: '[0-9]'}}], allOf: [{maxLength: 9}]}"),
        Named.of("nested type", """
            type: object
            required: [bracket]
            x-kubernetes-map-type: atomic
            oneOf: [{required: [bracket]}, {required: [other]}]
            properties:
              bracket:
                type: object
                nullable: true
                default: {width: 1}
                minProperties: 1
                properties: {width: {type: integer}, default: {type: string}, enum: {type: integer}}
            """),
        Named.of("object that says nothing", "type: object\n"),
        Named.of(
            "rules of the spec",
            "type: object\nproperties: {a: {type: string}}\n"
                + "x-kubernetes-validations: [{rule: 'has(self.a)', message: a}]\n"));
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void comesBackAsItWas(String spec) {
    Workshop workshop = new Workshop(dir).names("LampSpec\tother\tBracket\n");
    workshop.crd("v1.0.0", "standard", "Lamp", "type: object\n");
    workshop.crd("v1.1.0", "standard", "Lamp", spec);
    Catalogue catalogue = workshop.catalogue();

    JsonObject schema =
        catalogue.schema("Lamp", Workshop.GROUP + "/v1", Release.parse("v1.1.0"), Channel.STANDARD);
    assertThat(schema.getAsJsonObject("properties").get("spec")).isEqualTo(json(spec));
  }

  @Test
  void longIntegersAndOpenValuesHaveShapesOfTheirOwn() {
    Workshop workshop = new Workshop(dir);
    workshop.crd("v1.0.0", "standard", "Lamp", """
        type: object
        properties:
          grown: {type: integer, format: int32}
          port: {x-kubernetes-int-or-string: true}
          table: {type: object, additionalProperties: {type: array, items: {type: integer}}}
        """);
    workshop.crd(
        "v1.1.0",
        "standard",
        "Lamp",
        "type: object\nproperties: {grown: {type: integer, format: int64}}\n");
    CatalogueType spec = workshop.catalogue().types().get("LampSpec");

    assertThat(spec.properties().get("grown").shape()).isEqualTo(Shape.Scalar.INT64);
    assertThat(spec.properties().get("port").shape()).isEqualTo(new Shape.Raw());
    assertThat(spec.properties().get("table").shape())
        .isEqualTo(new Shape.MapOf(new Shape.ListOf(Shape.Scalar.INT32)));
    assertThat(workshop.output().get("types/LampSpec.json"))
        .contains("java.util.Map<java.lang.String, java.util.List<java.lang.Integer>>");
  }

  @Test
  void proseStaysOutsideButPropertiesOfThatNameDoNot() {
    String spec = "{type: object, description: Blah, title: Blah, example: {a: Blah},"
        + " externalDocs: {url: Blah}, properties: {description: {type: string, description: Blah},"
        + " title: {type: string}, example: {type: string}}}";
    Workshop workshop = new Workshop(dir);
    workshop.crd("v1.0.0", "standard", "Lamp", spec);

    CatalogueType type = workshop.catalogue().types().get("LampSpec");
    assertThat(type.properties()).containsOnlyKeys("description", "example", "title");
    assertThat(workshop.output().values()).noneMatch(text -> text.contains("Blah"));
  }

  private static JsonElement json(String yaml) {
    ByteArrayInputStream in = new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8));
    return Yaml.parse(in, "test").get(0);
  }
}
