package io.gatewayapi.model.generated;

import io.gatewayapi.model.ModelObject;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A property's getter and setter, found by its JSON name. */
record Accessors(String property, Method getter, Method setter) {
  static List<Accessors> of(Class<?> type, Collection<String> properties) {
    return properties.stream().map(property -> of(type, property)).toList();
  }

  private static Accessors of(Class<?> type, String property) {
    StringBuilder suffix = new StringBuilder();
    for (String word : property.split("[^A-Za-z0-9]+")) {
      suffix.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
    }
    return new Accessors(property, method(type, "get" + suffix), method(type, "set" + suffix));
  }

  private static Method method(Class<?> type, String name) {
    // Names that every Java object or the language has already end with an underscore.
    return Stream.of(type.getMethods())
        .filter(method -> method.getDeclaringClass() != Object.class && !method.isBridge())
        .filter(method -> method.getName().equals(name) || method.getName().equals(name + "_"))
        .findFirst()
        .orElseThrow(() -> new AssertionError(type.getSimpleName() + " has no " + name));
  }

  @Nullable
  Object get(Object owner) {
    try {
      return getter.invoke(owner);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(getter.toString(), e);
    }
  }

  void set(Object owner, @Nullable Object value) {
    try {
      setter.invoke(owner, value);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(setter.toString(), e);
    }
  }

  /** Empties every list and map, and changes every object below. */
  static void mutateDeeply(ModelObject object) {
    Stream.of(object.getClass().getMethods())
        .filter(method -> method.getName().startsWith("get") && method.getParameterCount() == 0)
        .filter(method -> !method.isBridge())
        .forEach(method -> mutate(new Accessors("", method, method).get(object)));
  }

  private static void mutate(@Nullable Object value) {
    if (value instanceof ModelObject object) {
      mutateDeeply(object);
    } else if (value instanceof Collection<?> list) {
      list.forEach(Accessors::mutate);
      list.clear();
    } else if (value instanceof Map<?, ?> map) {
      map.clear();
    }
  }
}
