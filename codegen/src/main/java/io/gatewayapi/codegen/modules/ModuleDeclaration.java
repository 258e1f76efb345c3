package io.gatewayapi.codegen.modules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a {@code module-info.java} without exports says.
 *
 * @param name the module's name
 * @param requires the modules that it needs, in their order
 */
record ModuleDeclaration(String name, List<Required> requires) {
  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\n]*", Pattern.DOTALL);
  private static final Pattern MODULE =
      Pattern.compile("\\s*module\\s+([\\w.]+)\\s*\\{(.*)}\\s*", Pattern.DOTALL);
  private static final Pattern REQUIRES =
      Pattern.compile("requires\\s+(static\\s+)?(transitive\\s+)?([\\w.]+)");

  ModuleDeclaration {
    requires = List.copyOf(requires);
  }

  /**
   * A module that another one needs.
   *
   * @param name its name
   * @param optional whether it may be absent at run time
   * @param passedOn whether a user of the module reads it too
   */
  record Required(String name, boolean optional, boolean passedOn) {}

  /**
   * Reads a declaration.
   *
   * @param source Java source; {@code requires} is the only directive it may have
   * @return what it says
   */
  static ModuleDeclaration parse(String source) {
    String bare = COMMENT.matcher(source).replaceAll("");
    Matcher module = MODULE.matcher(bare);
    if (!module.matches()) {
      throw new IllegalArgumentException("no module declaration: " + bare.strip());
    }
    List<Required> requires = new ArrayList<>();
    for (String directive : module.group(2).split(";")) {
      if (!directive.isBlank()) {
        requires.add(required(directive.strip()));
      }
    }
    return new ModuleDeclaration(module.group(1), requires);
  }

  private static Required required(String directive) {
    Matcher matcher = REQUIRES.matcher(directive);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("a module declaration here has \"requires\" alone, since"
          + " exports follow from the packages' names: " + directive);
    }
    return new Required(matcher.group(3), matcher.group(1) != null, matcher.group(2) != null);
  }
}
