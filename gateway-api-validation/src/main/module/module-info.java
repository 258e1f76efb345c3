/** What the API server would do to an object, offline. */
module io.gatewayapi.validation {
  requires transitive io.gatewayapi.model;
}
