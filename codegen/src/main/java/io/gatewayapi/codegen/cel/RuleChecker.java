package io.gatewayapi.codegen.cel;

import static dev.cel.common.CelFunctionDecl.newFunctionDeclaration;
import static dev.cel.common.CelOverloadDecl.newGlobalOverload;
import static dev.cel.common.CelOverloadDecl.newMemberOverload;

import com.google.gson.JsonObject;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.OpaqueType;
import dev.cel.common.types.OptionalType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import java.util.List;

/** Parses and type-checks the rules of a node as an API server does when a CRD is created. */
final class RuleChecker {
  private static final CelType FORMAT = OpaqueType.create("kubernetes.NamedFormat");

  /** The functions beyond CEL's own that rules use; others are refused as undeclared. */
  private static final List<CelFunctionDecl> FUNCTIONS = List.of(
      newFunctionDeclaration(
          "substring",
          newMemberOverload(
              "string_substring_int", SimpleType.STRING, SimpleType.STRING, SimpleType.INT),
          newMemberOverload(
              "string_substring_int_int",
              SimpleType.STRING,
              SimpleType.STRING,
              SimpleType.INT,
              SimpleType.INT)),
      newFunctionDeclaration(
          "split",
          newMemberOverload(
              "string_split_string",
              ListType.create(SimpleType.STRING),
              SimpleType.STRING,
              SimpleType.STRING)),
      newFunctionDeclaration(
          "isIP", newGlobalOverload("is_ip", SimpleType.BOOL, SimpleType.STRING)),
      newFunctionDeclaration(
          "format.dns1123Label", newGlobalOverload("format_dns1123label", FORMAT)),
      newFunctionDeclaration(
          "validate",
          newMemberOverload(
              "format_validate",
              OptionalType.create(ListType.create(SimpleType.STRING)),
              FORMAT,
              SimpleType.STRING)));

  private final CelCompiler compiler;

  /**
   * Declares {@code self} and {@code oldSelf}.
   *
   * @param schema the node that declares the rules
   */
  RuleChecker(JsonObject schema) {
    Declarations declarations = new Declarations();
    CelType self = declarations.declare(schema, "#self");
    this.compiler = CelCompilerFactory.standardCelCompilerBuilder()
        .setOptions(CelOptions.current()
            .populateMacroCalls(true)
            .enableHeterogeneousNumericComparisons(true)
            .build())
        .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
        .setTypeProvider(declarations.provider())
        .addFunctionDeclarations(FUNCTIONS)
        .addVar("self", self)
        .addVar("oldSelf", self)
        .setResultType(SimpleType.BOOL)
        .build();
  }

  /**
   * Checks a rule.
   *
   * @param rule the expression
   * @return the checked tree
   * @throws UnsupportedRuleException if it does not check; says what the checker said
   */
  CelAbstractSyntaxTree check(String rule) {
    try {
      return compiler.compile(rule).getAst();
    } catch (CelValidationException e) {
      throw new UnsupportedRuleException(String.valueOf(e.getMessage()));
    }
  }
}
