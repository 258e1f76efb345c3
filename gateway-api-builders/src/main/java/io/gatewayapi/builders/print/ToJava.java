package io.gatewayapi.builders.print;

import com.google.gson.JsonObject;
import io.gatewayapi.model.Conversion;
import io.gatewayapi.model.GatewayApiObject;
import io.gatewayapi.model.KindVersion;
import io.gatewayapi.model.Kinds;
import io.gatewayapi.model.ResourceType;
import io.gatewayapi.model.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Prints objects as the code that builds them, for those who move their YAML into Java.
 *
 * <p>The code says by intents what has one, by the generated builders what has none; what no builder
 * says, such as a number that Java would write otherwise, it reads from JSON. It builds an equal
 * object, unknown fields and explicit nulls included.
 */
public final class ToJava {
  private static final String INTENTS = "io.gatewayapi.builders.Intents";
  private static final String EXPERIMENTAL = "io.gatewayapi.builders.ExperimentalIntents";
  private static final String V1 = "gateway.networking.k8s.io/v1";
  private static final String X = "gateway.networking.x-k8s.io/v1alpha1";

  /** Where intents start, by kind. */
  private static final Map<String, String> STARTS = Map.ofEntries(
      Map.entry("HTTPRoute", "httpRoute"),
      Map.entry("GRPCRoute", "grpcRoute"),
      Map.entry("TLSRoute", "tlsRoute"),
      Map.entry("TCPRoute", "tcpRoute"),
      Map.entry("UDPRoute", "udpRoute"),
      Map.entry("Gateway", "gateway"),
      Map.entry("GatewayClass", "gatewayClass"),
      Map.entry("ListenerSet", "listenerSet"),
      Map.entry("ReferenceGrant", "referenceGrant"),
      Map.entry("BackendTLSPolicy", "backendTLSPolicy"),
      Map.entry("XBackend", "xBackend"),
      Map.entry("XBackendTrafficPolicy", "xBackendTrafficPolicy"),
      Map.entry("XMesh", "xMesh"));

  private ToJava() {}

  /**
   * Prints an object.
   *
   * @param object an object with its kind's apiVersion and kind; not changed
   * @return the code
   */
  public static JavaCode of(GatewayApiObject object) {
    ResourceType<?> type = object.resourceType();
    JsonObject json = Json.toTree(object);
    try {
      return said(type, json);
    } catch (Unprintable e) {
      Code code = new Code();
      String name = className(code, type);
      String text = Literals.string(Json.writeTree(json));
      String expression =
          code.type("io.gatewayapi.model.json.Json") + ".read(" + text + ", " + name + ".TYPE)";
      return new JavaCode(new TreeSet<>(code.imports()), name, expression);
    }
  }

  private static JavaCode said(ResourceType<?> type, JsonObject json) {
    KindVersion version = type.kindVersion();
    if (!version.apiVersion().equals(Literals.text(json.get("apiVersion")))
        || !version.kind().equals(Literals.text(json.get("kind")))) {
      throw new Unprintable("no apiVersion and kind, which every builder sets");
    }
    Code code = new Code();
    boolean named = json.get("metadata") instanceof JsonObject metadata
        && Literals.text(metadata.get("name")) != null;
    String start = STARTS.get(version.kind());
    String expression = named && start != null && converts(version)
        ? intents(code, type, json, start)
        : oneToOne(code, type, json);
    String name = className(code, type);
    return new JavaCode(new TreeSet<>(code.imports()), name, expression);
  }

  private static boolean converts(KindVersion version) {
    return version.apiVersion().equals(X)
        || Kinds.find(V1, version.kind())
            .map(newest -> Conversion.isPossible(newest, version))
            .orElse(false);
  }

  private static String intents(Code code, ResourceType<?> type, JsonObject json, String start) {
    KindVersion version = type.kindVersion();
    boolean experimental = version.apiVersion().equals(X);
    Fields object = Fields.copy(json);
    object.json().remove("apiVersion");
    object.json().remove("kind");
    String name = Literals.string(json.getAsJsonObject("metadata").get("name").getAsString());
    List<Call> calls = new ArrayList<>();
    new IntentCalls(code).metadata(calls, object);
    object.within("spec", spec -> spec(code, version.kind(), calls, spec));
    String built =
        experimental ? type.javaType().getName() : "io.gatewayapi.model.v1." + version.kind();
    new IntentCalls(code).rest(calls, built, object);
    calls.add(
        experimental || version.apiVersion().equals(V1)
            ? Call.of("build")
            : Call.of("build", type.javaType().getName() + ".TYPE"));
    String method = code.method(experimental ? EXPERIMENTAL : INTENTS, start);
    return Layout.chain(method + "(" + name + ")", calls);
  }

  private static void spec(Code code, String kind, List<Call> calls, Fields spec) {
    switch (kind) {
      case "HTTPRoute" -> new HttpCalls(code).spec(calls, spec);
      case "GRPCRoute" -> new GrpcCalls(code).spec(calls, spec);
      case "TLSRoute", "TCPRoute", "UDPRoute" ->
        new StreamCalls(code, "io.gatewayapi.model.v1." + kind + "Rule").spec(calls, spec);
      case "Gateway" -> new GatewayCalls(code).gateway(calls, spec);
      case "GatewayClass", "XMesh" -> new GatewayCalls(code).controlled(calls, spec);
      case "ListenerSet" -> new GatewayCalls(code).listenerSet(calls, spec);
      case "ReferenceGrant" -> new PolicyCalls(code).referenceGrant(calls, spec);
      case "BackendTLSPolicy" -> new PolicyCalls(code).backendTlsPolicy(calls, spec);
      case "XBackend" -> new PolicyCalls(code).backend(calls, spec);
      case "XBackendTrafficPolicy" -> new PolicyCalls(code).backendTrafficPolicy(calls, spec);
      default -> throw new Unprintable(kind);
    }
  }

  private static String oneToOne(Code code, ResourceType<?> type, JsonObject json) {
    String javaType = type.javaType().getName();
    JsonObject rest = json.deepCopy();
    rest.remove("apiVersion");
    rest.remove("kind");
    List<Call> calls = new ArrayList<>(new OneToOne(code).calls(javaType, rest));
    calls.add(Call.of("build"));
    String builder = javaType.replace(".model.", ".builders.") + "Builder";
    boolean plain = type.kindVersion().apiVersion().equals(V1);
    return Layout.chain("new " + (plain ? code.type(builder) : builder) + "()", calls);
  }

  /** Classes of older versions have the name of the v1 class; they are named in full. */
  private static String className(Code code, ResourceType<?> type) {
    String javaType = type.javaType().getName();
    return type.kindVersion().apiVersion().equals(V1) ? code.type(javaType) : javaType;
  }
}
