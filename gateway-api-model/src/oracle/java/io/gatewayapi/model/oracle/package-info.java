/** What tests hold ours against, a real API server above all; other modules' tests use it too. */
package io.gatewayapi.model.oracle;
