package io.gatewayapi.testing.contract;

import static io.gatewayapi.testing.contract.Objects.GROUP;
import static io.gatewayapi.testing.contract.Objects.gatewayClass;
import static io.gatewayapi.testing.contract.Objects.route;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.gatewayapi.testing.contract.Http.Answer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables and metadata alone. */
@Contract
class ViewContractTest extends ContractTest {
  private static final String TABLE = "application/json;as=Table;v=v1;g=meta.k8s.io";
  private static final String PARTIAL =
      "application/json;as=PartialObjectMetadata;v=v1;g=meta.k8s.io";
  private static final String PARTIALS =
      "application/json;as=PartialObjectMetadataList;v=v1;g=meta.k8s.io";

  ViewContractTest(ContractServer server) {
    super(server);
  }

  private static List<String> columns(Answer table) {
    List<String> columns = new ArrayList<>();
    for (JsonElement c : table.json().getAsJsonArray("columnDefinitions")) {
      JsonObject column = c.getAsJsonObject();
      columns.add(column.get("name").getAsString() + " " + column.get("type").getAsString() + " "
          + column.get("format").getAsString() + column.get("priority").getAsInt());
    }
    return columns;
  }

  private static JsonArray rows(Answer table) {
    return table.json().getAsJsonArray("rows");
  }

  private static JsonObject row(Answer table) {
    return rows(table).get(0).getAsJsonObject();
  }

  @Test
  void aListIsATable() {
    http.post(routes, route("a"));
    http.post(routes, route("b"));
    Answer table = http.get(routes, TABLE);
    assertThat(table.json().get("kind").getAsString()).isEqualTo("Table");
    assertThat(table.json().get("apiVersion").getAsString()).isEqualTo("meta.k8s.io/v1");
    assertThat(columns(table))
        .containsExactly("Name string name0", "Hostnames string 0", "Age date 0");
    assertThat(rows(table)).hasSize(2);
    JsonArray cells = row(table).getAsJsonArray("cells");
    assertThat(cells.get(0).getAsString()).isEqualTo("a");
    assertThat(cells.get(1).getAsString()).isEqualTo("[\"a.example.com\"]");
    assertThat(cells.get(2).getAsString()).matches("\\d+s");
  }

  @Test
  void anObjectIsATableWithOneRow() {
    Answer created = http.post(routes, route("a"));
    Answer table = http.get(routes + "/a", TABLE);
    assertThat(table.resourceVersion()).isEqualTo(created.resourceVersion());
    JsonObject object = row(table).getAsJsonObject("object");
    assertThat(object.get("kind").getAsString()).isEqualTo("PartialObjectMetadata");
    assertThat(object.get("metadata")).isEqualTo(created.metadata());
  }

  @Test
  void rowsCarryWhatIsAskedFor() {
    Answer created = http.post(routes, route("a"));
    assertThat(
            row(http.get(routes + "?includeObject=None", TABLE)).get("object").isJsonNull())
        .isTrue();
    assertThat(row(http.get(routes + "?includeObject=Object", TABLE)).get("object"))
        .isEqualTo(created.json());
    Answer refused = http.get(routes + "?includeObject=Foo", TABLE);
    assertThat(refused.code()).isEqualTo(400);
    assertThat(refused.message())
        .isEqualTo("Unable to convert to Table as requested: includeObject: Invalid value: \"Foo\":"
            + " must be 'Metadata', 'Object', 'None', or empty");
  }

  @Test
  void whatIsAbsentIsAnEmptyCell() {
    JsonObject route = route("a");
    route.getAsJsonObject("spec").remove("hostnames");
    http.post(routes, route);
    assertThat(row(http.get(routes, TABLE)).getAsJsonArray("cells").get(1).isJsonNull())
        .isTrue();
  }

  @Test
  void conditionsAreColumns() {
    String name = server.newNamespace();
    http.post(GROUP + "/gatewayclasses", gatewayClass(name));
    Answer table = http.get(GROUP + "/gatewayclasses/" + name, TABLE);
    http.delete(GROUP + "/gatewayclasses/" + name);
    assertThat(columns(table))
        .containsExactly(
            "Name string name0",
            "Controller string 0",
            "Accepted string 0",
            "Age date 0",
            "Description string 1");
    assertThat(row(table).getAsJsonArray("cells").get(2).getAsString()).isEqualTo("Unknown");
  }

  @ParameterizedTest
  @CsvSource({"gateways, Class Address Programmed Age", "grpcroutes, Hostnames Age"})
  void columnsAreTheCrds(String plural, String names) {
    Answer table = http.get(routes.replace("httproutes", plural), TABLE);
    // Without rows a real server leaves the columns out.
    if (table.json().has("columnDefinitions")) {
      assertThat(columns(table)).hasSize(names.split(" ").length + 1);
    }
    assertThat(table.code()).isEqualTo(200);
  }

  @Test
  void builtInKindsHaveAnAgeToo() {
    String maps = "/api/v1/namespaces/" + namespace + "/configmaps";
    http.post(maps, Objects.json("{'metadata': {'name': 'a'}}"));
    Answer table = http.get(maps + "/a", TABLE);
    assertThat(columns(table)).containsExactly("Name string name0", "Created At date 0");
  }

  @Test
  void metadataAlone() {
    Answer created = http.post(routes, route("a"));
    Answer partial = http.get(routes + "/a", PARTIAL);
    assertThat(partial.json().keySet()).containsExactlyInAnyOrder("kind", "apiVersion", "metadata");
    assertThat(partial.metadata()).isEqualTo(created.metadata());
    Answer partials = http.get(routes, PARTIALS);
    assertThat(partials.json().get("kind").getAsString()).isEqualTo("PartialObjectMetadataList");
    assertThat(partials.json().getAsJsonArray("items").get(0)).isEqualTo(partial.json());
  }

  @Test
  void oneIsNotAskedForAsMany() {
    http.post(routes, route("a"));
    Answer list = http.get(routes, PARTIAL);
    assertThat(list.code()).isEqualTo(406);
    assertThat(list.reason()).isEqualTo("NotAcceptable");
    assertThat(http.get(routes + "/a", PARTIALS).code()).isEqualTo(500);
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/xml", "application/json;as=Foo;v=v1;g=meta.k8s.io"})
  void otherFormsAreNotAcceptable(String accept) {
    assertThat(http.get(routes, accept).code()).isEqualTo(406);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*/*",
        "application/vnd.kubernetes.protobuf,application/json",
        "application/json;as=Foo;v=v1;g=meta.k8s.io,application/json",
      })
  void theFirstKnownFormIsTaken(String accept) {
    assertThat(http.get(routes, accept).json().get("kind").getAsString())
        .isEqualTo("HTTPRouteList");
  }

  @Test
  void errorsStayStatuses() {
    assertThat(http.get(routes + "/none", TABLE).json().get("kind").getAsString())
        .isEqualTo("Status");
  }

  @Test
  void aWatchIsOfTables() throws Exception {
    http.post(routes, route("a"));
    try (Watch watch = Watch.open(http, routes + "?watch=1", TABLE)) {
      JsonObject object = watch.next().getAsJsonObject("object");
      assertThat(object.get("kind").getAsString()).isEqualTo("Table");
      assertThat(object.getAsJsonArray("rows")).hasSize(1);
    }
  }
}
