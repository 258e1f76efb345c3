package io.gatewayapi.codegen.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * A schema node that is not a type of its own: a property's value, a list's items, a map's values.
 *
 * @param shape what it is in Java
 * @param typeName upstream's name of the scalar, such as {@code PortNumber}; null if it has none
 * @param facts its facts; those of an object that belong to its type stand there
 * @param element the items of a list or the values of a map; null for all else
 */
public record Node(
    Shape shape,
    @Nullable String typeName,
    Facts facts,
    @Nullable Node element) {}
