/** A program that names the modules of the library which it uses, and nothing else. */
module io.gatewayapi.samples.modules {
  requires io.gatewayapi.builders;
  requires io.gatewayapi.client;
  requires io.gatewayapi.model;
  requires io.gatewayapi.router;
  requires io.gatewayapi.testing;
  requires io.gatewayapi.validation;
}
