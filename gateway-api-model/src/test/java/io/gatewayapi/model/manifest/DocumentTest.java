package io.gatewayapi.model.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import io.gatewayapi.model.json.Json;
import io.gatewayapi.model.json.JsonTrees;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Aliases, merge keys and the like in one document. */
class DocumentTest {
  private static final String HEAD = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: x}\n";

  /**
   * What a document's data is.
   *
   * @param rule what it shows
   * @param yaml the document behind its head
   * @param data the data as JSON, or a part of the message if it is refused
   */
  record Case(String rule, String yaml, String data) {
    boolean isRefused() {
      return !data.startsWith("{");
    }

    @Override
    public String toString() {
      return rule;
    }
  }

  static List<Case> cases() {
    return List.of(
        new Case(
            "a field behind a merge key wins",
            "data: {a: &a {x: 1, z: 2}, b: {<<: *a, z: 3}}",
            "{'a':{'x':1,'z':2},'b':{'x':1,'z':3}}"),
        new Case(
            "a merge key behind a field wins",
            "data: {a: &a {x: 1, z: 2}, b: {z: 3, <<: *a}}",
            "{'a':{'x':1,'z':2},'b':{'x':1,'z':2}}"),
        new Case(
            "of merged mappings in a list the first wins",
            "data: {a: &a {x: 1, z: 2}, c: &c {x: 5, w: 6}, b: {<<: [*a, *c], z: 3}}",
            "{'a':{'x':1,'z':2},'c':{'x':5,'w':6},'b':{'x':1,'w':6,'z':3}}"),
        new Case(
            "of two merge keys the last wins",
            "data: {a: &a {x: 1, z: 2}, c: &c {x: 5, w: 6}, b: {<<: *a, <<: *c}}",
            "{'a':{'x':1,'z':2},'c':{'x':5,'w':6},'b':{'x':5,'w':6,'z':2}}"),
        new Case(
            "what is merged may itself merge",
            "data: {a: &a {x: 1, z: 2}, b: &b {<<: *a, z: 3}, c: {<<: *b, x: 9}}",
            "{'a':{'x':1,'z':2},'b':{'x':1,'z':3},'c':{'x':9,'z':3}}"),
        new Case(
            "merging does not go into fields",
            "data: {a: &a {x: {p: 1}}, b: {<<: *a, x: {q: 1}}}",
            "{'a':{'x':{'p':1}},'b':{'x':{'q':1}}}"),
        new Case("a mapping in place merges", "data: {<<: {a: 1}, b: 2}", "{'a':1,'b':2}"),
        new Case("a list in place merges", "data: {<<: [{a: 1}], b: 2}", "{'a':1,'b':2}"),
        new Case("a tag makes a merge key", "data: {!!merge '<<': {a: 1}, b: 2}", "{'a':1,'b':2}"),
        new Case("quotes make it a name", "data: {'<<': {a: 1}, b: 2}", "{'<<':{'a':1},'b':2}"),
        new Case("a tag makes it a name", "data: {!!str <<: {a: 1}}", "{'<<':{'a':1}}"),
        new Case(
            "a scalar does not merge", "data: {<<: 1}", "x:4:12: the merge key << has a number"),
        new Case("null does not merge", "data: {<<: }", "x:4:11: the merge key << has null"),
        new Case("scalars do not merge", "data: {<<: [1]}", "the merge key << has a number"),
        new Case("lists do not merge", "data: {<<: [[{a: 1}]]}", "the merge key << has a list"),
        new Case(
            "an alias is its anchor's value",
            "data: {a: &a [1, {b: yes}], b: *a, c: {d: *a}}",
            "{'a':[1,{'b':true}],'b':[1,{'b':true}],'c':{'d':[1,{'b':true}]}}"),
        new Case("an alias of a scalar", "data: {a: &a yes, b: *a}", "{'a':true,'b':true}"),
        new Case(
            "aliases within aliases",
            "data: {a: &a {x: 1}, b: &b {p: *a, q: [*a, *a]}, c: [*b, *a, *b]}",
            "{'a':{'x':1},'b':{'p':{'x':1},'q':[{'x':1},{'x':1}]},'c':[{'p':{'x':1},'q':[{'x':1},"
                + "{'x':1}]},{'x':1},{'p':{'x':1},'q':[{'x':1},{'x':1}]}]}"),
        new Case("an alias as a key", "data: {a: &a k, *a : 2}", "{'a':'k','k':2}"),
        new Case("an anchor on a key", "data: {&a k: 1, b: *a}", "{'k':1,'b':'k'}"),
        new Case(
            "an anchor twice",
            "data: {a: &a 1, b: *a, c: &a 2, d: *a}",
            "{'a':1,'b':1,'c':2,'d':2}"),
        new Case(
            "a list within itself",
            "data: &a [*a]",
            "x:4:11: the value of anchor &a contains itself"),
        new Case(
            "a mapping within itself",
            "data: &a {x: *a}",
            "the value of anchor &a contains itself"),
        new Case(
            "no such anchor", "data: {x: *a}", "x:4:11: no anchor &a stands before its alias *a"),
        new Case(
            "a list as a key",
            "data:\n  ? [a]\n  : 1",
            "x:5:5: a list as a key, expected a string"),
        new Case("a mapping as a key", "data:\n  ? {a: b}\n  : 1", "a mapping as a key"),
        new Case(
            "collection tags say nothing",
            "data: {a: !!set {b, c}, d: !!seq [1], e: !x {f: g}}",
            "{'a':{'b':null,'c':null},'d':[1],'e':{'f':'g'}}"),
        new Case("a name with a colon", "data: {a:1}", "{'a:1':null}"),
        new Case("quotes end a name in braces", "data: {\"a\":1}", "{'a':1}"),
        new Case(
            "a value goes on in the next line",
            "data:\n  a: yes\n    no\n  b: 1\n    2",
            "{'a':'yes no','b':'1 2'}"),
        new Case(
            "colons and hashes",
            "data:\n  a: b:c\n  d: x#y\n  e: x #y",
            "{'a':'b:c','d':'x#y','e':'x'}"),
        new Case("a comment right behind quotes", "data:\n  a: 'x'#c", "{'a':'x'}"),
        new Case(
            "a comma at the end",
            "data: {a: [b,], c: {d, e: }}",
            "{'a':['b'],'c':{'d':null,'e':null}}"),
        new Case("a tab at the end of a line", "data:\n  a: 1\t", "{'a':1}"),
        new Case("a tab in braces", "data: {\n\ta: 1}", "{'a':1}"),
        new Case(
            "blocks of lines",
            "data:\n  a: |\n    x\n     y\n  b: >\n    a\n    b\n\n    c\n"
                + "  c: |+\n    a\n\n  d: |-\n    a\n\n  e: |2\n      x",
            "{'a':'x\\n y\\n','b':'a b\\nc\\n','c':'a\\n\\n','d':'a','e':'  x\\n'}"),
        new Case(
            "escapes",
            "data: {a: \"\\x41\\u0041\\U00000041\\e\\0\\a\\N\\_\"}",
            "{'a':'AAA\\u001b\\u0000\\u0007\\u0085\\u00a0'}"));
  }

  private static JsonObject data(String yaml) {
    return Manifests.parse(yaml, "x").get(0).tree().getAsJsonObject("data");
  }

  private static JsonObject expected(Case c) {
    return Json.readTree(c.data().replace('\'', '"')).getAsJsonObject();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void documentIsWhatKubectlReads(Case c) {
    if (c.isRefused()) {
      assertThatThrownBy(() -> data(HEAD + c.yaml() + "\n"))
          .isInstanceOf(ManifestException.class)
          .hasMessageContaining(c.data());
    } else {
      assertThat(JsonTrees.same(data(HEAD + c.yaml() + "\n"), expected(c)))
          .as(() -> data(HEAD + c.yaml() + "\n").toString())
          .isTrue();
    }
  }

  @Test
  void casesHoldWhatKubectlSaysToday(@TempDir Path folder)
      throws IOException, InterruptedException {
    Kubectl kubectl = Kubectl.orSkip(folder);
    List<String> differences = new ArrayList<>();
    for (Case c : cases()) {
      List<JsonObject> objects = kubectl.read(HEAD + c.yaml() + "\n");
      String says =
          objects.isEmpty() ? "error" : Doubles.of(objects.get(0).get("data")).toString();
      if (!says.equals(c.isRefused() ? "error" : Doubles.of(expected(c)).toString())) {
        differences.add(c.rule() + ": " + says);
      }
    }
    assertThat(differences).isEmpty();
  }

  @Test
  void keyThatStandsTwiceIsRefusedWithBothPlaces() {
    assertThatThrownBy(() -> data(HEAD + "data:\n  a: 1\n  b: 2\n  a: 3\n"))
        .hasMessage("x:7:3: the key \"a\" stands in line 5 already");
    assertThatThrownBy(() -> data(HEAD + "data: {1: a, '1': b}\n"))
        .hasMessageContaining("the key \"1\" stands in line 4 already");
    assertThatThrownBy(() -> data("{\"apiVersion\":\"v1\",\n \"kind\":\"a\",\n \"kind\":\"b\"}"))
        .hasMessageContaining("stands in line 2 already");
  }

  @Test
  void lastOfAKeyCountsIfAskedFor() {
    ManifestReader lenient = ManifestReader.DEFAULT.withDuplicateKeys(DuplicateKeys.LAST_WINS);
    String yaml = HEAD + "data:\n  a: 1\n  b: 2\n  a: {c: 3, c: 4}\n";
    Manifest manifest = lenient.parse(yaml, "x").get(0);
    assertThat(manifest.tree().get("data")).hasToString("{\"a\":{\"c\":4},\"b\":2}");
    assertThat(manifest.position("data.a")).hasToString("x:7:3");
    assertThat(manifest.position("data.a.c")).hasToString("x:7:13");
    String json =
        "{\"apiVersion\":\"v1\",\"kind\":\"a\",\n\"kind\":\"b\",\"a\":[{\"x\":1,\"x\":2}]}";
    Manifest fromJson = lenient.parse(json, "x.json").get(0);
    assertThat(fromJson.tree())
        .hasToString("{\"apiVersion\":\"v1\",\"kind\":\"b\",\"a\":[{\"x\":2}]}");
    assertThat(fromJson.position("kind")).hasToString("x.json:2:1");
  }

  @Test
  void manyKeysAreComparedToo() {
    StringBuilder yaml = new StringBuilder(HEAD).append("data:\n");
    for (int i = 0; i < 1000; i++) {
      yaml.append("  k").append(i).append(": 1\n");
    }
    assertThat(data(yaml.toString()).size()).isEqualTo(1000);
    assertThatThrownBy(() -> data(yaml + "  k500: 2\n"))
        .hasMessage("x:1005:3: the key \"k500\" stands in line 505 already");
  }
}
