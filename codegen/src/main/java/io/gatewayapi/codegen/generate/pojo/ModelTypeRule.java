package io.gatewayapi.codegen.generate.pojo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.codemodel.JClassContainer;
import com.sun.codemodel.JType;
import io.gatewayapi.codegen.catalogue.CatalogueType;
import io.gatewayapi.codegen.catalogue.KindVersion;
import java.util.ArrayList;
import java.util.List;
import org.jsonschema2pojo.Schema;
import org.jsonschema2pojo.rules.Rule;
import org.jspecify.annotations.Nullable;

/** Makes one class of an object type, one a version of a kind, an open enum of a string type. */
final class ModelTypeRule implements Rule<JClassContainer, JType> {
  private final GatewayRuleFactory factory;
  private final Rule<JClassContainer, JType> plain;

  ModelTypeRule(GatewayRuleFactory factory, Rule<JClassContainer, JType> plain) {
    this.factory = factory;
    this.plain = plain;
  }

  @Override
  public JType apply(
      String name, JsonNode node, @Nullable JsonNode parent, JClassContainer in, Schema schema) {
    ModelClasses classes = factory.classes(in.owner());
    if (node.has("existingJavaType")) {
      return classes.existing(node.get("existingJavaType").asText());
    }
    CatalogueType type = node.has("title") ? classes.type(node.get("title").asText()) : null;
    if (type == null) {
      return plain.apply(name, node, parent, in, schema);
    }
    if (type.retired()) {
      return in.owner().ref(Object.class);
    }
    return switch (type.form()) {
      case ENUM -> classes.openEnum(type);
      case KIND -> kind(classes.versions(type), node, in, schema);
      default -> plain.apply(type.name(), node, parent, in, schema);
    };
  }

  /** All versions of a kind stand in one file. */
  private JType kind(List<KindVersion> versions, JsonNode node, JClassContainer in, Schema schema) {
    List<JType> types = new ArrayList<>();
    for (KindVersion version : versions) {
      ObjectNode one = ((ObjectNode) node).deepCopy().put("javaType", version.javaType());
      types.add(factory.objectRule().apply(version.kind(), one, null, in.getPackage(), schema));
    }
    return types.get(0);
  }
}
