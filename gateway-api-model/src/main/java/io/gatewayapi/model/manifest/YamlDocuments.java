package io.gatewayapi.model.manifest;

import io.gatewayapi.model.internal.yaml.YamlKey;
import io.gatewayapi.model.internal.yaml.YamlScalar;
import io.gatewayapi.model.internal.yaml.YamlScalar.Kind;
import io.gatewayapi.model.internal.yaml.YamlTag;
import io.gatewayapi.model.json.JsonPosition;
import io.gatewayapi.model.manifest.YamlAnchors.Anchor;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** The documents of a YAML text, recorded one after the other from the parser's events. */
final class YamlDocuments implements Documents {
  /**
   * The parser copies what it has of a scalar whenever it reads on, so a long scalar wants few and
   * large pieces: in pieces of 1024 one of 4 MB takes seven seconds.
   */
  private static final int LARGEST_PIECE = 1 << 20;

  private static final int SMALL_TEXT = 8192;
  private static final LoadSettings FOR_SMALL_TEXT = settings(1024);

  /** A mark has the line in its upper half, the column in its lower. */
  private static final Tape.Places PLACES = new Lines();

  private static final class Lines implements Tape.Places {
    @Override
    public JsonPosition at(int index, long mark) {
      return new JsonPosition((int) (mark >>> 32), (int) mark);
    }
  }

  private final String text;
  private final String source;
  private final ManifestReader reader;
  private final ManifestLimits limits;
  private final ParserImpl parser;
  private int documents;
  private int documentStart;

  private TapeBuilder tape = new TapeBuilder(1);
  private @Nullable YamlAnchors anchors;
  private boolean rewrite;
  private long mark;

  YamlDocuments(String text, String source, ManifestReader reader) {
    this.text = text;
    this.source = source;
    this.reader = reader;
    this.limits = reader.limits();
    LoadSettings settings = text.length() <= SMALL_TEXT
        ? FOR_SMALL_TEXT
        : settings(Math.min(text.length() + 1, LARGEST_PIECE));
    this.parser = new ParserImpl(settings, new StreamReader(settings, text));
  }

  private static LoadSettings settings(int piece) {
    return LoadSettings.builder()
        .setBufferSize(piece)
        .setCodePointLimit(Integer.MAX_VALUE)
        .build();
  }

  @Override
  public @Nullable Tape next() {
    try {
      while (parser.hasNext()) {
        Event event = parser.next();
        place(event);
        switch (event.getEventId()) {
          case DocumentStart -> start();
          case DocumentEnd -> {
            return finish();
          }
          case MappingStart -> begin(Tape.OBJECT, (NodeEvent) event);
          case SequenceStart -> begin(Tape.ARRAY, (NodeEvent) event);
          case MappingEnd, SequenceEnd -> tape.end();
          case Scalar -> scalar((ScalarEvent) event);
          case Alias -> alias((AliasEvent) event);
          default -> {}
        }
      }
      return null;
    } catch (YamlEngineException e) {
      throw YamlProblems.explain(e, text, source);
    }
  }

  private void place(Event event) {
    Mark start = event.getStartMark().orElseThrow();
    mark = (long) (start.getLine() + 1) << 32 | (start.getColumn() + 1);
    tape.at(mark);
    if (event.getEventId() == Event.ID.DocumentStart) {
      documentStart = start.getIndex();
    } else if (start.getIndex() - documentStart > limits.documentChars() && documents > 0) {
      throw error("a document of more than " + limits.documentChars() + " characters, the limit");
    }
  }

  private void start() {
    documents++;
    if (documents > limits.documents()) {
      throw error("more than " + limits.documents() + " documents, the limit");
    }
    tape = new TapeBuilder(96);
    anchors = null;
    rewrite = false;
  }

  private Tape finish() {
    Tape read = new Tape(tape, PLACES);
    return rewrite ? new TapeMerging(read, source).merged() : read;
  }

  private void begin(byte kind, NodeEvent event) {
    if (tape.wantsName()) {
      throw error((kind == Tape.OBJECT ? "a mapping" : "a list") + " as a key, expected a string");
    }
    if (tape.depth() == limits.depth()) {
      throw tooDeep();
    }
    int index = tape.begin(kind);
    if (event.getAnchor().isPresent()) {
      anchors().add(event.getAnchor().get().getValue(), index, null);
    }
  }

