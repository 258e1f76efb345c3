package io.gatewayapi.model.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no manifest is refused with its place; what is one in an odd shape is read. */
class MalformedTextTest {
  private static final String OBJECT = "apiVersion: v1\nkind: X\nmetadata:\n  name: a\n";

  /**
   * A text that is refused.
   *
   * @param what what is wrong with it
   * @param text the text
   * @param message the message
   */
  record Refused(String what, String text, String message) {
    @Override
    public String toString() {
      return what;
    }
  }

  static List<Refused> refused() {
    return List.of(
        new Refused(
            "tab as indentation", "a:\n\tb: 1\n", "x:2:1: a tab indents the line, expected spaces"),
        new Refused(
            "tab before a value",
            "a:\t1\n",
            "x:1:3: a tab stands before the value, expected spaces"),
        new Refused(
            "unterminated quotes",
            "a: \"x\nb: 1\n",
            "x:3:1: not YAML: while scanning a quoted scalar begun in line 1, "
                + "found unexpected end of stream"),
        new Refused(
            "unterminated bracket",
            "a: [1\n",
            "x:2:1: not YAML: while parsing a flow sequence begun in line 1, "
                + "expected ',' or ']', but got <stream end>"),
        new Refused(
            "wrong indentation",
            "a:\n    b: 1\n  c: 2\n",
            "x:3:3: not YAML: while parsing a block mapping begun in line 1, "
                + "expected <block end>, but found '<block mapping start>'"),
        new Refused(
            "two colons", "a: b: c\n", "x:1:5: not YAML: mapping values are not allowed here"),
        new Refused(
            "unknown escape",
            "a: \"\\q\"\n",
            "x:1:6: not YAML: while scanning a double-quoted scalar begun in line 1, "
                + "found unknown escape character q(113)"),
        new Refused(
            "reserved indicator",
            "a: @b\n",
            "x:1:4: not YAML: while scanning for the next token, "
                + "found character '@' that cannot start any token"),
        new Refused(
            "control character",
            "a: b\nc: \u0001\n",
            "x:2:4: the character U+0001, which YAML wants escaped in quotes"),
        new Refused(
            "no kind",
            "apiVersion: v1\n",
            "x:1:1: no kind, expected an object with apiVersion and kind"),
        new Refused(
            "no apiVersion",
            "---\n---\nkind: X\n",
            "x:3:1: no apiVersion, expected an object with apiVersion and kind"),
        new Refused(
            "null as kind",
            "apiVersion: v1\nkind:\n",
            "x:1:1: no kind, expected an object with apiVersion and kind"),
        new Refused(
            "number as apiVersion",
            "kind: X\napiVersion: 1\n",
            "x:2:13: apiVersion is a number, expected a name"),
        new Refused(
            "empty kind",
            "apiVersion: v1\nkind: ''\n",
            "x:2:7: kind is an empty string, expected a name"),
        new Refused(
            "a scalar", "hello\n", "x:1:1: a string, expected a mapping with apiVersion and kind"),
        new Refused(
            "a list", "- a\n", "x:1:1: a list, expected a mapping with apiVersion and kind"),
        new Refused(
            "a JSON list", "[1]", "x:1:1: a list, expected a mapping with apiVersion and kind"),
        new Refused(
            "broken JSON", "{\"kind\": \"X\",\n \"a\": }x", "x:2:7: found '}', expected a value"));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void textIsRefusedWithItsPlace(Refused refused) {
    assertThatThrownBy(() -> Manifests.parse(refused.text(), "x"))
        .isInstanceOf(ManifestException.class)
        .hasMessage(refused.message());
  }

  @Test
  void exceptionHasItsPlaceAsData() {
    assertThatThrownBy(() -> Manifests.parse(OBJECT + "spec: .nan\n", "dir/a.yaml"))
        .isInstanceOfSatisfying(ManifestException.class, e -> {
          assertThat(e.source()).isEqualTo("dir/a.yaml");
          assertThat(e.position()).contains(new SourcePosition("dir/a.yaml", 5, 7));
          assertThat(e.problem())
              .isEqualTo(".nan is a number that JSON does not have; a string wants quotes");
        });
  }

  @Test
  void jsonFileIsRefusedByJsonsRules() {
    assertThatThrownBy(() -> Manifests.parse("{\"kind\": \"X\",\n \"a\": }", "x.json"))
        .hasMessage("x.json:2:7: found '}', expected a value");
    assertThatThrownBy(() -> Manifests.parse("{}\n{\"kind\": \"X\",\n \"a\": }", "x.json"))
        .hasMessage("x.json:3:7: found '}', expected a value");
    assertThatThrownBy(() -> Manifests.parse("{kind: X}", "x.json"))
        .hasMessage("x.json:1:2: found 'k', expected a field name in double quotes");
    assertThatThrownBy(() -> Manifests.parse("{\"kind\": \"X\"}\u0000", "x.json"))
        .hasMessage("x.json:1:14: found character U+0000, expected a value");
    assertThatThrownBy(() -> Manifests.parse("[]", "x.json"))
        .hasMessage("x.json:1:1: a list, expected a mapping with apiVersion and kind");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "\n", "# nothing\n", "---\n", "---\n---\n...\n", "null\n", "~", "\uFEFF"})
  void emptyDocumentsAreSkipped(String empty) {
    assertThat(Manifests.parse(empty, "x")).isEmpty();
    assertThat(Manifests.parse(empty, "x.yaml")).isEmpty();
  }

