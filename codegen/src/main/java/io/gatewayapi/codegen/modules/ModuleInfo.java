package io.gatewayapi.codegen.modules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.ModuleVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Adds a {@code module-info.class} to compiled classes.
 *
 * <p>What a module requires is written by hand. Its exports follow from a rule that holds for all of
 * the library: every package is exported unless a part of its name is {@code internal}. So a package
 * for a new API version, which is generated from the catalogue, is exported without a word.
 */
public final class ModuleInfo {
  private final ModuleDeclaration declaration;

  private ModuleInfo(ModuleDeclaration declaration) {
    this.declaration = declaration;
  }

  /**
   * Writes the descriptor of a module.
   *
   * @param args the module's declaration without exports, the folder of its classes, the modules'
   *     version
   * @throws IOException if a file cannot be read or written
   */
  public static void main(String[] args) throws IOException {
    if (args.length != 3) {
      throw new IllegalArgumentException("usage: ModuleInfo DECLARATION CLASSES_DIR VERSION");
    }
    Path classes = Path.of(args[1]);
    ModuleInfo info = new ModuleInfo(ModuleDeclaration.parse(Files.readString(Path.of(args[0]))));
    Files.write(classes.resolve("module-info.class"), info.bytes(packages(classes), args[2]));
  }

  /**
   * Makes the descriptor.
   *
   * @param declaration what the module requires
   * @param packages all of its packages
   * @param version its version
   * @return the bytes of a class file
   */
  static byte[] bytes(ModuleDeclaration declaration, SortedSet<String> packages, String version) {
    return new ModuleInfo(declaration).bytes(packages, version);
  }

  private byte[] bytes(SortedSet<String> packages, String version) {
    ClassWriter writer = new ClassWriter(0);
    writer.visit(Opcodes.V17, Opcodes.ACC_MODULE, "module-info", null, null, null);
    ModuleVisitor module = writer.visitModule(declaration.name(), 0, version);
    module.visitRequire("java.base", Opcodes.ACC_MANDATED, null);
    for (ModuleDeclaration.Required required : declaration.requires()) {
      int optional = required.optional() ? Opcodes.ACC_STATIC_PHASE : 0;
      int passedOn = required.passedOn() ? Opcodes.ACC_TRANSITIVE : 0;
      module.visitRequire(required.name(), optional | passedOn, null);
    }
    for (String name : packages) {
      module.visitPackage(name.replace('.', '/'));
      if (!List.of(name.split("\\.")).contains("internal")) {
        module.visitExport(name.replace('.', '/'), 0);
      }
    }
    module.visitEnd();
    writer.visitEnd();
    return writer.toByteArray();
  }

  /** The packages that have classes; one that holds its own description alone does not count. */
  private static SortedSet<String> packages(Path classes) throws IOException {
    SortedSet<String> packages = new TreeSet<>();
    try (Stream<Path> files = Files.walk(classes)) {
      files
          .filter(file -> file.toString().endsWith(".class"))
          .filter(
              file -> !file.endsWith("package-info.class") && !file.endsWith("module-info.class"))
          .map(file -> classes.relativize(file).getParent())
          .forEach(folder -> packages.add(folder.toString().replaceAll("[\\\\/]", ".")));
    }
    return packages;
  }
}
