/**
 * The CRDs' schemas as data: what a field may hold in a version, release and channel.
 *
 * <p>{@link io.gatewayapi.model.schema.Schemas} finds the schema of a kind that the library knows;
 * {@link io.gatewayapi.model.schema.StructuralSchema} is one, and reads those of other CRDs and of
 * servers. What a server does to an object by its schema is in {@link io.gatewayapi.model.decode}, what
 * it says of it in the module {@code gateway-api-validation}.
 *
 * <p>Schemas are immutable and safe to use from any thread. The classes of the kinds are generated and
 * loaded when a kind is asked for.
 *
 * @see <a
 *     href="https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#specifying-a-structural-schema">structural
 *     schemas</a>
 */
@NullMarked
package io.gatewayapi.model.schema;

import org.jspecify.annotations.NullMarked;
