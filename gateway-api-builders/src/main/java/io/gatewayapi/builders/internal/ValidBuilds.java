package io.gatewayapi.builders.internal;

import io.gatewayapi.model.Bundle;
import io.gatewayapi.model.Channel;
import io.gatewayapi.model.GatewayApiObject;
import io.gatewayapi.model.Kinds;
import io.gatewayapi.validation.InvalidObjectException;
import io.gatewayapi.validation.RuleId;
import io.gatewayapi.validation.ValidationResult;
import io.gatewayapi.validation.Validator;
import io.gatewayapi.validation.Violation;
import io.gatewayapi.validation.ViolationType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The check before a valid object is handed out. */
public final class ValidBuilds {
  /** Validators read their schemas once; there is one a bundle, and few bundles. */
  private static final Map<Bundle, Validator> VALIDATORS = new ConcurrentHashMap<>();

  private ValidBuilds() {}

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
   */
  public static <T extends GatewayApiObject> T checked(T object, Bundle bundle) {
    ValidationResult result = VALIDATORS.computeIfAbsent(bundle, Validator::of).validate(object);
    if (result.valid() && result.pruned().isEmpty()) {
      return object;
    }
    List<Violation> violations = new ArrayList<>();
    for (String path : result.pruned()) {
      violations.add(absent(object, path, bundle));
    }
    violations.addAll(result.violations());
    throw new InvalidObjectException(
        new ValidationResult(result.subject(), violations, result.pruned(), result.rules()));
  }

  private static Violation absent(GatewayApiObject object, String path, Bundle bundle) {
    String history = FieldHistory.of(object.resourceType().kindVersion(), path);
    return new Violation(
        path,
        ViolationType.FORBIDDEN,
        "Forbidden: is not in " + bundle + ", which would drop it; " + history,
        new RuleId(path.replaceAll("\\[[^\\]]*\\]", "[]"), "channel"),
        null,
        path);
  }
}
