package io.gatewayapi.builders.internal;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.gatewayapi.model.RawObject;
import io.gatewayapi.model.meta.ObjectMeta;
import java.util.Collection;
import java.util.List;

/**
 * Roles and their bindings as manifests.
 *
 * @param name of the roles
 * @param subject who gets them
 */
public record Rbac(String name, JsonObject subject) {
  /** Kubernetes' group of roles. */
  public static final String GROUP = "rbac.authorization.k8s.io";

  /** Verbs of those who look. */
  public static final List<String> READ = List.of("get", "list", "watch");

  /** Verbs of those who look and change. */
  public static final List<String> MANAGE =
      List.of("get", "list", "watch", "create", "update", "patch", "delete");

  /**
   * A rule.
   *
   * @param group the API group
   * @param resources plural names
   * @param verbs what is allowed
   * @return the rule
   */
  public static JsonObject rule(
      String group, Collection<String> resources, Collection<String> verbs) {
    JsonObject rule = new JsonObject();
    rule.add("apiGroups", array(List.of(group)));
    rule.add("resources", array(resources));
    rule.add("verbs", array(verbs));
    return rule;
  }

  /**
   * A Role and its RoleBinding.
   *
   * @param namespace where
   * @param rules what is allowed
   * @return both
   */
  public List<RawObject> inNamespace(String namespace, JsonArray rules) {
    return pair("Role", name, namespace, rules);
  }

  /**
   * A ClusterRole and its ClusterRoleBinding.
   *
   * @param suffix what the names end in; empty for nothing
   * @param rules what is allowed
   * @return both
   */
  public List<RawObject> clusterWide(String suffix, JsonArray rules) {
    return pair("ClusterRole", suffix.isEmpty() ? name : name + "-" + suffix, "", rules);
  }

  private List<RawObject> pair(String kind, String role, String namespace, JsonArray rules) {
    RawObject definition = object(kind, role, namespace);
    definition.setExtraField("rules", rules);
    JsonObject reference = new JsonObject();
    reference.addProperty("apiGroup", GROUP);
    reference.addProperty("kind", kind);
    reference.addProperty("name", role);
    JsonArray subjects = new JsonArray();
    subjects.add(subject.deepCopy());
    RawObject binding = object(kind + "Binding", role, namespace);
    binding.setExtraField("roleRef", reference);
    binding.setExtraField("subjects", subjects);
    return List.of(definition, binding);
  }

  private static RawObject object(String kind, String name, String namespace) {
    RawObject object = new RawObject(GROUP + "/v1", kind);
    ObjectMeta metadata = new ObjectMeta();
    metadata.setName(name);
    if (!namespace.isEmpty()) {
      metadata.setNamespace(namespace);
    }
    object.setMetadata(metadata);
    return object;
  }

  private static JsonArray array(Collection<String> texts) {
    JsonArray array = new JsonArray();
    texts.forEach(array::add);
    return array;
  }
}
