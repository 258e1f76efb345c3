package io.gatewayapi.codegen.generate.pojo;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.codemodel.JType;
import io.gatewayapi.codegen.generate.shape.Names;
import org.jsonschema2pojo.GenerationConfig;
import org.jsonschema2pojo.util.NameHelper;

/** Names fields and accessors as all our generated code does. */
final class ModelNames extends NameHelper {
  ModelNames(GenerationConfig config) {
    super(config);
  }

  @Override
  public String getPropertyName(String property, JsonNode node) {
    return Names.variable(property);
  }

  @Override
  public String getGetterName(String property, JType type, JsonNode node) {
    return "get" + Names.accessor(property);
  }

  @Override
  public String getSetterName(String property, JsonNode node) {
    return "set" + Names.accessor(property);
  }
}
