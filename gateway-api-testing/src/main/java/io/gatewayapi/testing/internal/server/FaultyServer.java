package io.gatewayapi.testing.internal.server;

import io.gatewayapi.testing.fault.Fault;
import io.gatewayapi.testing.fault.Faults;
import io.gatewayapi.testing.fault.RequestMatch;
import io.gatewayapi.testing.internal.api.ApiFailure;
import io.gatewayapi.testing.internal.api.RequestPath;
import io.gatewayapi.testing.internal.http.Compression;
import io.gatewayapi.testing.internal.http.FaultyFrames;
import io.gatewayapi.testing.internal.http.HttpRequest;
import io.gatewayapi.testing.internal.http.HttpResponse;
import io.gatewayapi.testing.internal.http.LoopbackServer.Answer;
import java.util.Optional;
import java.util.function.Supplier;
import okio.ByteString;

/** A server with which things go wrong as they were asked to. */
public final class FaultyServer {
  private static final ByteString GONE = ByteString.encodeUtf8("{\"type\":\"ERROR\",\"object\":"
      + ApiFailure.of(new Fault.Refusal(410, "Expired", "too old resource version", 0))
          .status()
      + "}\n");

  private final ApiServer api;
  private final Faults faults;

  /**
   * Puts faults before a server.
   *
   * @param api the server
   * @param faults what goes wrong
   */
  public FaultyServer(ApiServer api, Faults faults) {
    this.api = api;
    this.faults = faults;
  }

  /**
   * Answers a request.
   *
   * @param request the request
   * @return the response and its journey; every failure is one, too
   */
  public Answer answer(HttpRequest request) {
    Optional<Fault> fault;
    try {
      fault = faults.isEmpty() ? Optional.empty() : faults.take(line(request));
    } catch (RuntimeException e) {
      return whole(Mishaps.answer("a fault's match failed", e));
    }
    try {
      return answer(request, fault);
    } catch (RuntimeException e) {
      return whole(Mishaps.answer("the server failed", e));
    }
  }

  private static RequestMatch.RequestLine line(HttpRequest request) {
    int mark = request.target().indexOf('?');
    Optional<RequestPath> path =
        Optional.of(request.path()).filter(p -> p.startsWith("/")).flatMap(RequestPath::parse);
    boolean read = request.method().equals("GET") || request.method().equals("HEAD");
    boolean watch = read && path.filter(p -> p.watches(request.query())).isPresent();
    boolean list = read && !watch && path.filter(p -> p.name().isEmpty()).isPresent();
    return new RequestMatch.RequestLine(
        request.method(),
        request.path(),
        mark < 0 ? "" : request.target().substring(mark + 1),
        path.map(RequestPath::plural).orElse(""),
        watch,
        list && !request.query().first("continue").isEmpty());
  }

  private Answer answer(HttpRequest request, Optional<Fault> fault) {
    return fault.map(f -> answer(request, f)).orElseGet(() -> whole(well(request)));
  }

  private Answer answer(HttpRequest request, Fault fault) {
    return fault.fold(
        refusal -> whole(ApiFailure.of(refusal).response()),
        transfer -> new Answer(answered(transfer, () -> well(request)), transfer),
        events -> whole(spoiled(well(request), events)),
        both -> new Answer(
            answered(both.transfer(), () -> answer(request, both.answer()).response()),
            both.transfer()));
  }

  private HttpResponse well(HttpRequest request) {
    return Compression.apply(request, api.answer(request));
  }

  private static Answer whole(HttpResponse response) {
    return new Answer(response, Fault.Transfer.GOOD);
  }

  private static HttpResponse answered(Fault.Transfer transfer, Supplier<HttpResponse> response) {
    return transfer.cut() == Fault.Cut.BEFORE_REQUEST
        ? HttpResponse.json(200, "{}")
        : response.get();
  }

  private static HttpResponse spoiled(HttpResponse response, Fault.Events events) {
    return response.fold(
        whole -> whole,
        stream -> new HttpResponse.Streamed(
            stream.code(), stream.headers(), new FaultyFrames(stream.frames(), events, GONE)));
  }
}
