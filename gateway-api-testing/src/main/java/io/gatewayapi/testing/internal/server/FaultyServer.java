package io.gatewayapi.testing.internal.server;

import io.gatewayapi.testing.fault.Fault;
import io.gatewayapi.testing.fault.Faults;
import io.gatewayapi.testing.fault.RequestMatch;
import io.gatewayapi.testing.internal.api.ApiFailure;
import io.gatewayapi.testing.internal.http.Compression;
import io.gatewayapi.testing.internal.http.FaultyFrames;
import io.gatewayapi.testing.internal.http.HttpRequest;
import io.gatewayapi.testing.internal.http.HttpResponse;
import io.gatewayapi.testing.internal.http.LoopbackServer.Answer;
import java.util.Optional;

/** A server with which things go wrong as they were asked to. */
public final class FaultyServer {
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
   * @return the response and its journey
   */
  public Answer answer(HttpRequest request) {
    int mark = request.target().indexOf('?');
    Optional<Fault> fault = faults.take(new RequestMatch.RequestLine(
        request.method(), request.path(), mark < 0 ? "" : request.target().substring(mark + 1)));
    return fault
        .map(f -> f.fold(
            refusal -> whole(ApiFailure.of(refusal).response()),
            transfer -> new Answer(answered(request, transfer), transfer),
            events -> whole(spoiled(api.answer(request), events))))
        .orElseGet(() -> whole(Compression.apply(request, api.answer(request))));
  }

  private static Answer whole(HttpResponse response) {
    return new Answer(response, Fault.Transfer.GOOD);
  }

  private HttpResponse answered(HttpRequest request, Fault.Transfer transfer) {
    return transfer.cut() == Fault.Cut.BEFORE_REQUEST
        ? HttpResponse.json(200, "{}")
        : Compression.apply(request, api.answer(request));
  }

  private static HttpResponse spoiled(HttpResponse response, Fault.Events events) {
    return response.fold(
        whole -> whole,
        stream -> new HttpResponse.Streamed(
            stream.code(), stream.headers(), new FaultyFrames(stream.frames(), events)));
  }
}
