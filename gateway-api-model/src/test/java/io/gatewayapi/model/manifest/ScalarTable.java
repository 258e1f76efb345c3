package io.gatewayapi.model.manifest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * A row of a table of what kubectl reads.
 *
 * @param yaml a scalar
 * @param kubectl what it is as JSON, or {@code error}
 * @param ours the same as we have it
 */
record ScalarTable(String yaml, String kubectl, String ours) {
  static List<ScalarTable> read(String resource) {
    try (InputStream in = ScalarTable.class.getResourceAsStream(resource)) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .filter(line -> !line.startsWith("#"))
          .map(ScalarTable::row)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ScalarTable row(String line) {
    String[] cells = line.split("\t", -1);
    return new ScalarTable(cells[0], cells[1], cells[cells.length - 1]);
  }

  boolean isRefused() {
    return kubectl.equals("error");
  }

  @Override
  public String toString() {
    return yaml + " is " + ours;
  }
}
