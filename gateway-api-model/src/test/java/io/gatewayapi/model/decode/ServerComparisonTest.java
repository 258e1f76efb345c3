package io.gatewayapi.model.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import io.gatewayapi.model.oracle.Mutator;
import io.gatewayapi.model.oracle.RealServer;
import io.gatewayapi.model.oracle.TestTrees;
import io.gatewayapi.model.schema.Schemas;
import io.gatewayapi.model.schema.StructuralSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds {@link Decoding} against a real API server; see {@link RealServer} for how to name one. */
class ServerComparisonTest {
  private static final int MUTANTS = Integer.getInteger("gwapi.mutants", 2000);
  private static final long SEED = Long.getLong("gwapi.seed", 1L);

  /** What a server makes up itself, or clears on create. */
  private static final Set<String> SERVERS_OWN = Set.of(
      "uid",
      "creationTimestamp",
      "generation",
      "managedFields",
      "resourceVersion",
      "selfLink",
      "deletionTimestamp",
      "deletionGracePeriodSeconds");

  /** Tried on kinds that are served in several; most of the time the seed's own version stays. */
  private static final List<String> VERSIONS = Stream.of(
          "v1", "v1beta1", "v1alpha2", "v1alpha3", "v9", "v9", "v9", "v9")
      .map(version -> "gateway.networking.k8s.io/" + version)
      .toList();

  private final List<String> differences = new ArrayList<>();
  private final Map<String, Integer> counts = new TreeMap<>();

  @Test
  void theServerStoresWhatDecodingSays() throws IOException, GeneralSecurityException {
    List<RealServer> servers = RealServer.all();
    String cases = System.getProperty("gwapi.cases", "");
    assumeTrue(!servers.isEmpty(), "gwapi.kubeconfig is not set");
    assumeTrue(!cases.isEmpty(), "gwapi.cases is not set");
    for (RealServer server : servers) {
      counts.clear();
      List<JsonObject> seeds = seeds(Path.of(cases), server);
      seeds.forEach(seed -> compare(server, seed, "case"));
      mutants(server, seeds);
      System.out.printf(
          "Decoding against a real server, %s, seed %d: %s%n", server.bundle(), SEED, counts);
      assertThat(differences).as("first of %d", differences.size()).isEmpty();
    }
  }

  private void mutants(RealServer server, List<JsonObject> seeds) {
    Mutator mutator = new Mutator(SEED);
    for (int i = 0; i < 20 * MUTANTS && counts.getOrDefault("mutants stored", 0) < MUTANTS; i++) {
      JsonObject seed = seeds.get(mutator.below(seeds.size())).deepCopy();
      String version = VERSIONS.get(mutator.below(VERSIONS.size()));
      String kind = seed.get("kind").getAsString();
      if (server.resource(version, kind).isPresent()) {
        seed.addProperty("apiVersion", version);
      }
      compare(server, mutator.mutate(seed, schema(server, seed)), "mutant");
    }
  }

  private void compare(RealServer server, JsonObject object, String what) {
    StructuralSchema schema = schema(server, object);
    boolean namespaced = resource(server, object).namespaced();
    boolean status = schema.properties().containsKey("status");
    Decoded ours = Decoding.create(object, schema, status);
    RealServer.Answer answer = server.create(object);
    String difference = answer.status() == 201
        ? differenceIfStored(ours, answer, namespaced, object)
        : differenceIfRefused(ours, answer);
    counts.merge(what + "s " + outcome(answer.status()), 1, Integer::sum);
    if (answer.status() == 201 && !comparable(object).equals(comparable(answer.body()))) {
      counts.merge(what + "s stored changed", 1, Integer::sum);
    }
    if (!difference.isEmpty()) {
      differences.add(difference + "\n  sent     " + object);
    }
  }

  private static String outcome(int status) {
    return status == 201 ? "stored" : status == 400 ? "malformed" : "invalid";
  }

