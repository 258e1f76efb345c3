package io.gatewayapi.router.precedence;

import static io.gatewayapi.router.precedence.Criterion.first;
import static io.gatewayapi.router.precedence.Criterion.most;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * The specification's order among matches that a request meets, as one chain of criteria.
 *
 * <p>Specification: <a
 * href="https://gateway-api.sigs.k8s.io/reference/spec/#httprouterule">HTTPRouteRule.matches</a>.
 */
public final class Precedence implements Comparator<Candidate> {
  private final List<Criterion> chain;

  private Precedence(List<Criterion> chain) {
    this.chain = chain;
  }

  /**
   * The order for routes of all kinds. What a kind cannot ask for never tells two of its matches
   * apart, so the criteria of HTTPRoutes and of GRPCRoutes stand in one chain; matches of TLSRoutes,
   * TCPRoutes and UDPRoutes differ by hostname, age and name alone.
   *
   * @param regex where regular expressions over the path stand
   * @return a comparator that puts the winner first
   */
  public static Precedence of(RegexPathPrecedence regex) {
    return new Precedence(List.of(
        most(TieBreak.EXACT_HOSTNAME, c -> c.hostname().exactCharacters(), Phrases::hostname),
        most(TieBreak.HOSTNAME, c -> c.hostname().characters(), Phrases::hostname),
        most(TieBreak.EXACT_PATH, c -> c.match().path().isExact() ? 1 : 0, Phrases::exactPath),
        most(TieBreak.REGEX_PATH, c -> regex.rank(c.match().path()), Phrases::regexPath),
        most(TieBreak.PATH_PREFIX, c -> regex.characters(c.match().path()), Phrases::prefix),
        most(TieBreak.METHOD, c -> c.match().method() == null ? 0 : 1, Phrases::method),
        most(TieBreak.GRPC_SERVICE, c -> c.match().path().serviceCharacters(), Phrases::service),
        most(TieBreak.GRPC_METHOD, c -> c.match().path().methodCharacters(), Phrases::grpcMethod),
        most(TieBreak.HEADERS, c -> c.match().headers().size(), Phrases::headers),
        most(TieBreak.QUERY_PARAMS, c -> c.match().queryParams().size(), Phrases::queryParams),
        first(TieBreak.AGE, Candidate::age, Phrases::age),
        first(TieBreak.NAME, c -> c.id().route().name(), Phrases::name),
        first(TieBreak.RULE_ORDER, c -> c.id().rule(), Phrases::rule),
        first(TieBreak.MATCH_ORDER, c -> c.id().match(), Phrases::match)));
  }

  @Override
  public int compare(Candidate a, Candidate b) {
    return chain.stream()
        .mapToInt(c -> c.order().compare(a, b))
        .filter(order -> order != 0)
        .findFirst()
        .orElse(0);
  }

  /**
   * The first criterion on which two candidates differ.
   *
   * @param winner the one that goes first
   * @param loser the other
   * @return why the loser lost
   */
  public Defeat explain(Candidate winner, Candidate loser) {
    Criterion decisive = chain.stream()
        .filter(c -> c.order().compare(winner, loser) != 0)
        .findFirst()
        .orElseGet(() -> Objects.requireNonNull(chain.get(chain.size() - 1)));
    return new Defeat(decisive.tieBreak(), winner.id(), decisive.phrase().apply(winner, loser));
  }
}
