package io.gatewayapi.router.backend;

import io.gatewayapi.router.id.ObjectName;
import io.gatewayapi.router.tls.CertificateChain;
import io.gatewayapi.router.topology.Inventory;
import io.gatewayapi.router.topology.backend.ServiceNode;
import io.gatewayapi.router.topology.backend.WorkloadNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the certificate that a Service's endpoints present: the one that was named, else that of
 * the only TLS Secret that the pods of the Service mount.
 *
 * @param inventory the objects
 */
record PresentedCertificates(Inventory inventory) {
  /**
   * A certificate, and how it is known.
   *
   * @param chain the certificate and those that lead to its authority
   * @param assumption what was taken for granted, null if it was named
   */
  record Presented(CertificateChain chain, @Nullable String assumption) {}

  /** Empty if it is not known. */
  Optional<Presented> of(ServiceNode service) {
    return Optional.ofNullable(inventory.backends().presented().get(service.name()))
        .flatMap(pem -> presented(pem, null))
        .or(() -> mounted(service));
  }

  private Optional<Presented> mounted(ServiceNode service) {
    if (service.selector().isEmpty()) {
      return Optional.empty();
    }
    List<WorkloadNode> workloads =
        inventory.backends().workloads().stream().filter(w -> w.serves(service)).toList();
    List<String> secrets = workloads.stream()
        .flatMap(w -> w.secrets().stream())
        .distinct()
        .filter(name -> certificate(service, name).isPresent())
        .toList();
    if (secrets.size() != 1) {
      return Optional.empty();
    }
    String secret = secrets.get(0);
    return certificate(service, secret)
        .flatMap(pem -> presented(
            pem,
            workloads.get(0) + " presents the certificate of the TLS Secret that it mounts, "
                + secret));
  }

  private Optional<String> certificate(ServiceNode service, String secret) {
    Map<ObjectName, Map<String, String>> secrets = inventory.materials().secrets();
    return Optional.ofNullable(secrets.get(new ObjectName(service.name().namespace(), secret)))
        .filter(data -> data.containsKey("tls.key"))
        .flatMap(data -> Optional.ofNullable(data.get("tls.crt")));
  }

  private static Optional<Presented> presented(String pem, @Nullable String assumption) {
    return CertificateChain.find(pem).map(chain -> new Presented(chain, assumption));
  }
}
