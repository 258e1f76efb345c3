package io.gatewayapi.testing.internal.merge;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Merges two lists whose items have an identity. Items of the configuration come in its order;
 * items that only the object has stay where they are among those that both have.
 */
final class ListMerge {
  private final ListShape list;
  private final List<PathElement> liveSteps = new ArrayList<>();
  private final List<JsonElement> liveItems = new ArrayList<>();
  private final Map<PathElement, @Nullable JsonElement> live = new HashMap<>();
  private final List<PathElement> configSteps = new ArrayList<>();
  private final Map<PathElement, JsonElement> config = new HashMap<>();
  private final Set<PathElement> done = new HashSet<>();
  private final JsonArray out = new JsonArray();

  ListMerge(ListShape list, JsonArray old, JsonArray over) {
    this.list = list;
    for (JsonElement item : old) {
      PathElement step = ListItems.step(list, item);
      // Items of one identity are not merged with anything: there is no telling which.
      live.put(step, live.containsKey(step) ? null : item);
      liveSteps.add(step);
      liveItems.add(item);
    }
    for (JsonElement item : over) {
      PathElement step = ListItems.step(list, item);
      config.put(step, item);
      configSteps.add(step);
    }
  }

  JsonArray merged() {
    List<PathElement> shared = new ArrayList<>(configSteps);
    shared.removeIf(step -> !live.containsKey(step));
    int next = 0;
    int l = 0;
    int c = 0;
    while (l < liveSteps.size() || c < configSteps.size()) {
      boolean both = l < liveSteps.size() && c < configSteps.size();
      if (both && liveSteps.get(l).equals(configSteps.get(c))) {
        both(configSteps.get(c++));
        l++;
        next++;
        continue;
      }
      if (both
          && config.containsKey(liveSteps.get(l))
          && next < shared.size()
          && !shared.get(next).equals(liveSteps.get(l))) {
        // Both have it, but its turn comes later, where the configuration has it.
        l++;
        continue;
      }
      if (l < liveSteps.size()) {
        if (!config.containsKey(liveSteps.get(l))) {
          emit(Merging.value(liveItems.get(l++), null, list.item()));
          continue;
        }
        if (done.contains(liveSteps.get(l))) {
          l++;
        }
      }
      if (c < configSteps.size()) {
        PathElement step = configSteps.get(c++);
        both(step);
        if (next < shared.size() && shared.get(next).equals(step)) {
          next++;
        }
      }
    }
    return out;
  }

  private void both(PathElement step) {
    done.add(step);
    emit(Merging.value(live.get(step), config.get(step), list.item()));
  }

  private void emit(@Nullable JsonElement item) {
    if (item != null) {
      out.add(item);
    }
  }
}
