package io.gatewayapi.samples.gwapi;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import io.gatewayapi.model.GatewayApiException;
import io.gatewayapi.router.LinearRouter;
import io.gatewayapi.router.RouteRequest;
import io.gatewayapi.router.Topology;
import io.gatewayapi.router.decision.RoutingDecision;
import io.gatewayapi.router.id.ObjectName;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code gwapi explain}: why a request would go where it goes. */
@Command(
    name = "explain",
    description =
        "Says where one request would go, and why: every candidate and what became of it.",
    footer = {
      "",
      "Examples:",
      "  gwapi explain --url https://shop.example.com/cart manifests/",
      "  gwapi explain --gateway infra/prod-web --host shop.example.com --method POST manifests/",
      "  gwapi explain --protocol GRPC --service shop.v1.Carts --method Get manifests/"
    })
final class ExplainCommand implements Callable<Integer> {
  private static final Gson GSON =
      new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create();

  @Mixin
  private final Inputs inputs;

  @Mixin
  private final Surroundings surroundings = new Surroundings();

  @Mixin
  private final RequestFlags flags = new RequestFlags();

  @Option(
      names = {"-o", "--output"},
      defaultValue = "text",
      paramLabel = "FORMAT",
      description = "text or json (default: ${DEFAULT-VALUE}).")
  private ValidateCommand.Output output = ValidateCommand.Output.TEXT;

  @Spec
  private CommandSpec spec = CommandSpec.create();

  ExplainCommand(InputStream in) {
    this.inputs = new Inputs(in);
  }

  @Override
  public Integer call() {
    Topology topology = surroundings.topology(inputs);
    RouteRequest request = flags.request(gateway(topology));
    RoutingDecision decision = LinearRouter.of(topology).route(request);
    PrintWriter out = spec.commandLine().getOut();
    if (output == ValidateCommand.Output.JSON) {
      JsonObject json = DecisionJson.of(null, decision);
      json.remove("id");
      json.add("explanation", ExplanationJson.of(decision.explanation()));
      out.println(GSON.toJson(json));
    } else {
      out.print(decision.explanation().render());
    }
    return 0;
  }

  /** The Gateway that was named, or the only one. */
  private String gateway(Topology topology) {
    Set<ObjectName> all = new TreeSet<>(topology.inventory().gateways().keySet());
    String named = flags.gateway();
    if (named != null) {
      if (!named.matches("[^/]+/[^/]+")) {
        throw new GatewayApiException(
            "--gateway: \"" + named + "\" is not of the form NAMESPACE/NAME");
      }
      return named;
    }
    if (all.size() == 1) {
      return all.iterator().next().toString();
    }
    throw new GatewayApiException(
        all.isEmpty()
            ? "the input has no Gateway"
            : "the input has several Gateways, so --gateway must name one of them: " + all);
  }
}
