package io.gatewayapi.codegen.cel;

import com.google.gson.JsonObject;

/**
 * A rule where it is declared.
 *
 * @param text the expression
 * @param place kind, version, bundle and path, for messages
 * @param group the type that the rule is about
 * @param schema the node
 */
record DeclaredRule(String text, String place, String group, JsonObject schema) {}
