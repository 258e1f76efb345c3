package io.gatewayapi.testing.internal.http;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;

/** What a client's WebSocket receives, in order. */
final class Messages extends WebSocketListener {
  private final BlockingQueue<String> queue = new LinkedBlockingQueue<>();

  @Override
  public void onMessage(WebSocket socket, String text) {
    queue.add(text);
  }

  @Override
  public void onClosing(WebSocket socket, int code, String reason) {
    socket.close(1000, null);
  }

  @Override
  public void onClosed(WebSocket socket, int code, String reason) {
    queue.add("closed " + code);
  }

  @Override
  public void onFailure(WebSocket socket, Throwable failure, Response response) {
    queue.add("failure");
  }

  String next() throws InterruptedException {
    return queue.poll(60, TimeUnit.SECONDS);
  }
}
