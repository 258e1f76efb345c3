/**
 * What an API server makes of an object before it checks anything: unknown fields are pruned, nulls
 * without meaning dropped, metadata is brought into the server's form, defaults are applied.
 *
 * <ul>
 *   <li>{@link io.gatewayapi.model.decode.Defaults} and {@link io.gatewayapi.model.decode.Pruning} do one
 *       of these, to typed objects too;
 *   <li>{@link io.gatewayapi.model.decode.Decoding} does all of them, in the server's order;
 *   <li>{@link io.gatewayapi.model.decode.Decoder} does the same for many objects of one kind, and copies
 *       nothing that stays as it is.
 * </ul>
 *
 * <p>The schemas themselves are in {@link io.gatewayapi.model.schema}.
 *
 * <p>Everything here works on gson trees, never changes what it is given, and is safe to use from any
 * thread.
 *
 * @see <a
 *     href="https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#field-pruning">pruning
 *     and defaulting</a>
 */
@NullMarked
package io.gatewayapi.model.decode;

import org.jspecify.annotations.NullMarked;
