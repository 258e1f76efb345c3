package io.gatewayapi.model;

import static io.gatewayapi.model.ControllerEntries.PARENTS;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who owns what in a status list. */
class ControllerEntriesTest {
  private static JsonObject entry(String controller, String ref, String note) {
    return JsonParser.parseString(
            "{'controllerName':'%s','parentRef':{%s},'note':'%s'}".formatted(controller, ref, note))
        .getAsJsonObject();
  }

  private static JsonArray list(JsonObject... entries) {
    JsonArray list = new JsonArray();
    List.of(entries).forEach(list::add);
    return list;
  }

  private static List<String> notes(JsonArray current, JsonObject... wanted) {
    List<String> notes = new ArrayList<>();
    PARENTS
        .written(current, List.of(wanted), Set.of("us", "we"), "shop", (stored, next) -> next)
        .forEach(e -> notes.add(e.getAsJsonObject().get("note").getAsString()));
    return notes;
  }

  @Test
  void ownEntriesKeepTheirPlaceAndNewOnesComeLast() {
    JsonArray current = list(
        entry("us", "'name':'a'", "old a"),
        entry("them", "'name':'a'", "theirs"),
        entry("we", "'name':'a'", "old a of ours"));
    assertThat(notes(
            current,
            entry("we", "'name':'b'", "new b"),
            entry("we", "'name':'a'", "new a of ours"),
            entry("us", "'name':'a'", "new a")))
        .containsExactly("new a", "theirs", "new a of ours", "new b");
  }

  @Test
  void staleEntriesAndDuplicatesGo() {
    JsonArray current = list(
        entry("us", "'name':'a'", "one"),
        entry("us", "'name':'a'", "two"),
        entry("us", "'name':'gone'", "gone"));
    assertThat(notes(current, entry("us", "'name':'a'", "new"))).containsExactly("new");
    assertThat(notes(current)).isEmpty();
  }

  @Test
  void aReferenceMeansWhatTheApiFillsIn() {
    JsonArray current = list(entry(
        "us",
        "'group':'gateway.networking.k8s.io','kind':'Gateway','namespace':'shop','name':'a'",
        "old"));
    assertThat(notes(current, entry("us", "'name':'a'", "same"))).containsExactly("same");
    for (String other : List.of(
        "'name':'a','sectionName':'x'",
        "'name':'a','port':80",
        "'name':'a','namespace':'infra'",
        "'name':'a','kind':'Service'",
        "'name':'a','group':''")) {
      assertThat(notes(current, entry("us", "'name':'a'", "same"), entry("us", other, "other")))
          .containsExactly("same", "other");
    }
  }

  @Test
  void othersEntriesAreNeverWritten() {
    JsonArray current = list(entry("them", "'name':'a'", "theirs"));
    assertThat(notes(current, entry("them", "'name':'a'", "forged"))).containsExactly("theirs");
    assertThat(PARENTS.written(null, List.of(), Set.of("us"), "shop", (s, n) -> n))
        .isEmpty();
  }

  @Test
  void nothingThatIsGivenIsChanged() {
    JsonArray current = list(entry("them", "'name':'a'", "theirs"));
    JsonArray before = current.deepCopy();
    JsonArray written = PARENTS.written(current, List.of(), Set.of("us"), "shop", (s, n) -> n);
    written.get(0).getAsJsonObject().addProperty("note", "changed");
    assertThat(current).isEqualTo(before);
  }
}
