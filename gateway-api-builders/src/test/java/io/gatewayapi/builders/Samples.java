package io.gatewayapi.builders;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import io.gatewayapi.model.OpenEnum;
import io.gatewayapi.model.meta.ObjectMeta;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Objects with every property set, made by their setters. */
final class Samples {
  private int counter;

  /** The setters of generated properties. */
  static List<Method> setters(Class<?> type) {
    return Stream.of(type.getDeclaredMethods())
        .filter(method -> method.getName().startsWith("set") && method.getParameterCount() == 1)
        .filter(method -> !method.isBridge() && !method.getName().endsWith("Text"))
        .toList();
  }

  Object of(Class<?> type) {
    try {
      Object object = type.getDeclaredConstructor().newInstance();
      for (Method setter : setters(type)) {
        if (!setter.getName().equals("setApiVersion") && !setter.getName().equals("setKind")
            || !io.gatewayapi.model.GatewayApiObject.class.isAssignableFrom(type)) {
          setter.invoke(object, value(setter.getGenericParameterTypes()[0]));
        }
      }
      return object;
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(type.getName(), e);
    }
  }

  private Object value(Type type) throws ReflectiveOperationException {
    counter++;
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      return generic.getRawType() == List.class
          ? List.of(value(arguments[0]), value(arguments[0]))
          : Map.of("key-" + counter, value(arguments[1]));
    }
    return value((Class<?>) type);
  }

  private Object value(Class<?> type) throws ReflectiveOperationException {
    if (type == String.class) {
      return "text-" + counter;
    }
    if (type == Integer.class) {
      return counter;
    }
    if (type == Long.class) {
      return (long) counter;
    }
    if (type == Boolean.class || type == boolean.class) {
      return counter % 2 == 0;
    }
    if (type == JsonElement.class) {
      return new JsonPrimitive(counter);
    }
    if (type == OffsetDateTime.class) {
      return OffsetDateTime.parse("2026-01-02T03:04:05Z");
    }
    if (OpenEnum.class.isAssignableFrom(type)) {
      return type.getMethod("of", String.class).invoke(null, "Value" + counter);
    }
    if (type.isAssignableFrom(ObjectMeta.class)) {
      return new ObjectMeta().name("name-" + counter);
    }
    return of(type);
  }
}
