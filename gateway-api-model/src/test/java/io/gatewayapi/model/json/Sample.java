package io.gatewayapi.model.json;

import com.google.gson.annotations.JsonAdapter;
import io.gatewayapi.model.ModelObject;
import io.gatewayapi.model.OpenEnum;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A type with one property of each shape, written as the generator writes its types. */
@JsonAdapter(Sample.GsonAdapter.class)
final class Sample extends ModelObject {
  @Nullable
  String text;

  @Nullable
  Boolean flag;

  @Nullable
  Integer count;

  @Nullable
  Long big;

  @Nullable
  Color color;

  @Nullable
  List<String> names;

  @Nullable
  List<Integer> codes;

  @Nullable
  List<Color> colors;

  @Nullable
  Map<String, String> labels;

  @Nullable
  Sample child;

  @Nullable
  List<Sample> children;

  @Nullable
  Map<String, Sample> byName;

  static final class Color extends OpenEnum {
    Color(String value) {
      super(value);
    }
  }

  static final class GsonAdapter extends CodecAdapter<Sample> {
    @Override
    protected Sample blank() {
      return new Sample();
    }
  }

  void setText(@Nullable String text) {
    forget("text");
    this.text = text;
  }

  void setCount(@Nullable Integer count) {
    forget("count");
    this.count = count;
  }

  @Override
  public boolean readProperty(String name, JsonSource in) {
    switch (name) {
      case "text" -> text = in.string();
      case "flag" -> flag = in.bool();
      case "count" -> count = in.int32(this, name);
      case "big" -> big = in.int64(this, name);
      case "color" -> color = new Color(in.string());
      case "names" -> names = in.strings();
      case "codes" -> codes = in.int32s(this, name);
      case "colors" -> colors = in.list(source -> new Color(source.string()));
      case "labels" -> labels = in.stringMap();
      case "child" -> child = in.object(new Sample());
      case "children" -> children = in.list(source -> source.object(new Sample()));
      case "byName" -> byName = in.map(source -> source.object(new Sample()));
      default -> {
        return false;
      }
    }
    return true;
  }

  @Override
  public void writeProperties(JsonSink out) {
    out.optional("text", text);
    out.optional("flag", flag);
    if (count != null) {
      out.name("count").value(count);
    }
    out.optional("big", big);
    if (color != null) {
      out.name("color").value(color);
    }
    if (names != null) {
      out.name("names").strings(names);
    }
    if (codes != null) {
      out.name("codes").int32s(codes);
    }
    if (colors != null) {
      out.name("colors").enums(colors);
    }
    if (labels != null) {
      out.name("labels").stringMap(labels);
    }
    if (child != null) {
      out.name("child").object(child);
    }
    if (children != null) {
      out.name("children").objects(children);
    }
    if (byName != null) {
      out.name("byName").map(byName);
    }
    writeKept(out);
  }

  @Override
  public Sample deepCopy() {
    Sample copy = new Sample();
    copy.text = text;
    copy.flag = flag;
    copy.count = count;
    copy.big = big;
    copy.color = color;
    copy.names = names == null ? null : new ArrayList<>(names);
    copy.codes = codes == null ? null : new ArrayList<>(codes);
    copy.colors = colors == null ? null : new ArrayList<>(colors);
    copy.labels = labels == null ? null : new LinkedHashMap<>(labels);
    copy.child = child == null ? null : child.deepCopy();
    if (children != null) {
      copy.children = new ArrayList<>(children);
      copy.children.replaceAll(each -> each == null ? each : each.deepCopy());
    }
    if (byName != null) {
      copy.byName = new LinkedHashMap<>(byName);
      copy.byName.replaceAll((key, each) -> each == null ? each : each.deepCopy());
    }
    copyKeptTo(copy);
    return copy;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Sample o
        && Objects.equals(text, o.text)
        && Objects.equals(flag, o.flag)
        && Objects.equals(count, o.count)
        && Objects.equals(big, o.big)
        && Objects.equals(color, o.color)
        && Objects.equals(names, o.names)
        && Objects.equals(codes, o.codes)
        && Objects.equals(colors, o.colors)
        && Objects.equals(labels, o.labels)
        && Objects.equals(child, o.child)
        && Objects.equals(children, o.children)
        && Objects.equals(byName, o.byName)
        && sameKept(o);
  }

  @Override
  public int hashCode() {
    return Objects.hash(text, flag, count, big, color, names, codes, labels, child, keptHash());
  }
}
