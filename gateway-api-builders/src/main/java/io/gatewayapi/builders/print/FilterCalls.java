package io.gatewayapi.builders.print;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Calls for the filters of HTTP and gRPC rules and backends. */
final class FilterCalls extends IntentCalls {
  /** What may be said more than once; of others, a second call would change the first filter. */
  private static final Set<String> OFTEN = Set.of("RequestMirror", "ExtensionRef", "ExternalAuth");

  private final String filterType;

  /** For the filters of a type, {@code io.gatewayapi.model.v1.HTTPRouteFilter}. */
  FilterCalls(Code code, String filterType) {
    super(code);
    this.filterType = filterType;
  }

  /** Takes the list of filters; not if it has a redirect and there is no intent for that here. */
  List<Call> take(Fields owner, boolean mayRedirect) {
    List<Call> calls = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    if (!mayRedirect && redirects(owner)) {
      return calls;
    }
    for (JsonObject filter : owner.takeObjects("filters")) {
      String type = String.valueOf(Literals.text(filter.get("type")));
      boolean again = !seen.add(type) && !OFTEN.contains(type);
      Call call = again ? null : intent(Fields.copy(filter), type);
      calls.add(call == null ? asItIs(filter) : call);
    }
    return calls;
  }

  private static boolean redirects(Fields owner) {
    return Fields.copy(owner.json()).takeObjects("filters").stream()
        .anyMatch(filter -> "RequestRedirect".equals(Literals.text(filter.get("type"))));
  }

  private Call asItIs(JsonObject filter) {
    String builder =
        "new " + code.type(filterType.replace(".model.", ".builders.") + "Builder") + "()";
    List<Call> calls = new ArrayList<>(new OneToOne(code).calls(filterType, filter));
    calls.add(Call.of("build"));
    return new Call("filter", List.of(new Call.Chain(builder, calls)));
  }

  private @Nullable Call intent(Fields filter, String type) {
    return switch (type) {
      case "RequestHeaderModifier" ->
        only(filter, "requestHeaderModifier", "requestHeaders", this::headers);
      case "ResponseHeaderModifier" ->
        only(filter, "responseHeaderModifier", "responseHeaders", this::headers);
      case "RequestMirror" -> mirror(filter);
      case "ExtensionRef" -> extension(filter);
      default -> filterType.endsWith(".HTTPRouteFilter") ? ofHttp(filter, type) : null;
    };
  }

  /** What filters of gRPC are not. */
  private @Nullable Call ofHttp(Fields filter, String type) {
    return switch (type) {
      case "CORS" -> only(filter, "cors", "cors", this::cors);
      case "URLRewrite" -> only(filter, "urlRewrite", "rewrite", this::rewrite);
      case "RequestRedirect" -> redirect(filter);
      case "ExternalAuth" -> externalAuth(filter);
      default -> null;
    };
  }

  private interface Body {
    List<Call> of(Fields fields);
  }

  private static @Nullable Call only(Fields filter, String member, String method, Body body) {
    List<Call> calls = filter.hasOnly("type", member) ? filter.whole(member, body::of) : null;
    return calls == null || calls.isEmpty() ? null : Call.of(method).with(calls);
  }

  private List<Call> headers(Fields filter) {
    List<Call> calls = new ArrayList<>();
    headers(filter, "set", calls);
    headers(filter, "add", calls);
    List<String> removed = filter.takeStrings("remove");
    if (!removed.isEmpty()) {
      calls.add(Call.of("remove", removed.toArray(String[]::new)));
    }
    return calls;
  }

  private static void headers(Fields filter, String list, List<Call> calls) {
    List<Call> found = new ArrayList<>();
    for (JsonObject each : Fields.copy(filter.json()).takeObjects(list)) {
      Fields header = Fields.copy(each);
      Optional<String> name = header.takeString("name");
      Optional<String> value = header.takeString("value");
      if (name.isEmpty() || value.isEmpty() || !header.isEmpty()) {
        return;
      }
      found.add(Call.of(list, name.get(), value.get()));
    }
    if (!found.isEmpty()) {
      filter.json().remove(list);
      calls.addAll(found);
    }
  }

