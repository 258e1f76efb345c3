package io.gatewayapi.builders.internal;

import io.gatewayapi.model.Bundle;
import io.gatewayapi.model.Channel;
import io.gatewayapi.model.GatewayApiException;
import io.gatewayapi.model.GatewayApiObject;
import io.gatewayapi.model.KindVersion;
import io.gatewayapi.model.KindVersion.Availability;
import io.gatewayapi.model.Kinds;
import io.gatewayapi.validation.ChannelCheck;
import io.gatewayapi.validation.ChannelReport;
import io.gatewayapi.validation.InvalidObjectException;
import io.gatewayapi.validation.MissingField;
import io.gatewayapi.validation.RuleId;
import io.gatewayapi.validation.ValidationResult;
import io.gatewayapi.validation.Validator;
import io.gatewayapi.validation.Violation;
import io.gatewayapi.validation.ViolationType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The check before a valid object is handed out. */
public final class ValidBuilds {
  private static final Map<Bundle, Lazy> CHECKS = Kinds.bundles().stream()
      .collect(Collectors.toUnmodifiableMap(Function.identity(), Lazy::new));

  private ValidBuilds() {}

  private record Checks(Validator validator, ChannelCheck channel) {}

  /** A bundle's checks, made at the first use and kept, because they keep what they compiled. */
  private static final class Lazy {
    private final Bundle bundle;
    private volatile @Nullable Checks checks;

    Lazy(Bundle bundle) {
      this.bundle = bundle;
    }

    Checks get() {
      Checks known = checks;
      if (known == null) {
        // Two threads may both make them: they are equal.
        known = new Checks(Validator.of(bundle), ChannelCheck.of(bundle));
        checks = known;
      }
      return known;
    }
  }

  /**
   * Checks an object against the newest known release of a channel.
   *
   * @param object the object
   * @param channel the channel
   * @param <T> its type
   * @return the object
   * @throws InvalidObjectException with everything that is wrong
   */
  public static <T extends GatewayApiObject> T checked(T object, Channel channel) {
    return checked(object, Kinds.newest(channel));
  }

  /**
   * Checks an object: what the API server would refuse, and fields that it would drop.
   *
   * @param object the object
   * @param bundle release and channel
   * @param <T> its type
   * @return the object
   * @throws InvalidObjectException with everything that is wrong
   * @throws GatewayApiException if this library does not know the bundle
   */
  public static <T extends GatewayApiObject> T checked(T object, Bundle bundle) {
    Lazy lazy = CHECKS.get(bundle);
    if (lazy == null) {
      throw new GatewayApiException(bundle + " is not known; known are " + Kinds.bundles());
    }
    Checks checks = lazy.get();
    ValidationResult result = checks.validator().validate(object);
    ChannelReport report = checks.channel().check(object);
    if (result.valid() && report.complete()) {
      return object;
    }
    List<Violation> violations = new ArrayList<>();
    report.missing().forEach(field -> violations.add(dropped(field, bundle)));
    if (report.missing().isEmpty() && !report.complete()) {
      violations.add(notServed(object.resourceType().kindVersion(), report));
    }
    violations.addAll(result.violations());
    throw new InvalidObjectException(
        new ValidationResult(result.subject(), violations, result.pruned(), result.rules()));
  }

  private static Violation dropped(MissingField field, Bundle bundle) {
    String where = field.toString().substring(field.path().length() + 2);
    return refused(field.path(), bundle + " would drop it: " + where);
  }

  private static Violation notServed(KindVersion version, ChannelReport report) {
    String served = Kinds.versions(version.group(), version.kind()).stream()
        .filter(other -> other.in(report.bundle()).filter(Availability::served).isPresent())
        .map(KindVersion::version)
        .collect(Collectors.joining(", "));
    return refused(
        "apiVersion",
        version.apiVersion() + " " + version.kind() + " in " + report.bundle() + " is "
            + report.version() + (served.isEmpty() ? "" : "; it serves " + served));
  }

  private static Violation refused(String path, String why) {
    String location = path.replaceAll("\\[[^\\]]*\\]", "[]");
    return new Violation(
        path,
        ViolationType.FORBIDDEN,
        "Forbidden: " + why,
        new RuleId(location, "channel"),
        null,
        path);
  }
}