  @Test
  void documentsAreCountedWithTheEmptyOnes() {
    List<Manifest> read =
        Manifests.parse("---\n---\n" + OBJECT + "---\n# none\n---\n" + OBJECT, "x");
    assertThat(read).extracting(Manifest::document).containsExactly(1, 3);
    assertThat(read).extracting(Manifest::index).containsExactly(0, 1);
    assertThat(read).extracting(m -> m.position("kind").line()).containsExactly(4, 11);
  }

  @Test
  void lineEndsOfWindowsAreLineEnds() {
    String text = (OBJECT + "a: |\n  x\n  y\nb: 'c\n  d'\n---\n" + OBJECT).replace("\n", "\r\n");
    List<Manifest> read = Manifests.parse(text, "x");
    assertThat(read).hasSize(2);
    assertThat(read.get(0).tree().get("a").getAsString()).isEqualTo("x\ny\n");
    assertThat(read.get(0).tree().get("b").getAsString()).isEqualTo("c d");
    assertThat(read.get(1).position("metadata.name")).hasToString("x:14:3");
  }

  @Test
  void byteOrderMarksArePassedOver() {
    List<Manifest> read = Manifests.parse("\uFEFF" + OBJECT + "---\n\uFEFF" + OBJECT, "x");
    assertThat(read).extracting(Manifest::kind).containsExactly("X", "X");
    assertThat(read.get(0).position("kind")).hasToString("x:2:1");
    String json = "\uFEFF{\"apiVersion\":\"v1\",\"kind\":\"X\"}";
    assertThat(Manifests.parse(json, "x")).hasSize(1);
    assertThat(Manifests.parse(json, "x.json")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void encodingIsToldByTheFirstBytes(String name) {
    Charset charset = Charset.forName(name);
    String text = OBJECT + "é: 漢😀\n";
    for (String marked : List.of("\uFEFF" + text, text, "\uFEFF")) {
      List<Manifest> read = Manifests.read(new ByteArrayInputStream(marked.getBytes(charset)), "x");
      if (!marked.equals("\uFEFF")) {
        assertThat(read.get(0).tree().get("é").getAsString()).isEqualTo("漢😀");
      }
    }
  }

  @Test
  void malformedUtf8IsRefusedWithItsPlace() {
    byte[] bytes = (OBJECT + "é: a?b\n").getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length - 3] = (byte) 0xC3;
    assertThatThrownBy(() -> Manifests.read(new ByteArrayInputStream(bytes), "x"))
        .hasMessage("x:5:5: the bytes C3 are not UTF-8");
    byte[] cut = {'a', ':', ' ', (byte) 0xE6, (byte) 0xBC};
    assertThatThrownBy(() -> Manifests.read(new ByteArrayInputStream(cut), "x"))
        .hasMessage("x:1:4: the bytes E6 BC are not UTF-8");
  }

  @Test
  void replacementCharacterMayStandInAText() {
    byte[] bytes = (OBJECT + "a: \uFFFD\n").getBytes(StandardCharsets.UTF_8);
    List<Manifest> read = Manifests.read(new ByteArrayInputStream(bytes), "x");
    assertThat(read.get(0).tree().get("a").getAsString()).isEqualTo("\uFFFD");
  }

  @Test
  void unknownTagMakesAString() {
    List<Manifest> read = Manifests.parse(OBJECT + "a: !vault 0777\nb: !<tag:x,2000:y> yes\n", "x");
    assertThat(read.get(0).tree().get("a").getAsString()).isEqualTo("0777");
    assertThat(read.get(0).tree().get("b").getAsString()).isEqualTo("yes");
  }

  @Test
  void jsonDocumentsStandOneBehindTheOther() {
    String one = "{\"apiVersion\":\"v1\",\"kind\":\"X\",\"a\":\"}{\\\"\"}";
    List<Manifest> read = Manifests.parse(one + one + "\n\n  " + one, "x");
    assertThat(read).hasSize(3);
    assertThat(read.get(1).position("a")).hasToString("x:1:" + (one.length() + 31));
    assertThat(read.get(2).position("kind")).hasToString("x:3:22");
    assertThat(read.get(2).document()).isEqualTo(2);
    assertThat(Manifests.parse(one + "\n---\n" + one, "x")).hasSize(2);
  }

  @Test
  void yamlInBracesIsYaml() {
    assertThat(Manifests.parse("{apiVersion: v1, kind: X, a: yes}", "x")
            .get(0)
            .tree()
            .get("a"))
        .hasToString("true");
  }

  @Test
  void scanGoesOnAfterWhatCannotBeRead() {
    String text = OBJECT + "---\na: 1\n---\n" + OBJECT + "---\n- b\n---\nc: [\n---\n" + OBJECT;
    ManifestScan scan = ManifestReader.DEFAULT.scan(text, "x");
    assertThat(scan.manifests()).extracting(Manifest::document).containsExactly(0, 2);
    assertThat(scan.problems())
        .extracting(e -> e.position().orElseThrow().line())
        .containsExactly(6, 13, 16);
    assertThatThrownBy(scan::orThrow)
        .isSameAs(scan.problems().get(0))
        .satisfies(e -> assertThat(e.getSuppressed()).hasSize(2));
  }

  @Test
  void damagedTextsAreReadOrRefusedButNothingElse() {
    String text = OBJECT
        + "a: &x [1, 'two', \"three\\n\", {four: 5.0}]\nb: |\n  six\n  seven\nc: >-\n  eight\n"
        + "d: *x\ne:\n- {<<: {f: !!str 9}}\n- - nested\n  - ~\n---\n{\"apiVersion\": \"v1\"}\n";
    String inserts = "\n\t :-?*&!|>'\"%@`{}[],#<~\u0085\uFEFF\uD83D0aé";
    long seed = 20261122;
    Random random = new Random(seed);
    List<String> failures = new ArrayList<>();
    for (int i = 0; i < 4_000; i++) {
      StringBuilder damaged = new StringBuilder(text);
      for (int j = random.nextInt(4); j >= 0; j--) {
        int at = random.nextInt(damaged.length());
        switch (random.nextInt(3)) {
          case 0 -> damaged.deleteCharAt(at);
          case 1 -> damaged.insert(at, inserts.charAt(random.nextInt(inserts.length())));
          default -> damaged.delete(at, Math.min(damaged.length(), at + random.nextInt(20)));
        }
      }
      try {
        for (Manifest manifest :
            ManifestReader.DEFAULT.scan(damaged.toString(), "x").manifests()) {
          manifest.tree();
          manifest.position("a[3].four");
        }
      } catch (RuntimeException e) {
        failures.add(e + " for:\n" + damaged);
      }
    }
    assertThat(failures).as("seed %d", seed).isEmpty();
  }

  @Test
  void aDocumentOfAnotherYamlSaysWhere() {
    assertThatThrownBy(
            () -> Manifests.parse("# first\n%YAML 3.0\n---\napiVersion: v1\nkind: X\n", "x"))
        .isInstanceOf(ManifestException.class)
        .hasMessage("x:2:1: a document in YAML 3.0, expected 1.1 or 1.2");
  }
}
