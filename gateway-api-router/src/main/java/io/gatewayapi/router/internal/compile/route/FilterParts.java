package io.gatewayapi.router.internal.compile.route;

import static io.gatewayapi.router.internal.compile.wire.Wire.orElse;
import static io.gatewayapi.router.internal.compile.wire.Wire.text;

import io.gatewayapi.model.v1.Fraction;
import io.gatewayapi.model.v1.HTTPHeader;
import io.gatewayapi.model.v1.HTTPHeaderFilter;
import io.gatewayapi.model.v1.HTTPRequestMirrorFilter;
import io.gatewayapi.model.v1.LocalObjectReference;
import io.gatewayapi.router.http.HeaderField;
import io.gatewayapi.router.id.GroupKind;
import io.gatewayapi.router.id.ObjectName;
import io.gatewayapi.router.internal.compile.wire.Wire;
import io.gatewayapi.router.rule.Filter;
import io.gatewayapi.router.rule.HeaderModifier;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What filters of HTTPRoutes and GRPCRoutes are made of. */
final class FilterParts {
  private FilterParts() {}

  /** The member that a filter's type asks for; without it the rule is not valid. */
  static <T> Optional<Filter> part(
      @Nullable T member, String place, Function<T, Filter> reader, Problems problems) {
    if (member == null) {
      problems.unsupported(place, "the filter's type asks for it, and it is missing");
      return Optional.empty();
    }
    return Optional.of(reader.apply(member));
  }

  static HeaderModifier headers(HTTPHeaderFilter filter) {
    return new HeaderModifier(
        fields(Wire.list(filter.getSet())),
        fields(Wire.list(filter.getAdd())),
        Wire.list(filter.getRemove()));
  }

  /** Of entries with equivalent names only the first counts. */
  private static List<HeaderField> fields(List<HTTPHeader> headers) {
    Map<String, HeaderField> byName = new LinkedHashMap<>();
    for (HTTPHeader header : headers) {
      String name = text(header.getName());
      byName.putIfAbsent(
          name.toLowerCase(Locale.ROOT), new HeaderField(name, text(header.getValue())));
    }
    return List.copyOf(byName.values());
  }

  static Filter mirror(HTTPRequestMirrorFilter filter, RouteScope scope) {
    return new Filter.Mirror(scope.backend(filter.getBackendRef()), share(filter));
  }

  private static double share(HTTPRequestMirrorFilter filter) {
    Fraction fraction = filter.getFraction();
    double share = fraction == null
        ? orElse(filter.getPercent(), 100) / 100.0
        : (double) orElse(fraction.getNumerator(), 0)
            / Math.max(1, orElse(fraction.getDenominator(), 100));
    return Math.max(0, Math.min(1, share));
  }

  static Filter extension(LocalObjectReference ref, RouteScope scope) {
    return new Filter.Extension(
        new GroupKind(text(ref.getGroup()), text(ref.getKind())),
        new ObjectName(scope.route().name().namespace(), text(ref.getName())));
  }
}
