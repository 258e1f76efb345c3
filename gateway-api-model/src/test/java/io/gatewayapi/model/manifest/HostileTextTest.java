package io.gatewayapi.model.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.google.gson.JsonElement;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that would use up memory, stack or time are refused, with the limit in the message. */
class HostileTextTest {
  private static final int HUNDRED_MEGABYTES = 100 << 20;
  private static final ManifestLimits LIMITS = ManifestLimits.DEFAULT;

  private static List<Manifest> parse(String text) {
    return Manifests.parse(text, "x");
  }

  private static List<Manifest> parse(String text, ManifestLimits limits) {
    return ManifestReader.DEFAULT.withLimits(limits).parse(text, "x");
  }

  private static String object(String rest) {
    return "apiVersion: v1\nkind: X\n" + rest;
  }

  private static void assertRefused(String message, ThrowingCallable reading) {
    assertTimeoutPreemptively(
        Duration.ofMinutes(5), // against hanging for ever, on however busy a machine
        () -> assertThatThrownBy(reading)
            .isInstanceOf(ManifestException.class)
            .hasMessageContaining(message));
  }

  private static String laughs(String open, String close) {
    StringBuilder yaml = new StringBuilder(object("a0: &a0 lol\n"));
    for (int i = 1; i < 10; i++) {
      String alias = "*a" + (i - 1);
      yaml.append("a").append(i).append(": &a").append(i).append(' ').append(open);
      yaml.append(String.join(", ", java.util.Collections.nCopies(9, alias)));
      yaml.append(close).append('\n');
    }
    return yaml.toString();
  }

  @Test
  void billionLaughsAreRefusedWhereTheyGrowTooLarge() {
    String limit = "x:10:10: aliases add more than 4194304 nodes and characters, the limit";
    assertRefused(limit, () -> parse(laughs("[", "]")));
  }

  @Test
  void billionLaughsByMergingAreRefused() {
    StringBuilder yaml = new StringBuilder(object("a0: &a0 {k: [1,2,3,4,5,6,7,8,9]}\n"));
    for (int i = 1; i < 30; i++) {
      yaml.append(
          String.format("a%d: &a%d {<<: [*a%d, *a%d], x: *a%d}%n", i, i, i - 1, i - 1, i - 1));
    }
    assertRefused("aliases add more than", () -> parse(yaml.toString()));
  }

  @Test
  void aLongStringInManyPlacesIsRefused() {
    String yaml = object("a: &a " + "x".repeat(100_000) + "\nb: [" + "*a, ".repeat(100) + "]\n");
    assertRefused("aliases add more than", () -> parse(yaml));
    assertThat(parse(yaml, LIMITS.withAliasGrowth(11_000_000))).hasSize(1);
  }

  @Test
  void ordinaryAliasesAreWelcome() {
    String yaml = object("a: &a {b: [1, 2, 3]}\nc: [" + "*a, ".repeat(10_000) + "]\n");
    JsonElement c = parse(yaml).get(0).tree().get("c");
    assertThat(c.getAsJsonArray()).hasSize(10_000);
  }

  @Test
  void aliasesDoNotNestDeeperThanTheLimit() {
    StringBuilder yaml = new StringBuilder(object("a0: &a0 {}\n"));
    for (int i = 1; i < 300; i++) {
      yaml.append(String.format("a%d: &a%d [*a%d]%n", i, i, i - 1));
    }
    assertRefused(
        "x:252:14: nested deeper than 250 levels, the limit", () -> parse(yaml.toString()));
  }

  @Test
  void twoHundredLevelsAreRead() {
    String list = "[".repeat(200) + "]".repeat(200);
    assertThat(parse(object("a: " + list)).get(0).tree().get("a")).hasToString(list);
    String json = "{\"apiVersion\":\"v1\",\"kind\":\"X\",\"a\":" + list + "}";
    assertThat(parse(json).get(0).tree()).hasToString(json);
    String mapping = "{a: ".repeat(200) + "1" + "}".repeat(200);
    assertThat(Yaml.writeTree(parse(object("a: " + mapping)).get(0).tree())).hasLineCount(203);
  }

  @ParameterizedTest
  @ValueSource(ints = {251, 100_000})
  void moreLevelsThanTheLimitAreRefused(int levels) {
    String limit = "nested deeper than 250 levels, the limit";
    assertRefused(limit, () -> parse("[".repeat(levels)));
    assertRefused(limit, () -> parse("{a: ".repeat(levels)));
    assertRefused(limit, () -> parse("- ".repeat(levels)));
    assertRefused(limit, () -> Manifests.parse("[".repeat(levels), "x.json"));
    assertRefused(limit, () -> parse("{\"a\":".repeat(levels)));
  }

