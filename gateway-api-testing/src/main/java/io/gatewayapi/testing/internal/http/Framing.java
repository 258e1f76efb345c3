package io.gatewayapi.testing.internal.http;

import java.io.IOException;
import okio.BufferedSource;
import okio.ByteString;

/** How the parts of a stream are told apart on their way. */
interface Framing {
  /** What the head of the answer says of it; each line with its end. */
  String header();

  /** Writes one part, without sending it yet. */
  void part(ByteString part) throws IOException;

  /** Writes the end of a stream that ends well. */
  void end() throws IOException;

  /**
   * Waits until the client has something to say, or is gone.
   *
   * @return whether it sends another request after the stream, of which nothing is taken
   */
  boolean awaitClient(BufferedSource source) throws IOException;

  /** HTTP chunks; or, before HTTP/1.1, nothing but the end of the connection. */
  record Plain(ResponseWriter out, boolean chunked) implements Framing {
    @Override
    public String header() {
      return chunked ? "Transfer-Encoding: chunked\r\n" : "";
    }

    @Override
    public void part(ByteString part) throws IOException {
      if (chunked) {
        out.chunk(part);
      } else {
        out.write(part);
      }
    }

    @Override
    public void end() {
      if (chunked) {
        out.text("0\r\n\r\n");
      }
    }

    @Override
    public boolean awaitClient(BufferedSource source) throws IOException {
      return source.request(1) && chunked;
    }
  }
}
