package io.gatewayapi.builders.print;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Calls for GRPCRoutes. */
final class GrpcCalls extends RouteCalls {
  GrpcCalls(Code code) {
    super(code, "GRPC", "anyCall");
  }

  @Override
  void conditions(List<Call> calls, Fields match) {
    add(calls, match.whole("method", GrpcCalls::method));
    named(match, "headers", "header", calls);
  }

  private static @Nullable Call method(Fields fields) {
    boolean typed = fields.has("type");
    String word = word(fields, "method");
    Optional<String> service = fields.takeString("service");
    Optional<String> method = fields.takeString("method");
    if (service.isPresent() && method.isPresent()) {
      return word.isEmpty() ? null : Call.of(word, service.get(), method.get());
    }
    if (typed) {
      return null;
    }
    return service
        .map(name -> Call.of("service", name))
        .or(() -> method.map(name -> Call.of("methodOfAnyService", name)))
        .orElse(null);
  }

  @Override
  boolean mayRedirect(Fields rule) {
    return false;
  }

  @Override
  void more(List<Call> calls, Fields rule) {
    // Rules of GRPCRoutes have nothing that those of HTTPRoutes lack.
  }
}
