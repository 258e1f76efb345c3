package io.gatewayapi.router.precedence;

/** Says of a winner and a loser why the loser lost. */
final class Phrases {
  private Phrases() {}

  static String hostname(Candidate winner, Candidate loser) {
    return "its hostname (" + loser.hostname() + ") is less specific than " + winner.hostname();
  }

  static String exactPath(Candidate winner, Candidate loser) {
    return "an exact path goes before " + loser.match().path();
  }

  static String regexPath(Candidate winner, Candidate loser) {
    return winner.match().path() + " goes before " + loser.match().path()
        + " by the router's option for regular expressions";
  }

  static String prefix(Candidate winner, Candidate loser) {
    return loser.match().path().value() + " is shorter than "
        + winner.match().path().value();
  }

  static String method(Candidate winner, Candidate loser) {
    return "it asks for no method, the winner for " + winner.match().method();
  }

  static String service(Candidate winner, Candidate loser) {
    return "its service (" + loser.match().path() + ") is shorter than that of the winner";
  }

  static String grpcMethod(Candidate winner, Candidate loser) {
    return "its method (" + loser.match().path() + ") is shorter than that of the winner";
  }

  static String headers(Candidate winner, Candidate loser) {
    return fewer(
        "header", loser.match().headers().size(), winner.match().headers().size());
  }

  static String queryParams(Candidate winner, Candidate loser) {
    return fewer(
        "query parameter",
        loser.match().queryParams().size(),
        winner.match().queryParams().size());
  }

  static String age(Candidate winner, Candidate loser) {
    return "its route is younger (" + loser.age() + ", the winner's " + winner.age() + ")";
  }

  static String name(Candidate winner, Candidate loser) {
    return "the routes are of the same age (" + loser.age() + "), and "
        + loser.id().route().name() + " comes after " + winner.id().route().name()
        + " in the alphabet";
  }

  static String rule(Candidate winner, Candidate loser) {
    return "rule " + winner.id().rule() + " of the same route comes first";
  }

  static String match(Candidate winner, Candidate loser) {
    return "match " + winner.id().match() + " of the same rule comes first";
  }

  private static String fewer(String what, int loser, int winner) {
    String asked = loser == 0 ? "no " + what : loser + " " + what + (loser == 1 ? "" : "s");
    return "it asks for " + asked + ", the winner for " + winner;
  }
}
