package io.gatewayapi.builders.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An intent method as its javadoc shows it.
 *
 * @param type the class that has it
 * @param method its name
 * @param parameters the text of its parameters
 * @param yaml what it writes; empty if the javadoc does not say
 * @param call the call that writes it; empty if it is the method without arguments
 */
record DocumentedIntent(String type, String method, String parameters, String yaml, String call) {
  private static final Pattern METHOD = Pattern.compile(
      "/\\*\\*((?:(?!\\*/).)*)\\*/\\s+(?:public|default)? ?(?:abstract |final )?"
          + "(?:<[^(]*> )?[\\w<>, ?]+ (\\w+)\\(([^)]*)\\)",
      Pattern.DOTALL);
  private static final Pattern BLOCK =
      Pattern.compile("<pre>\\{@code\n(.*?)\\}</pre>", Pattern.DOTALL);
  private static final Pattern CALL = Pattern.compile("\\s+# (\\w+\\(.*\\))$", Pattern.MULTILINE);
  private static final Pattern INLINE = Pattern.compile("\\{@code (\\w+: [^}]+)\\}");

  /** All public methods of the intent layer. */
  static List<DocumentedIntent> all() throws IOException {
    Path root = Path.of(System.getProperty("gwapi.root", ".."))
        .resolve("gateway-api-builders/src/main/java/io/gatewayapi/builders/intent");
    List<DocumentedIntent> all = new ArrayList<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file :
          files.filter(name -> name.toString().endsWith(".java")).sorted().toList()) {
        String type = file.getFileName().toString().replace(".java", "");
        String text = Files.readString(file);
        boolean anInterface = text.contains("\npublic interface ");
        Matcher method = METHOD.matcher(text);
        while (method.find()) {
          if (anInterface || isPublic(method.group())) {
            all.add(of(type, method.group(2), method.group(3), method.group(1)));
          }
        }
      }
    }
    return all;
  }

  private static boolean isPublic(String text) {
    String declaration = text.substring(text.lastIndexOf("*/") + 2).strip();
    return declaration.startsWith("public") && !declaration.startsWith("public static");
  }

  private static DocumentedIntent of(String type, String method, String parameters, String doc) {
    String text = doc.replaceAll("(?m)^\\s*\\* ?", "");
    Matcher block = BLOCK.matcher(text);
    if (block.find()) {
      Matcher call = CALL.matcher(block.group(1));
      String said = call.find() ? call.group(1) : "";
      return new DocumentedIntent(type, method, parameters, block.group(1), said);
    }
    Matcher inline = INLINE.matcher(text);
    return new DocumentedIntent(type, method, parameters, inline.find() ? inline.group(1) : "", "");
  }

  @Override
  public String toString() {
    return type + "." + method + "(" + parameters.replaceAll("\\s+", " ") + ")";
  }
}
