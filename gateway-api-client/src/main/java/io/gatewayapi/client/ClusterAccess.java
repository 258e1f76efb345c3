package io.gatewayapi.client;

import io.gatewayapi.client.cluster.Cluster;
import io.gatewayapi.client.cluster.DroppedFieldPolicy;
import io.gatewayapi.client.cluster.FieldGuard;
import io.gatewayapi.client.cluster.Installation;
import io.gatewayapi.client.cluster.VersionChoice;
import io.gatewayapi.model.Bundle;
import io.gatewayapi.model.KindVersion;
import io.gatewayapi.validation.Validator;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What all views of a cluster share: what is installed, and the version chosen for each type. */
final class ClusterAccess {
  private static final Duration FRESH = Duration.ofSeconds(1);

  private final Cluster cluster;
  private final FieldGuard guard;
  private final DroppedFieldPolicy policy;
  private final Map<KindVersion, KindVersion> chosen;
  private final Map<Bundle, Validator> validators;

  ClusterAccess(Cluster cluster, DroppedFieldPolicy policy) {
    this(
        cluster,
        new FieldGuard(cluster),
        policy,
        new ConcurrentHashMap<>(),
        new ConcurrentHashMap<>());
  }

  private ClusterAccess(
      Cluster cluster,
      FieldGuard guard,
      DroppedFieldPolicy policy,
      Map<KindVersion, KindVersion> chosen,
      Map<Bundle, Validator> validators) {
    this.cluster = cluster;
    this.guard = guard;
    this.policy = policy;
    this.chosen = chosen;
    this.validators = validators;
  }

  ClusterAccess with(DroppedFieldPolicy other) {
    return new ClusterAccess(cluster, guard, other, chosen, validators);
  }

  Cluster cluster() {
    return cluster;
  }

  FieldGuard guard() {
    return guard;
  }

  DroppedFieldPolicy policy() {
    return policy;
  }

  /** The version to be spoken: the wanted one until the server says that it does not serve it. */
  KindVersion version(KindVersion wanted) {
    KindVersion known = chosen.get(wanted);
    if (known == null) {
      return wanted;
    }
    // Another one than wanted: from time to time it is seen whether that is still so.
    return choose(wanted, cluster.installation());
  }

  /** Asks the server again. */
  KindVersion chooseAgain(KindVersion wanted) {
    return choose(wanted, cluster.notOlderThan(FRESH));
  }

  private KindVersion choose(KindVersion wanted, Installation installation) {
    KindVersion best = VersionChoice.of(wanted, installation).orElse(wanted);
    if (best.equals(wanted)) {
      chosen.remove(wanted);
    } else {
      chosen.put(wanted, best);
    }
    return best;
  }

  Validator validator(Bundle bundle) {
    return validators.computeIfAbsent(bundle, Validator::of);
  }
}
