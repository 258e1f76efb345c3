package io.gatewayapi.testing.internal.patch;

import io.gatewayapi.model.manifest.ManifestException;
import io.gatewayapi.model.manifest.SourcePosition;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a real server's parser says of a text that is no YAML. It says the usual things in its own
 * words, and counts lines from nought or from one, depending on which part of it complains.
 */
final class YamlMistakes {
  private static final Pattern PROBLEM =
      Pattern.compile("not YAML: (?:(while .*?)(?: begun in line (\\d+))?, )?(.*)", Pattern.DOTALL);
  private static final Pattern ALIAS = Pattern.compile("no anchor &(\\S+) stands before .*");
  private static final String CONTENT = "did not find expected node content";

  /** Our words, as a pattern, and those of the part that finds the structure. */
  private static final Map<Pattern, String> OF_PARSER = patterns(
      "expected the node content, .*", CONTENT,
      "found .*, expected a (?:value|field name in double quotes)", CONTENT,
      "expected ('.' or '.'), but got .*", "did not find expected $1",
      "found .*, expected ('.' or '.')", "did not find expected $1",
      "found .*, expected ':' .*", "did not find expected ',' or '}'",
      "while parsing a block mapping.*, expected <block end>, .*", "did not find expected key",
      ".*, expected <block end>, .*", "did not find expected '-' indicator");

  /** The same of the part that finds the words of a text. */
  private static final Map<Pattern, String> OF_SCANNER = patterns(
      "mapping values are not allowed here", "mapping values are not allowed in this context",
      "sequence entries are not allowed here",
          "block sequence entries are not allowed in this context",
      "found character .* that cannot start any token",
          "found character that cannot start any token",
      "a tab indents the line, .*", "found character that cannot start any token",
      "(found unexpected end of stream|could not find expected ':')", "$1",
      "found unknown escape character .*", "found unknown escape character",
      ".*expected escape sequence of . hexadecimal .*", "did not find expected hexdecimal number",
      ".*expected URI, .*", "did not find expected tag URI",
      ".*expected chomping or indentation indicators, .*",
          "did not find expected comment or line break",
      ".* an (?:anchor|alias).*, unexpected character found .*",
          "did not find expected alphabetic or numeric character",
      ".*directive.*, expected alphabetic or numeric character, .*",
          "could not find expected directive name",
      ".*, expected alphabetic or numeric character, .*",
          "did not find expected alphabetic or numeric character");

  private YamlMistakes() {}

  private static Map<Pattern, String> patterns(String... pairs) {
    Map<Pattern, String> patterns = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      patterns.put(Pattern.compile(pairs[i], Pattern.DOTALL), pairs[i + 1]);
    }
    return patterns;
  }

  /** What is wrong with a text, in the parser's words if those are not known. */
  static String of(ManifestException mistake, String text) {
    String problem = mistake.problem();
    Matcher alias = ALIAS.matcher(problem);
    if (alias.matches()) {
      return "unknown anchor '" + alias.group(1) + "' referenced";
    }
    int line = line(mistake, text);
    return said(OF_PARSER, problem)
        .map(words -> at(line, words))
        .or(() -> said(OF_SCANNER, problem).map(words -> at(line == 0 ? 0 : line + 1, words)))
        .orElse(problem);
  }

  private static Optional<String> said(Map<Pattern, String> known, String problem) {
    Matcher parts = PROBLEM.matcher(problem);
    String words = parts.matches() ? parts.group(3) : problem;
    String all = problem.replaceFirst("^not YAML: ", "");
    for (Map.Entry<Pattern, String> entry : known.entrySet()) {
      for (String said : new String[] {words, all}) {
        Matcher matcher = entry.getKey().matcher(said);
        if (matcher.matches()) {
          return Optional.of(matcher.replaceFirst(entry.getValue()));
        }
      }
    }
    return Optional.empty();
  }

  /** The line where what is broken begins, else that of the mistake, counted from nought. */
  private static int line(ManifestException mistake, String text) {
    Matcher parts = PROBLEM.matcher(mistake.problem());
    int begun =
        parts.matches() && parts.group(2) != null ? Integer.parseInt(parts.group(2)) - 1 : 0;
    if (begun != 0) {
      return begun;
    }
    long lines = text.lines().count();
    boolean open = !text.isEmpty() && !text.endsWith("\n");
    int found = mistake.position().map(SourcePosition::line).orElse(1) - 1;
    boolean atEnd = mistake.problem().contains("<stream end>")
        || mistake.problem().startsWith("found the end of the text")
        || (mistake.problem().contains("could not find expected ':'") && found == lines - 1);
    // The end of a text without a last line break counts as a line of its own.
    return atEnd && open ? (int) lines : found;
  }

  private static String at(int line, String words) {
    return line == 0 ? words : "line " + line + ": " + words;
  }
}
