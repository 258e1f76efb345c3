package io.gatewayapi.model.schema;

import org.jspecify.annotations.Nullable;

/**
 * A CEL rule of a schema ({@code x-kubernetes-validations}), as text.
 *
 * @param rule the expression
 * @param message what to say when it is false; null if the schema gives none
 * @param messageExpression an expression for the message; null if the schema gives none
 * @param reason the reason to report; null means {@code FieldValueInvalid}
 * @param fieldPath where to report it, below the node that has the rule; null means the node
 * @param optionalOldSelf whether a transition rule also runs without an old value; null means no
 */
public record ValidationRule(
    String rule,
    @Nullable String message,
    @Nullable String messageExpression,
    @Nullable String reason,
    @Nullable String fieldPath,
    @Nullable Boolean optionalOldSelf) {}