  private void scalar(ScalarEvent event) {
    String value = event.getValue();
    if (value.length() > limits.scalarChars()) {
      throw error(
          "a string of " + value.length() + " characters, the limit is " + limits.scalarChars());
    }
    boolean unquoted = event.getScalarStyle() == ScalarStyle.PLAIN;
    if (event.getTag().isEmpty()
        && event.getAnchor().isEmpty()
        && (!unquoted || YamlScalar.isSurelyString(value))) {
      string(value);
      return;
    }
    YamlScalar scalar = resolve(event.getTag(), value, unquoted);
    int index = add(scalar);
    if (event.getAnchor().isPresent()) {
      anchors().add(event.getAnchor().get().getValue(), index, scalar);
    }
  }

  private void string(String value) {
    if (tape.wantsName()) {
      name(Tape.NAME, value);
    } else {
      tape.value(Tape.STRING, value);
    }
  }

  private YamlScalar resolve(Optional<String> tag, String value, boolean unquoted) {
    if (tag.isEmpty()) {
      return unquoted ? YamlScalar.plain(value) : YamlScalar.string(value);
    }
    YamlScalar scalar = YamlTag.apply(tag.get(), value);
    if (scalar == null) {
      throw error(
          "\"" + value + "\" is not what its tag " + YamlTag.shortForm(tag.get()) + " says");
    }
    return scalar;
  }

  private int add(YamlScalar scalar) {
    if (tape.wantsName()) {
      String name = YamlKey.name(scalar);
      if (name == null) {
        throw error(scalar.text() + " as a key, expected a string");
      }
      return name(scalar.kind() == Kind.MERGE ? Tape.MERGE : Tape.NAME, name);
    }
    return switch (scalar.kind()) {
      case STRING, MERGE -> tape.value(Tape.STRING, scalar.text());
      case NULL -> tape.value(Tape.NULL, "");
      case TRUE -> tape.value(Tape.TRUE, "");
      case FALSE -> tape.value(Tape.FALSE, "");
      case INTEGER, UNSIGNED, FLOAT -> tape.value(Tape.NUMBER, scalar.text());
      case NOT_FINITE ->
        throw error(scalar.text() + " is a number that JSON does not have; a string wants quotes");
    };
  }

  private int name(byte kind, String name) {
    rewrite |= kind == Tape.MERGE;
    int earlier = tape.name(kind, name);
    if (earlier >= 0) {
      if (reader.duplicateKeys() == DuplicateKeys.REJECT) {
        throw error(
            "the key \"" + name + "\" stands in line " + (tape.marks[earlier] >>> 32) + " already");
      }
      rewrite = true;
    }
    return tape.size - 1;
  }

  private void alias(AliasEvent event) {
    String name = event.getAlias().getValue();
    Anchor anchor = anchors().find(name);
    if (anchor == null) {
      throw error("no anchor &" + name + " stands before its alias *" + name);
    }
    if (anchor.scalar == null && tape.links[anchor.index] <= 0) {
      throw error("the value of anchor &" + name + " contains itself");
    }
    if (anchors().use(anchor) > limits.aliasGrowth()) {
      throw error(
          "aliases add more than " + limits.aliasGrowth() + " nodes and characters, the limit");
    }
    if (anchor.scalar != null) {
      add(anchor.scalar);
    } else if (tape.wantsName()) {
      throw error("*" + name + " as a key, expected a string");
    } else if (tape.depth() + anchor.height() > limits.depth()) {
      throw tooDeep();
    } else {
      tape.alias(anchor.index);
    }
  }

  private YamlAnchors anchors() {
    if (anchors == null) {
      anchors = new YamlAnchors(tape);
    }
    return anchors;
  }

  private ManifestException tooDeep() {
    return error("nested deeper than " + limits.depth() + " levels, the limit");
  }

  private ManifestException error(String problem) {
    return new ManifestException(
        new SourcePosition(source, (int) (mark >>> 32), (int) mark), problem);
  }
}
