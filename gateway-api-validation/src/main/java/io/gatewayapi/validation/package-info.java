/**
 * What an API server would say to an object, without one: pruning, defaults, metadata, schema, list
 * types, in the server's order and the server's words.
 *
 * <p>What is not the server's: the cost of CEL rules is not counted, and no object that the schemas
 * of the Gateway API allow was seen to come to a limit; a text with half of a surrogate pair keeps it, where a server
 * stores U+FFFD; names made from {@code generateName} end in {@code xxxxx}; siblings are reported in
 * the object's order, a server's is random. What needs more than the object and its old self is left
 * out: admission, quotas, namespaces, the finalizers of what is being deleted.
 */
@NullMarked
package io.gatewayapi.validation;

import org.jspecify.annotations.NullMarked;
