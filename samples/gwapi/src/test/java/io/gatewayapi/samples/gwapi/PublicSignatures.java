package io.gatewayapi.samples.gwapi;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.domain.JavaTypeVariable;
import com.tngtech.archunit.core.domain.properties.HasModifiers;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The types that users of a library see when they use its exported packages. */
final class PublicSignatures {
  private final JavaClasses library;

  PublicSignatures(JavaClasses library) {
    this.library = library;
  }

  /** {@code member names type} for each type of an internal package that users see. */
  Set<String> leaks() {
    Set<String> leaks = new TreeSet<>();
    for (JavaClass type : library) {
      if (!isInternal(type) && isSeen(type)) {
        head(type).forEach(seen -> add(leaks, type.getName(), seen));
        members(type)
            .forEach(
                member -> types(member).forEach(seen -> add(leaks, member.getFullName(), seen)));
      }
    }
    return leaks;
  }

  private static void add(Set<String> leaks, String who, JavaType seen) {
    seen.getAllInvolvedRawTypes().stream()
        .filter(PublicSignatures::isInternal)
        .forEach(type -> leaks.add(who + " names " + type.getName()));
  }

  static boolean isInternal(JavaClass type) {
    String name = type.getBaseComponentType().getPackageName();
    return name.startsWith("io.gatewayapi.") && List.of(name.split("\\.")).contains("internal");
  }

  /** A class in another one is seen if that one is, too. */
  private static boolean isSeen(JavaClass type) {
    return isForUsers(type)
        && type.getEnclosingClass().map(PublicSignatures::isSeen).orElse(true);
  }

  private static boolean isForUsers(HasModifiers part) {
    Set<JavaModifier> modifiers = part.getModifiers();
    return (modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED))
        && !modifiers.contains(JavaModifier.SYNTHETIC);
  }

  private static Stream<JavaType> head(JavaClass type) {
    return Stream.of(
            type.getSuperclass().stream(),
            type.getInterfaces().stream(),
            bounds(type.getTypeParameters()))
        .flatMap(types -> types);
  }

  private static Stream<JavaMember> members(JavaClass type) {
    return type.getMembers().stream()
        .filter(PublicSignatures::isForUsers)
        .map(JavaMember.class::cast);
  }

  private static Stream<JavaType> types(JavaMember member) {
    if (!(member instanceof JavaCodeUnit code)) {
      return Stream.of(((JavaField) member).getType());
    }
    return Stream.of(
            Stream.of(code.getReturnType()),
            code.getParameterTypes().stream(),
            code.getExceptionTypes().stream(),
            bounds(code.getTypeParameters()))
        .flatMap(types -> types);
  }

  private static Stream<JavaType> bounds(List<? extends JavaTypeVariable<?>> variables) {
    return variables.stream().flatMap(variable -> variable.getBounds().stream());
  }
}
