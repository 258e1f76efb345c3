/** The reference router: which backend a request goes to, and why. */
module io.gatewayapi.router {
  requires transitive io.gatewayapi.model;
  requires re2j;
}
