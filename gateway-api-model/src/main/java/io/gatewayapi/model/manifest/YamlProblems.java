package io.gatewayapi.model.manifest;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlVersionException;

/** Puts what the YAML parser complains of into our words and form. */
final class YamlProblems {
  private static final String TAB = "\\t(TAB)";

  private YamlProblems() {}

  static ManifestException explain(YamlEngineException e, String text, String source) {
    if (e instanceof MarkedYamlEngineException marked) {
      Optional<Mark> mark = marked.getProblemMark().or(marked::getContextMark);
      if (mark.isPresent()) {
        return at(marked, mark.get(), text, source);
      }
    }
    if (e instanceof ReaderException unreadable) {
      return unprintable(unreadable, text, source);
    }
    if (e instanceof YamlVersionException version) {
      return unknownVersion(version, text, source);
    }
    return new ManifestException(source, "not YAML: " + e.getMessage(), e);
  }

  private static ManifestException unknownVersion(
      YamlVersionException e, String text, String source) {
    String version = e.getSpecVersion().getMajor() + "." + e.getSpecVersion().getMinor();
    Matcher directive =
        Pattern.compile("(?m)^%YAML\\s+" + Pattern.quote(version)).matcher(text);
    int offset = directive.find() ? directive.start() : 0;
    return new ManifestException(
        SourceText.position(text, offset, source),
        "a document in YAML " + version + ", expected 1.1 or 1.2",
        e);
  }

  private static ManifestException at(
      MarkedYamlEngineException e, Mark mark, String text, String source) {
    String line = line(text, mark.getLine());
    String problem = String.valueOf(e.getProblem() == null ? e.getMessage() : e.getProblem());
    String words = "not YAML: " + context(e) + sentence(problem);
    if (problem.contains(TAB)) {
      words = isIndentedByTab(line) ? "a tab indents the line" : "a tab stands before the value";
      words += ", expected spaces";
    }
    SourcePosition position = new SourcePosition(source, mark.getLine() + 1, mark.getColumn() + 1);
    return new ManifestException(position, words, e);
  }

  /** The first sentence, in one line. */
  private static String sentence(String problem) {
    int end = problem.indexOf(". ");
    return (end < 0 ? problem : problem.substring(0, end)).replace('\n', ' ').strip();
  }

  private static String context(MarkedYamlEngineException e) {
    String context = e.getContext();
    if (context == null || context.isEmpty()) {
      return "";
    }
    String since =
        e.getContextMark().map(m -> " begun in line " + (m.getLine() + 1)).orElse("");
    return context + since + ", ";
  }

  private static boolean isIndentedByTab(String line) {
    return line.stripLeading().length() < line.length()
        && line.substring(0, line.length() - line.stripLeading().length()).indexOf('\t') >= 0;
  }

  /** A line of the text, counted from 0, at most a screen's width of it. */
  private static String line(String text, int number) {
    int start = 0;
    for (int n = 0; n < number && start >= 0; n++) {
      start = text.indexOf('\n', start) + 1;
    }
    return text.substring(start, Math.min(text.length(), start + 80));
  }

  private static ManifestException unprintable(ReaderException e, String text, String source) {
    int offset = text.offsetByCodePoints(0, Math.min(e.getPosition(), text.length()));
    SourcePosition position = SourceText.position(text, offset, source);
    String problem =
        String.format("the character U+%04X, which YAML wants escaped in quotes", e.getCodePoint());
    return new ManifestException(position, problem, e);
  }
}
