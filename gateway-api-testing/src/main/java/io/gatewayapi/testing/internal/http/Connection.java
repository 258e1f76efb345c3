package io.gatewayapi.testing.internal.http;

import io.gatewayapi.testing.fault.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;
import okio.BufferedSource;
import okio.Okio;
import org.jspecify.annotations.Nullable;

/** One client's connection: request, answer, request, answer. */
final class Connection implements Runnable, AutoCloseable {
  private final Socket socket;
  private final LoopbackServer server;
  private final CountDownLatch closing;
  private volatile @Nullable FramedStream stream;

  Connection(Socket socket, LoopbackServer server, CountDownLatch closing) {
    this.socket = socket;
    this.server = server;
    this.closing = closing;
  }

  /** What is being streamed, null if nothing is. */
  @Nullable
  FramedStream stream() {
    return stream;
  }

  @Override
  public void run() {
    try (socket) {
      socket.setTcpNoDelay(true);
      BufferedSource source = Okio.buffer(Okio.source(socket.getInputStream()));
      ResponseWriter out = new ResponseWriter(socket.getOutputStream(), closing);
      RequestReader requests = new RequestReader(source, () -> goOn(out));
      try {
        ReceivedRequest request = requests.next();
        while (request != null && serve(request, source, out) && request.keepAlive()) {
          request = requests.next();
        }
      } catch (MalformedRequest malformed) {
        out.last(malformed.answer());
        socket.shutdownOutput();
        drain(source);
      }
    } catch (IOException | UncheckedIOException gone) {
      // The client went away, or the server closes: nobody is left who could be told.
    } finally {
      server.ended(this);
    }
  }

  private static void goOn(ResponseWriter out) {
    try {
      out.text("HTTP/1.1 100 Continue\r\n\r\n");
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A socket that is closed with something unread takes back the answer. */
  private static void drain(BufferedSource source) throws IOException {
    okio.Buffer unread = new okio.Buffer();
    for (int i = 0; i < 256 && source.read(unread, 8192) >= 0; i++) {
      unread.clear();
    }
  }

  /** False if the connection is not to be used again. */
  private boolean serve(ReceivedRequest request, BufferedSource source, ResponseWriter out)
      throws IOException {
    if (request.target().equals("*")) {
      out.whole(request, HttpResponse.of(200, "text/plain", ""), Fault.Transfer.GOOD);
      return true;
    }
    LoopbackServer.Answer answer = server.answer(request);
    Fault.Transfer journey = answer.journey();
    out.pause(journey.latency().toNanos());
    boolean silent =
        journey.cut() == Fault.Cut.BEFORE_REQUEST || journey.cut() == Fault.Cut.BEFORE_ANSWER;
    if (silent) {
      answer.response().fold(whole -> 0, streamed -> {
        streamed.frames().close();
        return 0;
      });
      return false;
    }
    HttpResponse response = answer.response();
    if (response instanceof HttpResponse.Streamed streamed) {
      return stream(request, spoiled(streamed, journey), source, out)
          && journey.cut() == Fault.Cut.NOWHERE;
    }
    out.whole(request, (HttpResponse.Whole) response, journey);
    return journey.cut() == Fault.Cut.NOWHERE;
  }

  private static HttpResponse.Streamed spoiled(
      HttpResponse.Streamed response, Fault.Transfer journey) {
    return journey.cut() == Fault.Cut.DURING_ANSWER
        ? new HttpResponse.Streamed(
            response.code(),
            response.headers(),
            new FaultyFrames(response.frames(), new Fault.Events(0, 0, true)))
        : response;
  }

  private boolean stream(
      ReceivedRequest request,
      HttpResponse.Streamed response,
      BufferedSource source,
      ResponseWriter out)
      throws IOException {
    boolean upgraded = WebSocketFraming.isWanted(request);
    Framing framing = upgraded
        ? WebSocketFraming.of(request, out)
        : new Framing.Plain(out, !request.oldVersion());
    FramedStream begun = new FramedStream(response.frames(), out, framing);
    stream = begun;
    if (upgraded) {
      out.upgrade(framing.header());
    } else {
      out.head(request, response, framing.header());
    }
    if (request.method().equals("HEAD")) {
      response.frames().close();
      begun.end().complete(true);
      out.flush();
      return true;
    }
    boolean goesOn = begun.run(source, server.threads());
    stream = null;
    return goesOn;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
