package io.gatewayapi.builders.print;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Calls for HTTPRoutes. */
final class HttpCalls extends RouteCalls {
  HttpCalls(Code code) {
    super(code, "HTTP", "anyRequest");
  }

  @Override
  void conditions(List<Call> calls, Fields match) {
    add(calls, match.whole("path", HttpCalls::path));
    named(match, "headers", "header", calls);
    named(match, "queryParams", "queryParam", calls);
    String method = match.string("method");
    if (method != null) {
      match.takeString("method");
      calls.add(Call.of("method", constant(V1 + "HTTPMethod", method)));
    }
  }

  private static @Nullable Call path(Fields path) {
    String word = word(path, "path");
    return word.isEmpty()
        ? null
        : path.takeString("value").map(value -> Call.of(word, value)).orElse(null);
  }

  @Override
  boolean mayRedirect(Fields rule) {
    return !rule.has("backendRefs") && !rewrites(rule);
  }

  private static boolean rewrites(Fields rule) {
    if (rule.get("filters") instanceof JsonArray list) {
      for (JsonElement filter : list) {
        if (filter instanceof JsonObject object
            && "URLRewrite".equals(Literals.text(object.get("type")))) {
          return true;
        }
      }
    }
    return false;
  }

  @Override
  void more(List<Call> calls, Fields rule) {
    rule.within("timeouts", timeouts -> {
      duration(timeouts, "request").ifPresent(v -> calls.add(Call.of("timeout", v)));
      duration(timeouts, "backendRequest").ifPresent(v -> calls.add(Call.of("backendTimeout", v)));
    });
    List<Call> retry = rule.whole("retry", this::retry);
    if (retry != null) {
      calls.add(Call.of("retry").with(retry));
    }
  }

  private List<Call> retry(Fields retry) {
    List<Call> calls = new ArrayList<>();
    retry.takeInt("attempts").ifPresent(v -> calls.add(Call.of("attempts", v.toString())));
    if (retry.get("codes") instanceof JsonArray list && !list.isEmpty()) {
      List<String> codes = new ArrayList<>();
      list.forEach(value -> {
        Integer status = Literals.int32(value);
        if (status != null) {
          codes.add(status.toString());
        }
      });
      if (codes.size() == list.size()) {
        retry.json().remove("codes");
        calls.add(Call.of("codes", codes.toArray(String[]::new)));
      }
    }
    duration(retry, "backoff").ifPresent(v -> calls.add(Call.of("backoff", v)));
    return calls;
  }
}
