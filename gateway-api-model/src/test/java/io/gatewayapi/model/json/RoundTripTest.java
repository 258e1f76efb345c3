package io.gatewayapi.model.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Random documents through every source and sink; a failure names its seed. */
class RoundTripTest {
  private static final int ROUNDS = 500;

  private final long first = new Random(20261122).nextLong();

  @Test
  void anyTreeComesBackFromItsText() {
    for (int i = 0; i < ROUNDS; i++) {
      long seed = first + i;
      JsonElement tree = new RandomTrees(seed).any(6);
      String text = Json.writeTree(tree);
      JsonElement read = Json.readTree(text);
      assertThat(Json.writeTree(read)).as("seed %d", seed).isEqualTo(text);
      assertThat(JsonTrees.same(read, tree)).as("seed %d: %s", seed, text).isTrue();
      assertThat(Json.readTree(Json.writePrettyTree(tree))).as("seed %d", seed).isEqualTo(read);
    }
  }

  @Test
  void gsonReadsWhatWeWriteAsWeReadIt() {
    for (int i = 0; i < ROUNDS; i++) {
      long seed = first + i;
      String text = Json.writeTree(new RandomTrees(seed).any(6));
      JsonElement gson = JsonParser.parseString(text);
      assertThat(JsonTrees.same(gson, Json.readTree(text)))
          .as("seed %d: %s", seed, text)
          .isTrue();
    }
  }

  @Test
  void typedObjectsLoseNothing() {
    Gson gson = new Gson();
    for (int i = 0; i < ROUNDS; i++) {
      long seed = first + i;
      JsonObject tree = new RandomTrees(seed).sample(4);
      String text = Json.writeTree(tree);
      Sample read = Json.read(JsonSource.of(text), Sample::new);
      same(read.toJson(), tree, seed);
      same(Json.readTree(Json.write(read)), tree, seed);
      same(JsonSource.of(tree).object(new Sample()).toJson(), tree, seed);
      same(Json.readTree(gson.toJson(read)), tree, seed);
      Sample byGson = gson.fromJson(text, Sample.class);
      same(byGson.toJson(), tree, seed);
      assertThat(byGson).as("seed %d", seed).isEqualTo(read).hasSameHashCodeAs(read);
      assertThat(read.deepCopy()).as("seed %d", seed).isEqualTo(read).isNotSameAs(read);
      same(gson.fromJson(tree, Sample.class).toJson(), tree, seed);
    }
  }

  private static void same(JsonElement actual, JsonElement expected, long seed) {
    assertThat(JsonTrees.same(actual, expected))
        .as("seed %d: %s", seed, Json.writeTree(expected))
        .isTrue();
  }
}
