package io.gatewayapi.router.rule;

import io.gatewayapi.router.http.HeaderField;
import io.gatewayapi.router.http.HeaderFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a CORS filter allows.
 *
 * <p>Specification: <a
 * href="https://gateway-api.sigs.k8s.io/reference/spec/#httpcorsfilter">HTTPCORSFilter</a>.
 *
 * @param origins origins whose scripts may read responses
 * @param credentials whether they may send credentials
 * @param methods methods that a preflight allows, {@code *} for all
 * @param headers request headers that a preflight allows, {@code *} for all
 * @param exposed response headers that scripts may read, {@code *} for all
 * @param maxAge for how many seconds a preflight's answer may be kept
 */
public record CorsPolicy(
    List<OriginPattern> origins,
    boolean credentials,
    List<String> methods,
    List<String> headers,
    List<String> exposed,
    int maxAge) {
  private static final String ALLOW = "Access-Control-Allow-";
  private static final String EXPOSE = "Access-Control-Expose-Headers";

  /** Copies the lists. */
  public CorsPolicy {
    origins = List.copyOf(origins);
    methods = List.copyOf(methods);
    headers = List.copyOf(headers);
    exposed = List.copyOf(exposed);
  }

  /**
   * Whether a request is a preflight, which the gateway answers by itself.
   *
   * @param method the request's method
   * @param sent its headers
   * @return true for OPTIONS with Origin and Access-Control-Request-Method
   */
  public static boolean isPreflight(String method, HeaderFields sent) {
    return method.equals("OPTIONS")
        && sent.joined("Origin").isPresent()
        && sent.joined("Access-Control-Request-Method").isPresent();
  }

  /**
   * Whether the origin of a request is allowed.
   *
   * @param origin the value of its Origin
   * @return true if so
   */
  public boolean allows(String origin) {
    return origins.stream().anyMatch(pattern -> pattern.allows(origin));
  }

  /**
   * The headers that answer a preflight of an allowed origin.
   *
   * @param sent the preflight's headers
   * @param wildcards how wildcards are answered where there is a choice
   * @return the headers
   */
  public HeaderFields preflight(HeaderFields sent, CorsWildcards wildcards) {
    List<HeaderField> all = new ArrayList<>(origin(sent, wildcards));
    answer("Methods", methods, sent.joined("Access-Control-Request-Method"), wildcards, all);
    answer("Headers", headers, sent.joined("Access-Control-Request-Headers"), wildcards, all);
    all.addAll(exposure());
    all.add(new HeaderField("Access-Control-Max-Age", Integer.toString(maxAge)));
    return new HeaderFields(all);
  }

  /**
   * What becomes of the response to a request that is no preflight.
   *
   * @param sent the request's headers, Origin among them
   * @param wildcards how wildcards are answered where there is a choice
   * @return the response's headers for an allowed origin, their removal for any other
   */
  public HeaderModifier onResponse(HeaderFields sent, CorsWildcards wildcards) {
    if (!allows(sent.joined("Origin").orElse(""))) {
      return new HeaderModifier(
          List.of(), List.of(), List.of(ALLOW + "Origin", ALLOW + "Credentials", EXPOSE));
    }
    List<HeaderField> all = new ArrayList<>(origin(sent, wildcards));
    all.addAll(exposure());
    return new HeaderModifier(all, List.of(), List.of());
  }

  private List<HeaderField> origin(HeaderFields sent, CorsWildcards wildcards) {
    boolean star = !credentials
        && wildcards == CorsWildcards.STAR
        && origins.stream().anyMatch(OriginPattern::isAny);
    List<HeaderField> all = new ArrayList<>();
    all.add(new HeaderField(ALLOW + "Origin", star ? "*" : sent.joined("Origin").orElse("*")));
    if (credentials) {
      all.add(new HeaderField(ALLOW + "Credentials", "true"));
    }
    return all;
  }

  /**
   * A list is answered entire, whatever was asked for. A wildcard is answered by a star or by what
   * was asked for; with credentials there is no answer where nothing was.
   */
  private void answer(
      String what,
      List<String> configured,
      Optional<String> asked,
      CorsWildcards wildcards,
      List<HeaderField> answer) {
    if (configured.isEmpty()) {
      return;
    }
    if (!configured.contains("*")) {
      answer.add(new HeaderField(ALLOW + what, String.join(", ", configured)));
      return;
    }
    boolean echo = credentials || wildcards == CorsWildcards.ECHO;
    Optional<String> value =
        echo ? asked.or(() -> Optional.of("*").filter(star -> !credentials)) : Optional.of("*");
    value.ifPresent(text -> answer.add(new HeaderField(ALLOW + what, text)));
  }

  /** With credentials a star would mean nothing, so it is left out. */
  private List<HeaderField> exposure() {
    boolean useless = exposed.isEmpty() || credentials && exposed.contains("*");
    return useless ? List.of() : List.of(new HeaderField(EXPOSE, String.join(", ", exposed)));
  }
}
