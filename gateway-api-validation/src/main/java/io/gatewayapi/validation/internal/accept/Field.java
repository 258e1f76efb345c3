package io.gatewayapi.validation.internal.accept;

import com.google.gson.JsonElement;
import org.jspecify.annotations.Nullable;

/**
 * A field that a schema names.
 *
 * @param name its name
 * @param place what stands there
 * @param required whether it must be there, and no default brings it
 * @param index where rules find its value; negative if they do not look at it
 * @param fallback what it gets if it is absent; null if there is no default
 * @param mark a bit for the default; 0 if there is none
 */
record Field(
    String name,
    Place place,
    boolean required,
    int index,
    @Nullable JsonElement fallback,
    long mark) {}
