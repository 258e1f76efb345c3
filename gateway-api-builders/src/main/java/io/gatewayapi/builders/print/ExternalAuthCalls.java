package io.gatewayapi.builders.print;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Calls for a filter that asks a server about each request. */
final class ExternalAuthCalls {
  private ExternalAuthCalls() {}

  /** Takes the filter; null if it is not as intents make it. */
  static @Nullable Call of(Fields auth) {
    String protocol = String.valueOf(auth.string("protocol"));
    boolean http = protocol.equals("HTTP");
    if (!http && !protocol.equals("GRPC")) {
      return null;
    }
    auth.takeString("protocol");
    List<Call> more = new ArrayList<>();
    Call call = auth.whole(
        "backendRef",
        backend -> target(backend, http ? "externalHttpAuth" : "externalGrpcAuth", more));
    String member = http ? "http" : "grpc";
    if (call == null || !(auth.get(member) instanceof JsonObject config)) {
      return null;
    }
    auth.json().remove(member);
    Fields fields = Fields.copy(config);
    if (http) {
      fields.takeString("path").ifPresent(v -> more.add(Call.of("path", v)));
    }
    IntentCalls.strings(fields, "allowedHeaders", "headers", more);
    if (http) {
      IntentCalls.strings(fields, "allowedResponseHeaders", "responseHeaders", more);
    }
    auth.within(
        "forwardBody",
        body ->
            body.takeInt("maxSize").ifPresent(v -> more.add(Call.of("forwardBody", v.toString()))));
    return fields.isEmpty() ? call.with(more) : null;
  }

  private static @Nullable Call target(Fields backend, String method, List<Call> more) {
    Optional<String> name = backend.takeString("name");
    Optional<Integer> port = backend.takeInt("port");
    if (name.isEmpty() || port.isEmpty()) {
      return null;
    }
    IntentCalls.backend(backend, more);
    return Call.of(method, name.get(), port.get().toString());
  }
}
