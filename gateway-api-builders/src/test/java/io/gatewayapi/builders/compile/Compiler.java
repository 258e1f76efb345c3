package io.gatewayapi.builders.compile;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles sources in memory against the class path of the tests. */
public final class Compiler {
  private Compiler() {}

  /**
   * What came of it.
   *
   * @param errors the compiler's errors, in its words
   * @param classes loads what was compiled
   */
  public record Outcome(List<String> errors, ClassLoader classes) {}

  /**
   * Compiles.
   *
   * @param sources texts of files by the qualified names of their classes
   * @param more options of the compiler beside the class path
   * @return errors, classes; under {@code -Werror} also warnings
   */
  public static Outcome compile(Map<String, String> sources, String... more) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    StandardJavaFileManager standard =
        compiler.getStandardFileManager(diagnostics, Locale.ROOT, null);
    Memory memory = new Memory(standard);
    List<JavaFileObject> files = new ArrayList<>();
    sources.forEach((name, text) -> files.add(new Source(name, text)));
    List<String> options = new ArrayList<>(List.of(more));
    options.addAll(List.of("-proc:none", "-classpath", System.getProperty("java.class.path")));
    boolean strict = options.contains("-Werror");
    compiler.getTask(null, memory, diagnostics, options, null, files).call();
    List<String> errors = diagnostics.getDiagnostics().stream()
        .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR
            || strict && diagnostic.getKind() != Diagnostic.Kind.NOTE)
        .filter(diagnostic -> diagnostic.getSource() != null)
        .map(diagnostic -> diagnostic.getSource().getName() + ":" + diagnostic.getLineNumber()
            + ": " + diagnostic.getMessage(Locale.ROOT))
        .toList();
    return new Outcome(errors, new Loader(memory.classes));
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String name, String text) {
      super(URI.create("memory:///" + name.replace('.', '/') + ".java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  private static final class Compiled extends SimpleJavaFileObject {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Compiled(String name) {
      super(URI.create("memory:///" + name.replace('.', '/') + ".class"), Kind.CLASS);
    }

    @Override
    public OutputStream openOutputStream() {
      return bytes;
    }
  }

  private static final class Memory extends ForwardingJavaFileManager<StandardJavaFileManager> {
    private final Map<String, Compiled> classes = new HashMap<>();

    Memory(StandardJavaFileManager standard) {
      super(standard);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        JavaFileManager.Location location,
        String className,
        JavaFileObject.Kind kind,
        FileObject sibling) {
      Compiled compiled = new Compiled(className);
      classes.put(className, compiled);
      return compiled;
    }
  }

  private static final class Loader extends ClassLoader {
    private final Map<String, Compiled> classes;

    Loader(Map<String, Compiled> classes) {
      super(Compiler.class.getClassLoader());
      this.classes = classes;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      Compiled compiled = classes.get(name);
      if (compiled == null) {
        throw new ClassNotFoundException(name);
      }
      byte[] bytes = compiled.bytes.toByteArray();
      return defineClass(name, bytes, 0, bytes.length);
    }
  }
}
