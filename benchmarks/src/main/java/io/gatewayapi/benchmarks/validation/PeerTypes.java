package io.gatewayapi.benchmarks.validation;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableMap;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import io.gatewayapi.model.schema.StructuralSchema;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The declared types of a schema, so that the interpreter's rules are checked as a server's are. */
final class PeerTypes {
  private final Map<String, CelType> structs = new LinkedHashMap<>();

  CelType declare(StructuralSchema schema, String name) {
    if (schema.type() == null) {
      return SimpleType.DYN;
    }
    return switch (schema.type()) {
      case STRING -> SimpleType.STRING;
      case INTEGER -> SimpleType.INT;
      case NUMBER -> SimpleType.DOUBLE;
      case BOOLEAN -> SimpleType.BOOL;
      case ARRAY ->
        schema.items() == null
            ? SimpleType.DYN
            : ListType.create(declare(schema.items(), name + "#item"));
      case OBJECT -> object(schema, name);
    };
  }

  private CelType object(StructuralSchema schema, String name) {
    if (schema.additionalProperties() != null) {
      return MapType.create(
          SimpleType.STRING, declare(schema.additionalProperties(), name + "#value"));
    }
    ImmutableMap.Builder<String, CelType> declared = ImmutableMap.builder();
    schema
        .properties()
        .forEach((property, below) ->
            declared.put(PeerRules.escape(property), declare(below, name + "#" + property)));
    ImmutableMap<String, CelType> fields = declared.buildOrThrow();
    StructType type =
        StructType.create(name, fields.keySet(), field -> Optional.ofNullable(fields.get(field)));
    structs.put(name, type);
    return type;
  }

  CelTypeProvider provider() {
    return new Provider(ImmutableMap.copyOf(structs));
  }

  private record Provider(ImmutableMap<String, CelType> structs) implements CelTypeProvider {
    @Override
    public ImmutableCollection<CelType> types() {
      return structs.values();
    }

    @Override
    public Optional<CelType> findType(String name) {
      return Optional.ofNullable(structs.get(name));
    }
  }
}
