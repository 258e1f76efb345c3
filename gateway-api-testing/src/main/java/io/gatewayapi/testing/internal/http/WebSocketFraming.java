package io.gatewayapi.testing.internal.http;

import java.io.IOException;
import okio.BufferedSource;
import okio.ByteString;

/**
 * A watch over a WebSocket: one text message an event, as API servers give it to clients that ask for
 * an upgrade. What the client sends is read for its pings and its goodbye.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6455">RFC 6455</a>
 */
final class WebSocketFraming implements Framing {
  private static final String SALT = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
  private static final int TEXT = 0x1;
  private static final int CLOSE = 0x8;
  private static final int PING = 0x9;
  private static final int PONG = 0xa;
  private static final int FINAL = 0x80;
  private static final int MASKED = 0x80;
  private static final ByteString NORMAL_CLOSURE = ByteString.of((byte) 0x03, (byte) 0xe8);

  private final ResponseWriter out;
  private final String accept;

  private WebSocketFraming(ResponseWriter out, String accept) {
    this.out = out;
    this.accept = accept;
  }

  /** Whether a request asks for an upgrade. */
  static boolean isWanted(ReceivedRequest request) {
    return "websocket".equalsIgnoreCase(request.headers().get("Upgrade"))
        && request.headers().get("Sec-WebSocket-Key") != null;
  }

  static WebSocketFraming of(ReceivedRequest request, ResponseWriter out) {
    String key = request.headers().get("Sec-WebSocket-Key") + SALT;
    return new WebSocketFraming(out, ByteString.encodeUtf8(key).sha1().base64());
  }

  @Override
  public String header() {
    return "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: " + accept + "\r\n";
  }

  @Override
  public void part(ByteString part) throws IOException {
    out.frame(FINAL | TEXT, part);
  }

  @Override
  public void end() throws IOException {
    out.frame(FINAL | CLOSE, NORMAL_CLOSURE);
  }

  @Override
  public boolean awaitClient(BufferedSource source) throws IOException {
    int kind = 0;
    while (kind != CLOSE && source.request(2)) {
      kind = source.readByte() & 0x0f;
      int second = source.readByte() & 0xff;
      byte[] mask = new byte[4];
      long length = length(second & 0x7f, source);
      if ((second & MASKED) != 0) {
        source.readFully(mask);
      }
      byte[] payload = source.readByteArray(length);
      if (kind == PING) {
        out.frame(FINAL | PONG, unmasked(payload, mask));
        out.flush();
      }
    }
    return false;
  }

  private static long length(int said, BufferedSource source) throws IOException {
    return switch (said) {
      case 126 -> source.readShort() & 0xffff;
      case 127 -> source.readLong();
      default -> said;
    };
  }

  private static ByteString unmasked(byte[] payload, byte[] mask) {
    for (int i = 0; i < payload.length; i++) {
      payload[i] ^= mask[i % 4];
    }
    return ByteString.of(payload);
  }
}
