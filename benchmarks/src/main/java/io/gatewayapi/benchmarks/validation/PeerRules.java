package io.gatewayapi.benchmarks.validation;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.extensions.CelExtensions;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import io.gatewayapi.model.schema.StructuralSchema;
import io.gatewayapi.model.schema.ValidationRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a schema node and of all below it, compiled for dev.cel's interpreter.
 *
 * @param programs the node's own rules
 * @param fields of an object
 * @param elements of a list or map; null if there are none with rules
 */
record PeerRules(
    List<CelRuntime.Program> programs,
    Map<String, PeerRules> fields,
    @Nullable PeerRules elements) {
  private static final CelOptions OPTIONS =
      CelOptions.current().enableHeterogeneousNumericComparisons(true).build();
  private static final CelRuntime RUNTIME = CelRuntimeFactory.legacyCelRuntimeBuilder()
      .setOptions(OPTIONS)
      .addLibraries(CelExtensions.strings())
      .build();

  /** Compiles; null if there are no rules. */
  static @Nullable PeerRules of(StructuralSchema schema) {
    Map<String, PeerRules> fields = new LinkedHashMap<>();
    schema.properties().forEach((name, below) -> {
      PeerRules rules = of(below);
      if (rules != null) {
        fields.put(escape(name), rules);
      }
    });
    StructuralSchema below =
        schema.items() != null ? schema.items() : schema.additionalProperties();
    PeerRules elements = below == null ? null : of(below);
    boolean none = schema.rules().isEmpty() && fields.isEmpty() && elements == null;
    return none ? null : new PeerRules(programs(schema), fields, elements);
  }

  private static List<CelRuntime.Program> programs(StructuralSchema schema) {
    List<CelRuntime.Program> programs = new ArrayList<>();
    if (schema.rules().isEmpty()) {
      return programs;
    }
    PeerTypes types = new PeerTypes();
    CelType self = types.declare(schema, "#self");
    CelCompiler compiler = CelCompilerFactory.standardCelCompilerBuilder()
        .setOptions(OPTIONS)
        .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
        .addLibraries(CelExtensions.strings())
        .setTypeProvider(types.provider())
        .addVar("self", self)
        .addVar("oldSelf", self)
        .setResultType(SimpleType.BOOL)
        .build();
    try {
      for (ValidationRule rule : schema.rules()) {
        programs.add(RUNTIME.createProgram(compiler.compile(rule.rule()).getAst()));
      }
    } catch (CelValidationException | CelEvaluationException e) {
      throw new IllegalStateException("a rule of " + schema, e);
    }
    return programs;
  }

  /** Evaluates all rules on a value; counts those that hold and those that do not. */
  int[] check(Object value) {
    int[] counts = new int[2];
    check(value, counts);
    return counts;
  }

  private void check(Object value, int[] counts) {
    for (CelRuntime.Program program : programs) {
      counts[holds(program, value) ? 0 : 1]++;
    }
    if (value instanceof List<?> list && elements != null) {
      for (Object element : list) {
        elements.check(element, counts);
      }
    } else if (value instanceof Map<?, ?> map) {
      map.forEach((name, field) -> {
        PeerRules rules = elements != null ? elements : fields.get(name);
        if (rules != null) {
          rules.check(field, counts);
        }
      });
    }
  }

  private static boolean holds(CelRuntime.Program program, Object self) {
    try {
      return Boolean.TRUE.equals(program.eval(Map.of("self", self)));
    } catch (CelEvaluationException e) {
      return false;
    }
  }

  /** A value as the interpreter wants it. */
  static Object value(JsonElement json) {
    if (json instanceof JsonObject object) {
      Map<String, Object> map = new LinkedHashMap<>();
      object.asMap().forEach((name, field) -> map.put(escape(name), value(field)));
      return map;
    }
    if (json.isJsonArray()) {
      List<Object> list = new ArrayList<>();
      json.getAsJsonArray().forEach(item -> list.add(value(item)));
      return list;
    }
    JsonPrimitive primitive = json.getAsJsonPrimitive();
    if (primitive.isString()) {
      return primitive.getAsString();
    }
    return primitive.isBoolean() ? (Object) primitive.getAsBoolean() : primitive.getAsLong();
  }

  static String escape(String name) {
    return name.equals("namespace") ? "__namespace__" : name;
  }
}
