package io.gatewayapi.validation.comparison;

import com.google.gson.JsonObject;
import io.gatewayapi.model.schema.StructuralSchema;
import io.gatewayapi.validation.RuleId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A version of a kind that is compared, with what is known of it so far. */
final class Subject {
  private final String apiVersion;
  private final String kind;
  private final StructuralSchema schema;
  private final boolean statusSubresource;
  private final Map<RuleId, List<String>> demands;
  private final Map<RuleId, Integer> broken = new HashMap<>();
  private final List<JsonObject> seeds = new ArrayList<>();
  private final List<JsonObject> stored = new ArrayList<>();
  private final List<JsonObject> storedInvalid = new ArrayList<>();

  Subject(String apiVersion, String kind, StructuralSchema schema, boolean statusSubresource) {
    this.apiVersion = apiVersion;
    this.kind = kind;
    this.schema = schema;
    this.statusSubresource = statusSubresource;
    this.demands = Demands.of(schema);
  }

  String apiVersion() {
    return apiVersion;
  }

  String kind() {
    return kind;
  }

  StructuralSchema schema() {
    return schema;
  }

  boolean statusSubresource() {
    return statusSubresource;
  }

  Map<RuleId, List<String>> demands() {
    return demands;
  }

  /** Objects to begin with. */
  List<JsonObject> seeds() {
    return seeds;
  }

  /** Objects on the server that it found valid. */
  List<JsonObject> stored() {
    return stored;
  }

  /** Objects on the server that it would not take today. */
  List<JsonObject> storedInvalid() {
    return storedInvalid;
  }

  synchronized void count(RuleId demand) {
    if (demands.containsKey(demand)) {
      broken.merge(demand, 1, Integer::sum);
    }
  }

  synchronized int count(RuleId demand, int otherwise) {
    return broken.getOrDefault(demand, otherwise);
  }

  /** Demands that were not broken so often by the server's word, in a stable order. */
  synchronized Map<RuleId, Integer> below(int times) {
    Map<RuleId, Integer> result = new LinkedHashMap<>();
    demands.keySet().forEach(demand -> {
      int count = broken.getOrDefault(demand, 0);
      if (count < times) {
        result.put(demand, count);
      }
    });
    return result;
  }

  @Override
  public String toString() {
    return kind + " " + apiVersion;
  }
}
