package io.gatewayapi.model.oracle;

import com.google.gson.JsonObject;
import io.gatewayapi.model.schema.StructuralSchema;
import java.util.List;

/**
 * Changes objects at random places. The changes are {@link Reshaping}, {@link Spoiling} and {@link
 * Rearranging}; objects stay small enough for a request.
 */
public final class Mutator {
  private final Dice dice;
  private final Reshaping reshaping;
  private final Spoiling spoiling;
  private final Rearranging rearranging;

  public Mutator(long seed) {
    dice = new Dice(seed);
    reshaping = new Reshaping(dice);
    spoiling = new Spoiling(dice);
    rearranging = new Rearranging(dice);
  }

  public int below(int bound) {
    return dice.below(bound);
  }

  /** A copy with one to three changes that pruning and defaulting have to deal with. */
  public JsonObject mutate(JsonObject object, StructuralSchema schema) {
    JsonObject copy = object.deepCopy();
    for (int changes = 1 + below(3); changes > 0; changes--) {
      reshaping.change(somewhere(copy, schema));
      if (below(6) == 0) {
        reshaping.changeMetadata(copy);
      }
    }
    return copy;
  }

  /** A copy with one to three changes, most of which a server will not like. */
  public JsonObject spoil(JsonObject object, StructuralSchema schema) {
    JsonObject copy = below(3) == 0 ? mutate(object, schema) : object.deepCopy();
    for (int changes = 1 + below(3); changes > 0; changes--) {
      Place place = somewhere(copy, schema);
      if (below(8) == 0) {
        rearranging.change(place);
      } else {
        spoiling.change(place);
      }
      if (below(5) == 0 && copy.get("metadata") instanceof JsonObject) {
        spoiling.changeMetadata(copy);
      }
    }
    return copy;
  }

  /** A copy in which nothing is new but the order of things, their number or how numbers look. */
  public JsonObject rearrange(JsonObject object, StructuralSchema schema) {
    JsonObject copy = object.deepCopy();
    for (int changes = 1 + below(3); changes > 0; changes--) {
      rearranging.change(somewhere(copy, schema));
    }
    return copy;
  }

  private Place somewhere(JsonObject object, StructuralSchema schema) {
    List<Place> places = Place.within(object, schema);
    return places.get(below(places.size()));
  }
}
