package io.gatewayapi.samples.gwapi;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.gatewayapi.model.GatewayApiException;
import io.gatewayapi.model.json.Json;
import io.gatewayapi.router.LinearRouter;
import io.gatewayapi.router.Router;
import io.gatewayapi.router.decision.RoutingDecision;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code gwapi route}: where requests would go. */
@Command(
    name = "route",
    description = {
      "Says where requests would go: one JSON line for each request, in the input's order.",
      "A request that cannot be read gets a line with its id and the error."
    })
final class RouteCommand implements Callable<Integer> {
  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

  @Mixin
  private final Inputs inputs;

  @Mixin
  private final Surroundings surroundings = new Surroundings();

  @Option(
      names = "--requests",
      required = true,
      paramLabel = "FILE.jsonl",
      description = "One request a line, as JSON.")
  private Path requests = Path.of("requests.jsonl");

  @Option(
      names = {"-o", "--output"},
      defaultValue = "json",
      paramLabel = "FORMAT",
      description = "json, or text for the reasoning in words (default: ${DEFAULT-VALUE}).")
  private ValidateCommand.Output output = ValidateCommand.Output.JSON;

  @Spec
  private CommandSpec spec = CommandSpec.create();

  RouteCommand(InputStream in) {
    this.inputs = new Inputs(in);
  }

  @Override
  public Integer call() {
    Router router = LinearRouter.of(surroundings.topology(inputs));
    PrintWriter out = spec.commandLine().getOut();
    boolean allRead = true;
    for (String line : FlagFile.read("--requests", requests).lines().toList()) {
      if (!line.isBlank()) {
        allRead &= answer(router, line, out);
      }
    }
    return allRead ? 0 : 1;
  }

  private boolean answer(Router router, String line, PrintWriter out) {
    JsonElement id = null;
    try {
      JsonElement read = Json.readTree(line);
      if (!(read instanceof JsonObject request)) {
        throw new GatewayApiException("a request is a JSON object, not " + read);
      }
      id = request.get("id");
      RoutingDecision decision = router.route(RequestLine.parse(request));
      out.println(
          output == ValidateCommand.Output.JSON
              ? GSON.toJson(DecisionJson.of(id, decision))
              : decision.explanation().render());
      return true;
    } catch (GatewayApiException unreadable) {
      out.println(GSON.toJson(error(id, unreadable)));
      return false;
    }
  }

  private static JsonObject error(@Nullable JsonElement id, GatewayApiException thrown) {
    JsonObject json = new JsonObject();
    json.add("id", id);
    json.addProperty("error", thrown.getMessage());
    return json;
  }
}