  @Test
  void fileOfHundredMegabytesIsRefusedUnread(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("big.yaml");
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(HUNDRED_MEGABYTES);
    }
    assertRefused(
        file + ": is 104857600 bytes long, the limit is 67108864", () -> Manifests.read(file));
  }

  @Test
  void streamIsReadNoFurtherThanTheLimit() {
    InputStream endless = new InputStream() {
      @Override
      public int read() {
        return 'a';
      }

      @Override
      public int read(byte[] bytes, int offset, int length) {
        java.util.Arrays.fill(bytes, offset, offset + length, (byte) 'a');
        return length;
      }
    };
    ManifestReader reader = ManifestReader.DEFAULT.withLimits(LIMITS.withSourceBytes(1 << 20));
    assertRefused("x: is longer than 1048576 bytes, the limit", () -> reader.read(endless, "x"));
  }

  @Test
  void scalarOfHundredMegabytesIsRefused() {
    String scalar = "a".repeat(HUNDRED_MEGABYTES);
    assertRefused("x: is 104857606 bytes long", () -> parse("name: " + scalar));
    ManifestLimits large =
        LIMITS.withSourceBytes(HUNDRED_MEGABYTES * 2).withDocumentChars(HUNDRED_MEGABYTES * 2);
    assertRefused(
        "x:1:9: a string of 104857600 characters, the limit is 4194304",
        () -> parse("{\"name\":\"" + scalar + "\"}", large));
    assertRefused(
        "x:1:7: a string of 10000000 characters, the limit is 4194304",
        () -> parse("name: " + scalar.substring(0, 10_000_000), large));
  }

  @Test
  void scalarsAtTheLimitAreRead() {
    String yaml = object("a: " + "x".repeat(1000) + "\n");
    assertThat(parse(yaml, LIMITS.withScalarChars(1000))).hasSize(1);
    assertRefused("x:3:4: a string of 1000", () -> parse(yaml, LIMITS.withScalarChars(999)));
    String key = object("'" + "x".repeat(1000) + "': a\n");
    assertRefused("x:3:1: a string of 1000", () -> parse(key, LIMITS.withScalarChars(999)));
  }

  @Test
  void numbersOfManyDigitsTakeNoLongerThanStrings() {
    String digits = "7".repeat(300_000);
    assertTimeoutPreemptively(Duration.ofMinutes(5), () -> {
      JsonElement read = parse(object("a: 1" + digits)).get(0).tree().get("a");
      assertThat(read.getAsString()).isEqualTo("1" + digits);
      assertThat(parse(object("a: 0x" + digits))).hasSize(1);
      assertThat(parse(object("a: 1_" + "_7".repeat(150_000)))).hasSize(1);
      assertThat(parse(object("a: 0" + digits))).hasSize(1);
    });
  }

  @Test
  void documentsHaveALimitOfTheirOwn() {
    ManifestLimits limits = LIMITS.withDocumentChars(100);
    String small = object("a: " + "x".repeat(50) + "\n");
    assertThat(parse(small + "---\n" + small + "---\n" + small, limits)).hasSize(3);
    String large = object("a: " + "x".repeat(100) + "\nb: c\n");
    assertRefused(
        "x:8:1: a document of more than 100 characters",
        () -> parse(small + "---\n" + large, limits));
    String json = "{\"apiVersion\":\"v1\",\"kind\":\"X\",\"a\":\"" + "x".repeat(100) + "\"}";
    assertRefused("x:1:1: a document of more than 100 characters", () -> parse(json, limits));
  }

  @Test
  void numberOfDocumentsIsLimited() {
    ManifestLimits limits = LIMITS.withDocuments(3);
    assertThat(parse("---\n".repeat(2) + object(""), limits)).hasSize(1);
    String limit = "more than 3 documents, the limit";
    assertRefused("x:4:1: " + limit, () -> parse("---\n".repeat(4), limits));
    assertRefused("x: " + limit, () -> parse("{}".repeat(4), limits));
  }

  @Test
  void limitsThatAdmitNothingAreRefused() {
    assertThatThrownBy(() -> LIMITS.withDepth(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("ManifestLimits.depth: 0, expected at least 1");
  }
}