  private List<Call> cors(Fields cors) {
    List<Call> calls = new ArrayList<>();
    strings(cors, "allowOrigins", "origins", calls);
    strings(cors, "allowMethods", "methods", calls);
    strings(cors, "allowHeaders", "headers", calls);
    strings(cors, "exposeHeaders", "exposedHeaders", calls);
    cors.takeBoolean("allowCredentials")
        .ifPresent(v -> calls.add(Call.of("credentials", v.toString())));
    Integer maxAge = Literals.int32(cors.get("maxAge"));
    if (maxAge != null && maxAge > 0) {
      cors.json().remove("maxAge");
      calls.add(
          Call.of("maxAge", code.type("java.time.Duration") + literal(Duration.ofSeconds(maxAge))));
    }
    return calls;
  }

  private List<Call> rewrite(Fields rewrite) {
    List<Call> calls = new ArrayList<>();
    rewrite.takeString("hostname").ifPresent(v -> calls.add(Call.of("hostname", v)));
    path(rewrite, calls);
    return calls;
  }

  private @Nullable Call redirect(Fields filter) {
    if (filter.hasOnly("type", "requestRedirect")
        && filter.get("requestRedirect") instanceof JsonObject redirect
        && redirect.size() == 1
        && "https".equals(Literals.text(redirect.get("scheme")))) {
      return Call.of("redirectToHttps");
    }
    return only(filter, "requestRedirect", "redirect", this::redirectCalls);
  }

  private List<Call> redirectCalls(Fields redirect) {
    List<Call> calls = new ArrayList<>();
    String scheme = redirect.string("scheme");
    if (scheme != null) {
      redirect.takeString("scheme");
      calls.add(
          scheme.equals("https")
              ? Call.of("https")
              : Call.of(
                  "scheme", constant("io.gatewayapi.model.v1.HTTPRequestRedirectScheme", scheme)));
    }
    redirect.takeString("hostname").ifPresent(v -> calls.add(Call.of("hostname", v)));
    redirect.takeInt("port").ifPresent(v -> calls.add(Call.of("port", v.toString())));
    path(redirect, calls);
    redirect.takeInt("statusCode").ifPresent(v -> calls.add(Call.of("status", v.toString())));
    return calls;
  }

  private static void path(Fields fields, List<Call> calls) {
    Call path = fields.whole("path", modifier -> {
      boolean full = "ReplaceFullPath".equals(modifier.string("type"));
      boolean prefix = "ReplacePrefixMatch".equals(modifier.string("type"));
      if (!full && !prefix) {
        return null;
      }
      modifier.takeString("type");
      return modifier
          .takeString(full ? "replaceFullPath" : "replacePrefixMatch")
          .map(v -> Call.of(full ? "path" : "pathPrefix", v))
          .orElse(null);
    });
    if (path != null) {
      calls.add(path);
    }
  }

  private @Nullable Call mirror(Fields filter) {
    return !filter.hasOnly("type", "requestMirror")
        ? null
        : filter.whole("requestMirror", mirror -> {
          List<Call> more = new ArrayList<>();
          Call call = mirror.whole("backendRef", backend -> target(backend, more));
          mirror.takeInt("percent").ifPresent(v -> more.add(Call.of("percent", v.toString())));
          fraction(mirror, more);
          return call == null ? null : lambda(call, more);
        });
  }

  private static @Nullable Call target(Fields backend, List<Call> more) {
    Optional<String> name = backend.takeString("name");
    Optional<Integer> port = backend.takeInt("port");
    if (name.isEmpty() || port.isEmpty()) {
      return null;
    }
    backend(backend, more);
    return Call.of("mirror", name.get(), port.get().toString());
  }

  private static void fraction(Fields mirror, List<Call> more) {
    Call call = mirror.whole("fraction", fraction -> {
      Optional<Integer> numerator = fraction.takeInt("numerator");
      Optional<Integer> denominator = fraction.takeInt("denominator");
      return numerator.isEmpty() || denominator.isEmpty()
          ? null
          : Call.of("fraction", numerator.get().toString(), denominator.get().toString());
    });
    if (call != null) {
      more.add(call);
    }
  }

  private static @Nullable Call extension(Fields filter) {
    return filter.hasOnly("type", "extensionRef")
        ? filter.whole("extensionRef", reference -> byName(reference, "extension"))
        : null;
  }

  private static @Nullable Call externalAuth(Fields filter) {
    return filter.hasOnly("type", "externalAuth")
        ? filter.whole("externalAuth", ExternalAuthCalls::of)
        : null;
  }
}