  private static String differenceIfStored(
      Decoded ours, RealServer.Answer answer, boolean namespaced, JsonObject sent) {
    JsonObject expected = ours.object().deepCopy();
    if (namespaced && expected.get("metadata") instanceof JsonObject metadata) {
      metadata.addProperty("namespace", RealServer.namespace(sent));
    }
    JsonElement mine = comparable(expected);
    JsonElement theirs = comparable(answer.body());
    if (!ours.malformed().isEmpty()) {
      return "stored, but we say " + ours.malformed();
    }
    if (!mine.equals(theirs)) {
      return "stored  " + theirs + "\n  ours     " + mine;
    }
    return ours.pruned().equals(answer.unknownFields())
        ? ""
        : "pruned " + answer.unknownFields() + ", ours " + ours.pruned();
  }

  private static String differenceIfRefused(Decoded ours, RealServer.Answer answer) {
    if (answer.status() == 400) {
      return !ours.malformed().isEmpty()
              && answer.message().endsWith(": " + ours.malformed().get(0).problem())
          ? ""
          : "refused with " + answer.message() + ", ours " + ours.malformed();
    }
    return ours.malformed().isEmpty() ? "" : "invalid, but we say " + ours.malformed();
  }

  private static JsonElement comparable(JsonObject object) {
    JsonObject copy = object.deepCopy();
    if (copy.get("metadata") instanceof JsonObject metadata) {
      SERVERS_OWN.forEach(metadata::remove);
      if (metadata.has("generateName")) {
        metadata.remove("name");
      }
    }
    return numbersByValue(copy);
  }

  /** The server prints numbers in its own way; integers beyond 64 bits become floating. */
  private static JsonElement numbersByValue(JsonElement value) {
    if (value instanceof JsonObject object) {
      object.entrySet().forEach(entry -> entry.setValue(numbersByValue(entry.getValue())));
    } else if (value instanceof JsonArray array) {
      for (int i = 0; i < array.size(); i++) {
        array.set(i, numbersByValue(array.get(i)));
      }
    } else if (value instanceof JsonPrimitive primitive && primitive.isNumber()) {
      return new JsonPrimitive(primitive.getAsDouble());
    }
    return value;
  }

  private static List<JsonObject> seeds(Path cases, RealServer server) throws IOException {
    List<JsonObject> seeds = new ArrayList<>();
    for (String line : Files.readAllLines(cases.resolve("validation.jsonl"))) {
      JsonObject one = JsonParser.parseString(line).getAsJsonObject();
      JsonObject object = one.getAsJsonObject("object");
      String channel = one.get("channel").getAsString();
      boolean ofChannel =
          channel.equals("both") || channel.equals(server.bundle().channel().toString());
      if (one.get("valid").getAsBoolean() && ofChannel && served(server, object)) {
        seeds.add(object);
      }
    }
    try (Stream<Path> files = Files.walk(cases.resolve("examples"))) {
      for (Path file :
          files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
        for (JsonElement document : TestTrees.yaml(Files.readString(file))) {
          if (document instanceof JsonObject object && served(server, object)) {
            seeds.add(object);
          }
        }
      }
    }
    return seeds;
  }

  private static boolean served(RealServer server, JsonObject object) {
    String apiVersion = object.get("apiVersion").getAsString();
    return apiVersion.startsWith("gateway.networking.")
        && server.resource(apiVersion, object.get("kind").getAsString()).isPresent();
  }

  private static RealServer.Resource resource(RealServer server, JsonObject object) {
    return server
        .resource(object.get("apiVersion").getAsString(), object.get("kind").getAsString())
        .orElseThrow();
  }

  private static StructuralSchema schema(RealServer server, JsonObject object) {
    return Schemas.of(
            object.get("apiVersion").getAsString(),
            object.get("kind").getAsString(),
            server.bundle())
        .orElseThrow();
  }
}
