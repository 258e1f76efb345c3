package io.gatewayapi.validation.internal.cel;

import com.google.common.net.InetAddresses;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.extensions.CelExtensions;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import io.gatewayapi.model.schema.StructuralSchema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The second opinion on rules: dev.cel's interpreter, on values without declared types. */
final class Interpreter {
  private static final CelOptions OPTIONS =
      CelOptions.current().enableHeterogeneousNumericComparisons(true).build();

  private static final CelCompiler COMPILER = CelCompilerFactory.standardCelCompilerBuilder()
      .setOptions(OPTIONS)
      .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
      .addLibraries(CelExtensions.strings())
      .addFunctionDeclarations(
          CelFunctionDecl.newFunctionDeclaration(
              "isIP",
              CelOverloadDecl.newGlobalOverload("is_ip", SimpleType.BOOL, SimpleType.STRING)),
          CelFunctionDecl.newFunctionDeclaration(
              "format.dns1123Label",
              CelOverloadDecl.newGlobalOverload("format_dns1123label", SimpleType.STRING)),
          CelFunctionDecl.newFunctionDeclaration(
              "validate",
              CelOverloadDecl.newMemberOverload(
                  "format_validate", SimpleType.DYN, SimpleType.STRING, SimpleType.STRING)))
      .addVar("self", SimpleType.DYN)
      .addVar("oldSelf", SimpleType.DYN)
      .build();

  private static final CelRuntime RUNTIME = CelRuntimeFactory.standardCelRuntimeBuilder()
      .setOptions(OPTIONS)
      .addLibraries(CelExtensions.strings())
      .addFunctionBindings(
          CelFunctionBinding.from("is_ip", String.class, InetAddresses::isInetAddress),
          CelFunctionBinding.from("format_dns1123label", List.of(), none -> "dns1123Label"),
          CelFunctionBinding.from(
              "format_validate", String.class, String.class, (format, text) -> Optional.empty()))
      .build();

  private final CelRuntime.Program program;

  Interpreter(String rule) {
    try {
      this.program = RUNTIME.createProgram(COMPILER.compile(rule).getAst());
    } catch (CelValidationException | CelEvaluationException e) {
      throw new IllegalArgumentException(rule, e);
    }
  }

  /** True, false, or empty for an error. */
  Optional<Boolean> holds(Object self, Object oldSelf) {
    try {
      return Optional.of((Boolean) program.eval(Map.of("self", self, "oldSelf", oldSelf)));
    } catch (CelEvaluationException e) {
      return Optional.empty();
    }
  }

  /** A value as the interpreter wants it. */
  static Object value(JsonElement json, StructuralSchema schema) {
    if (json instanceof JsonObject object) {
      Map<String, Object> map = new HashMap<>();
      object.asMap().forEach((name, field) -> {
        StructuralSchema below = schema.field(name);
        if (below != null && !field.isJsonNull()) {
          map.put(name.equals("namespace") ? "__namespace__" : name, value(field, below));
        }
      });
      return map;
    }
    if (json instanceof JsonArray array) {
      List<Object> list = new ArrayList<>();
      StructuralSchema items = schema.items();
      array.forEach(item -> list.add(items == null ? item : value(item, items)));
      return list;
    }
    JsonPrimitive primitive = json.getAsJsonPrimitive();
    if (primitive.isString()) {
      return primitive.getAsString();
    }
    return primitive.isBoolean() ? (Object) primitive.getAsBoolean() : primitive.getAsLong();
  }
}
