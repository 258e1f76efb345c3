package io.gatewayapi.builders.examples;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** How long the code of the rewritten examples is, read from their sources. */
public final class Sizes {
  private static final List<String> FILES =
      List.of("GatewayExamples", "RouteExamples", "FilterExamples");

  private Sizes() {}

  /**
   * The code of one object.
   *
   * @param text the expression
   * @param calls the calls in it: its lines, if each stands on one of its own
   */
  public record Code(String text, int calls) {
    /**
     * Its lines as formatted.
     *
     * @return how many
     */
    public int lines() {
      return (int) text.lines().count();
    }
  }

  /**
   * The code of all examples.
   *
   * @return an entry an object, by the manifest's file
   * @throws IOException if the sources cannot be read
   */
  public static Map<String, List<Code>> ofExamples() throws IOException {
    Path root = Path.of(System.getProperty("gwapi.root", ".."));
    Path folder =
        root.resolve("gateway-api-builders/src/test/java/io/gatewayapi/builders/examples");
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    Map<String, List<Code>> all = new HashMap<>();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
      List<Path> paths =
          FILES.stream().map(name -> folder.resolve(name + ".java")).toList();
      JavacTask task = (JavacTask)
          compiler.getTask(null, files, null, null, null, files.getJavaFileObjectsFromPaths(paths));
      SourcePositions positions = Trees.instance(task).getSourcePositions();
      for (CompilationUnitTree unit : task.parse()) {
        unit.accept(new Methods(unit, positions, all), null);
      }
    }
    return all;
  }

  private static final class Methods extends TreeScanner<Void, Void> {
    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final Map<String, List<Code>> all;

    Methods(CompilationUnitTree unit, SourcePositions positions, Map<String, List<Code>> all) {
      this.unit = unit;
      this.positions = positions;
      this.all = all;
    }

    @Override
    public Void visitMethod(MethodTree method, Void unused) {
      method.getModifiers().getAnnotations().forEach(annotation -> {
        String argument = annotation.getArguments().get(0).toString();
        String file = argument.substring(argument.indexOf('"') + 1, argument.lastIndexOf('"'));
        ReturnTree statement = (ReturnTree) method.getBody().getStatements().get(0);
        MethodInvocationTree list = (MethodInvocationTree) statement.getExpression();
        List<Code> codes = new ArrayList<>();
        list.getArguments().forEach(object -> codes.add(code(object)));
        all.put(file, codes);
      });
      return null;
    }

    private Code code(ExpressionTree object) {
      try {
        String text = unit.getSourceFile()
            .getCharContent(true)
            .subSequence((int) positions.getStartPosition(unit, object), (int)
                positions.getEndPosition(unit, object))
            .toString();
        Calls calls = new Calls();
        object.accept(calls, null);
        return new Code(text, calls.count);
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
  }

  private static final class Calls extends TreeScanner<Void, Void> {
    private int count;

    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
      count++;
      return super.visitMethodInvocation(call, null);
    }
  }
}
