/**
 * Structured merge: sets of fields, what a schema says about ownership, and comparing, merging and
 * pruning by it. Knows no HTTP and no store.
 *
 * @see <a href="https://kubernetes.io/docs/reference/using-api/server-side-apply/">server-side
 *     apply</a>
 */
@NullMarked
package io.gatewayapi.testing.internal.merge;

import org.jspecify.annotations.NullMarked;
