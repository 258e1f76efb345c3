/** Typed fluent builders for Gateway API objects. */
module io.gatewayapi.builders {
  requires transitive io.gatewayapi.model;
  requires transitive io.gatewayapi.validation;
}
