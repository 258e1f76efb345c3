package io.gatewayapi.samples.gwapi;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.gatewayapi.router.explain.Explanation;
import io.gatewayapi.router.explain.ListenerVerdict;
import io.gatewayapi.router.explain.MatchVerdict;
import io.gatewayapi.router.explain.RouteVerdict;
import java.util.List;

/** The reasoning behind a decision as JSON. */
final class ExplanationJson {
  private ExplanationJson() {}

  static JsonObject of(Explanation explanation) {
    JsonObject json = new JsonObject();
    json.addProperty("request", explanation.request());
    json.addProperty("answer", explanation.answer());
    json.addProperty("reason", explanation.reason());
    JsonArray listeners = new JsonArray();
    explanation.listeners().forEach(verdict -> listeners.add(listener(verdict)));
    json.add("listeners", listeners);
    JsonArray routes = new JsonArray();
    explanation.routes().forEach(verdict -> routes.add(route(verdict)));
    json.add("routes", routes);
    JsonArray matches = new JsonArray();
    explanation.matches().forEach(verdict -> matches.add(match(verdict)));
    json.add("matches", matches);
    json.add("assumptions", texts(explanation.assumptions()));
    json.add("unevaluated", texts(explanation.unevaluated()));
    return json;
  }

  private static JsonObject listener(ListenerVerdict verdict) {
    JsonObject json = new JsonObject();
    json.addProperty("kind", verdict.listener().id().parentKind());
    json.addProperty("namespace", verdict.listener().id().parent().namespace());
    json.addProperty("name", verdict.listener().id().parent().name());
    json.addProperty("section", verdict.listener().id().section());
    json.addProperty("verdict", verdict.describe());
    return json;
  }

  private static JsonObject route(RouteVerdict verdict) {
    JsonObject json = new JsonObject();
    json.addProperty("kind", verdict.route().kind());
    json.addProperty("route", verdict.route().name().toString());
    json.addProperty("verdict", verdict.describe());
    return json;
  }

  private static JsonObject match(MatchVerdict verdict) {
    JsonObject json = new JsonObject();
    json.addProperty("kind", verdict.id().route().kind());
    json.addProperty("route", verdict.id().route().name().toString());
    json.addProperty("rule", verdict.id().rule());
    json.addProperty("match", verdict.id().match());
    json.addProperty("asks", verdict.match().toString());
    json.addProperty("verdict", verdict.describe());
    verdict
        .defeatFound()
        .ifPresent(defeat -> json.addProperty("tieBreak", defeat.by().name()));
    return json;
  }

  private static JsonArray texts(List<?> all) {
    JsonArray json = new JsonArray();
    all.forEach(each -> json.add(each.toString()));
    return json;
  }
}
