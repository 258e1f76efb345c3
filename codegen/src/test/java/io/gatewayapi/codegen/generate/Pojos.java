package io.gatewayapi.codegen.generate;

import io.gatewayapi.codegen.generate.pojo.GatewayRuleFactory;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.jsonschema2pojo.AnnotationStyle;
import org.jsonschema2pojo.DefaultGenerationConfig;
import org.jsonschema2pojo.Jsonschema2Pojo;
import org.jsonschema2pojo.NoopRuleLogger;
import org.jsonschema2pojo.rules.RuleFactory;

/** Runs jsonschema2pojo as the model's build does, without Maven. */
final class Pojos {
  private Pojos() {}

  static Path generate(Path schemaDir, Path target) throws IOException {
    Jsonschema2Pojo.generate(new Config(schemaDir.resolve("types"), target), new NoopRuleLogger());
    return target;
  }

  private static final class Config extends DefaultGenerationConfig {
    private final Path types;
    private final Path target;

    Config(Path types, Path target) {
      this.types = types;
      this.target = target;
    }

    @Override
    public Iterator<URL> getSource() {
      try {
        return List.of(types.toUri().toURL()).iterator();
      } catch (MalformedURLException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public File getTargetDirectory() {
      return target.toFile();
    }

    @Override
    public Class<? extends RuleFactory> getCustomRuleFactory() {
      return GatewayRuleFactory.class;
    }

    @Override
    public AnnotationStyle getAnnotationStyle() {
      return AnnotationStyle.NONE;
    }

    @Override
    public boolean isIncludeGeneratedAnnotation() {
      return false;
    }

    @Override
    public boolean isIncludeHashcodeAndEquals() {
      return false;
    }

    @Override
    public boolean isIncludeToString() {
      return false;
    }

    @Override
    public boolean isInitializeCollections() {
      return false;
    }

    @Override
    public boolean isIncludeAdditionalProperties() {
      return false;
    }
  }
}
