package io.gatewayapi.builders.print;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatewayapi.builders.compile.Compiler;
import io.gatewayapi.model.GatewayApiObject;
import io.gatewayapi.model.json.Json;
import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Prints objects as code, compiles and runs it, and compares. */
final class PrintedCode {
  /** So many files a run of the compiler. */
  private static final int BATCH = 250;

  private PrintedCode() {}

  static void buildsEqualObjects(List<? extends GatewayApiObject> objects)
      throws ReflectiveOperationException {
    for (int start = 0; start < objects.size(); start += BATCH) {
      batch(objects.subList(start, Math.min(objects.size(), start + BATCH)));
    }
  }

  private static void batch(List<? extends GatewayApiObject> objects)
      throws ReflectiveOperationException {
    Map<String, String> sources = new LinkedHashMap<>();
    for (int i = 0; i < objects.size(); i++) {
      sources.put("printed.Object" + i, ToJava.of(objects.get(i)).file("printed", "Object" + i));
    }
    // Fields that the newest release has no more are deprecated: a warning that is wanted.
    Compiler.Outcome outcome = Compiler.compile(sources, "-Xlint:all,-deprecation", "-Werror");
    assertThat(outcome.errors()).isEmpty();
    for (int i = 0; i < objects.size(); i++) {
      String name = "printed.Object" + i;
      Method build = outcome.classes().loadClass(name).getDeclaredMethod("build");
      build.setAccessible(true);
      GatewayApiObject built = (GatewayApiObject) build.invoke(null);
      assertThat(built).as(sources.get(name)).isEqualTo(objects.get(i));
      assertThat((Object) Json.toTree(built)).isEqualTo(Json.toTree(objects.get(i)));
    }
  }
}
