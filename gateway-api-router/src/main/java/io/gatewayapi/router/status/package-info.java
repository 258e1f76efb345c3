/**
 * Status: what a conformant controller writes about the objects that are its own.
 *
 * <p>Statuses are data without times. {@link io.gatewayapi.router.status.StatusTree} puts one into
 * an object, keeps what others wrote there, and changes a time only where a condition changed.
 */
@NullMarked
package io.gatewayapi.router.status;

import org.jspecify.annotations.NullMarked;
