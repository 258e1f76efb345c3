package io.gatewayapi.router;

import io.gatewayapi.router.decision.BackendShare;
import java.util.List;
import java.util.stream.Collectors;

/** Says why a rule forwards nothing. */
final class NoBackend {
  private NoBackend() {}

  static String reason(List<BackendShare> shares) {
    if (shares.isEmpty()) {
      return "was chosen, and its rule has no backendRefs and nothing else to answer with";
    }
    if (shares.stream().allMatch(s -> s.share() == 0)) {
      return "was chosen, and all its backendRefs have weight 0";
    }
    return shares.stream()
        .filter(s -> s.share() > 0)
        .map(NoBackend::problem)
        .collect(Collectors.joining("; ", "was chosen, and no backend is usable: ", ""));
  }

  private static String problem(BackendShare share) {
    return share.fold(
        forwarded -> forwarded.backend().toString(),
        answered -> answered.reason() + ": " + answered.message());
  }
}
