package io.gatewayapi.codegen.generate.pojo;

import com.sun.codemodel.JClassContainer;
import com.sun.codemodel.JDefinedClass;
import com.sun.codemodel.JDocComment;
import com.sun.codemodel.JDocCommentable;
import com.sun.codemodel.JFieldVar;
import com.sun.codemodel.JPackage;
import com.sun.codemodel.JType;
import io.gatewayapi.codegen.catalogue.Catalogue;
import io.gatewayapi.codegen.generate.shape.JavaShapes;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import org.jsonschema2pojo.GenerationConfig;
import org.jsonschema2pojo.rules.Rule;
import org.jsonschema2pojo.rules.RuleFactory;
import org.jsonschema2pojo.util.NameHelper;
import org.jspecify.annotations.Nullable;

/**
 * What jsonschema2pojo makes of the catalogue: its own classes, fields and accessors; ours is all
 * else.
 *
 * <p>Named in the plugin's configuration, whose source directory is the catalogue's {@code types}.
 */
public final class GatewayRuleFactory extends RuleFactory {
  private @Nullable ModelClasses classes;
  private @Nullable NameHelper names;

  /** Called by jsonschema2pojo. */
  public GatewayRuleFactory() {}

  @Override
  public void setGenerationConfig(GenerationConfig config) {
    super.setGenerationConfig(config);
    names = new ModelNames(config);
    classes = null;
  }

  @Override
  public NameHelper getNameHelper() {
    return names == null ? super.getNameHelper() : names;
  }

  @Override
  public Rule<JClassContainer, JType> getTypeRule() {
    return new ModelTypeRule(this, super.getTypeRule());
  }

  @Override
  public Rule<JDefinedClass, JDefinedClass> getPropertiesRule() {
    Rule<JDefinedClass, JDefinedClass> fields = super.getPropertiesRule();
    return (name, node, parent, owner, schema) -> classes(owner.owner())
        .object(owner, name, () -> fields.apply(name, node, parent, owner, schema));
  }

  /** Objects get no map of additional properties: the base class keeps them. */
  @Override
  public Rule<JDefinedClass, JDefinedClass> getAdditionalPropertiesRule() {
    return (name, node, parent, owner, schema) -> owner;
  }

  /** Defaults are the API server's, never injected on read. */
  @Override
  public Rule<JFieldVar, JFieldVar> getDefaultRule() {
    return (name, node, parent, field, schema) -> field;
  }

  /** Javadoc is ours: beside a reference jsonschema2pojo would see the target's. */
  @Override
  public Rule<JDocCommentable, JDocComment> getDescriptionRule() {
    return (name, node, parent, owner, schema) -> owner.javadoc();
  }

  @Override
  public Rule<JDocCommentable, JDocComment> getTitleRule() {
    return getDescriptionRule();
  }

  @Override
  public Rule<JDocCommentable, JDocCommentable> getNotRequiredRule() {
    return (name, node, parent, owner, schema) -> owner;
  }

  Rule<JPackage, JType> objectRule() {
    return super.getObjectRule();
  }

  ModelClasses classes(com.sun.codemodel.JCodeModel model) {
    ModelClasses known = classes;
    if (known == null) {
      known = new ModelClasses(new JavaShapes(Catalogue.load(schemaDir())), model);
      classes = known;
    }
    return known;
  }

  private Path schemaDir() {
    URL source = getGenerationConfig().getSource().next();
    try {
      return Path.of(source.toURI()).resolveSibling(".").normalize();
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("source " + source + " is no folder of the catalogue", e);
    }
  }
}
