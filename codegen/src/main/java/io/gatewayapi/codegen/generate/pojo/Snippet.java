package io.gatewayapi.codegen.generate.pojo;

import com.sun.codemodel.JExpressionImpl;
import com.sun.codemodel.JFormatter;
import com.sun.codemodel.JStatement;
import com.sun.codemodel.JType;
import java.util.ArrayList;
import java.util.List;

/**
 * Java text with references to types in it, so that CodeModel imports them.
 *
 * <p>CodeModel knows neither lambdas nor method references nor the arrow of a switch; text does. A
 * {@code $T} stands for the next of a line's types. A line that ends with an opening brace indents
 * those that follow, one that starts with a closing brace ends that.
 */
final class Snippet implements JStatement {
  private record Line(String text, List<JType> types) {}

  private final List<Line> lines = new ArrayList<>();

  Snippet line(String text, JType... types) {
    lines.add(new Line(text, List.of(types)));
    return this;
  }

  /** One line as an expression. */
  static JExpressionImpl expression(String text, JType... types) {
    Line line = new Line(text, List.of(types));
    return new JExpressionImpl() {
      @Override
      public void generate(JFormatter f) {
        print(f, line);
      }
    };
  }

  @Override
  public void state(JFormatter f) {
    for (Line line : lines) {
      if (line.text().startsWith("}")) {
        f.o();
      }
      print(f, line);
      f.nl();
      if (line.text().endsWith("{")) {
        f.i();
      }
    }
  }

  private static void print(JFormatter f, Line line) {
    String rest = line.text();
    for (JType type : line.types()) {
      int place = rest.indexOf("$T");
      if (place < 0) {
        throw new IllegalArgumentException("no place for " + type.name() + " in: " + line.text());
      }
      if (place > 0) {
        f.p(rest.substring(0, place));
      }
      f.t(type);
      rest = rest.substring(place + 2);
    }
    if (!rest.isEmpty()) {
      f.p(rest);
    }
  }
}
