package io.gatewayapi.testing.internal.kind;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.gatewayapi.model.decode.Decoded;
import io.gatewayapi.model.decode.MalformedField;
import io.gatewayapi.testing.internal.store.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The fields of the built-in kinds that manifests beside the Gateway API's use most. What is not in
 * them is not stored, and told; of all other built-in kinds only metadata is looked at.
 */
final class PlainFields {
  private static final String TABLE = """
      ConfigMap data map[string]string
      ConfigMap binaryData map[string][]uint8
      ConfigMap immutable bool
      Secret data map[string][]uint8
      Secret stringData any
      Secret immutable bool
      Secret type ~v1.SecretType
      ServiceAccount secrets []v1.ObjectReference
      ServiceAccount imagePullSecrets []v1.LocalObjectReference
      ServiceAccount automountServiceAccountToken bool
      LocalObjectReference name string
      ObjectReference kind string
      ObjectReference namespace string
      ObjectReference name string
      ObjectReference uid ~types.UID
      ObjectReference apiVersion string
      ObjectReference resourceVersion string
      ObjectReference fieldPath string
      Namespace spec v1.NamespaceSpec
      Namespace status v1.NamespaceStatus
      NamespaceSpec finalizers []~v1.FinalizerName
      NamespaceStatus phase ~v1.NamespacePhase
      NamespaceStatus conditions []v1.NamespaceCondition
      Service spec v1.ServiceSpec
      Service status v1.ServiceStatus
      ServiceSpec ports []v1.ServicePort
      ServiceSpec selector map[string]string
      ServiceSpec clusterIP string
      ServiceSpec clusterIPs []string
      ServiceSpec type ~v1.ServiceType
      ServiceSpec externalIPs []string
      ServiceSpec sessionAffinity ~v1.ServiceAffinity
      ServiceSpec loadBalancerIP string
      ServiceSpec loadBalancerSourceRanges []string
      ServiceSpec externalName string
      ServiceSpec externalTrafficPolicy ~v1.ServiceExternalTrafficPolicy
      ServiceSpec healthCheckNodePort int32
      ServiceSpec publishNotReadyAddresses bool
      ServiceSpec sessionAffinityConfig v1.SessionAffinityConfig
      ServiceSpec ipFamilies []~v1.IPFamily
      ServiceSpec ipFamilyPolicy ~v1.IPFamilyPolicy
      ServiceSpec allocateLoadBalancerNodePorts bool
      ServiceSpec loadBalancerClass string
      ServiceSpec internalTrafficPolicy ~v1.ServiceInternalTrafficPolicy
      ServiceSpec trafficDistribution string
      ServicePort name string
      ServicePort protocol ~v1.Protocol
      ServicePort appProtocol string
      ServicePort port int32
      ServicePort targetPort any
      ServicePort nodePort int32
      ServiceStatus loadBalancer v1.LoadBalancerStatus
      ServiceStatus conditions []v1.Condition
      """;

  private static final TypedFields FIELDS = TypedFields.of(TABLE);

  /** What every object has. */
  private static final Set<String> COMMON = Set.of("apiVersion", "kind", "metadata");

  private PlainFields() {}

  /**
   * What a server with types of its own makes of an object.
   *
   * @param decoded the object with its metadata read
   * @param kind its kind
   */
  static Decoded typed(Decoded decoded, String kind) {
    List<MalformedField> malformed = new ArrayList<>();
    decoded.malformed().forEach(field -> malformed.add(below(field, kind)));
    if (!FIELDS.types().containsKey(kind)) {
      return new Decoded(decoded.object(), decoded.pruned(), malformed);
    }
    FIELDS.malformed(decoded.object(), kind).ifPresent(malformed::add);
    List<String> pruned = new ArrayList<>(decoded.pruned());
    JsonObject object = known(decoded.object(), kind, "", pruned);
    return new Decoded(object, pruned, malformed);
  }

  /** Metadata is a part of these types, not a document of its own. */
  private static MalformedField below(MalformedField field, String kind) {
    String problem = field
        .problem()
        .replaceFirst("into Go struct field (\\w+)\\.", "into Go struct field $1.metadata.")
        .replace(
            "into Go value of type v1.ObjectMeta",
            "into Go struct field " + kind + ".metadata of type v1.ObjectMeta");
    return new MalformedField(field.path(), problem);
  }

  private static JsonObject known(
      JsonObject object, String type, String path, List<String> unknown) {
    Map<String, String> fields = FIELDS.types().get(type);
    if (fields == null) {
      return object;
    }
    JsonObject known = new JsonObject();
    for (Map.Entry<String, JsonElement> field : object.entrySet()) {
      String name = field.getKey();
      String place = path + name;
      String expected = fields.get(name);
      if (path.isEmpty() && COMMON.contains(name)) {
        known.add(name, field.getValue());
      } else if (expected == null) {
        unknown.add(place);
      } else {
        Trees.put(known, name, value(field.getValue(), expected, place, unknown));
      }
    }
    return known;
  }

  private static JsonElement value(
      JsonElement value, String type, String place, List<String> unknown) {
    if (value instanceof JsonArray items && type.startsWith(TypedFields.LIST)) {
      JsonArray known = new JsonArray(items.size());
      String item = type.substring(TypedFields.LIST.length());
      for (int i = 0; i < items.size(); i++) {
        known.add(value(items.get(i), item, place + "[" + i + "]", unknown));
      }
      return known;
    }
    if (value instanceof JsonObject texts && type.equals(TypedFields.TEXTS)) {
      JsonObject known = new JsonObject();
      JsonPrimitive empty = new JsonPrimitive("");
      texts
          .entrySet()
          .forEach(e -> known.add(e.getKey(), e.getValue().isJsonNull() ? empty : e.getValue()));
      return known;
    }
    return value instanceof JsonObject object
        ? known(object, TypedFields.typeName(type), place + ".", unknown)
        : value;
  }
}
