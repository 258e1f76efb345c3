package io.gatewayapi.testing.internal.http;

import java.io.EOFException;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import okhttp3.Headers;
import okio.Buffer;
import okio.BufferedSource;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * Reads HTTP/1.1 requests from a connection, one after the other, and refuses what Go's server, on
 * which API servers stand, refuses.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9112">RFC 9112</a>
 */
final class RequestReader {
  /** What all of a request's head may have. */
  private static final long LONGEST_HEAD = (1 << 20) + 4096;

  /** Far beyond what the API takes, which says so itself. */
  private static final long LONGEST_BODY = 64L << 20;

  /** In the path; what is wrong in a query is the query's. */
  private static final Pattern BROKEN_ESCAPE = Pattern.compile("^[^?]*%(?![0-9a-fA-F]{2})");

  private final BufferedSource source;
  private final Runnable goOn;

  /**
   * Makes a reader.
   *
   * @param source what the client sends
   * @param goOn tells a client to send its body, which waits to be told
   */
  RequestReader(BufferedSource source, Runnable goOn) {
    this.source = source;
    this.goOn = goOn;
  }

  /**
   * Waits for the next request and reads it.
   *
   * @return the request, null if the client has gone
   * @throws IOException if it goes in the middle of one
   */
  @Nullable
  ReceivedRequest next() throws IOException, MalformedRequest {
    if (source.exhausted()) {
      return null;
    }
    String[] line = line(LONGEST_HEAD).split(" ", -1);
    if (line.length != 3 || line[0].isEmpty() || !line[2].startsWith("HTTP/")) {
      throw MalformedRequest.bad();
    }
    boolean old = line[2].equals("HTTP/1.0");
    if (!old && !line[2].equals("HTTP/1.1")) {
      throw MalformedRequest.of(505, "HTTP Version Not Supported: unsupported protocol version");
    }
    Headers headers = headers();
    if (!old && headers.values("Host").size() != 1) {
      throw MalformedRequest.of(
          400,
          headers.get("Host") == null
              ? "Bad Request: missing required Host header"
              : "Bad Request: too many Host headers");
    }
    ByteString body = body(headers);
    return new ReceivedRequest(
        line[0], target(line[1]), headers, body, keepAlive(headers, old), old);
  }

  private String line(long limit) throws IOException, MalformedRequest {
    try {
      return source.readUtf8LineStrict(limit);
    } catch (EOFException e) {
      if (source.getBuffer().size() > limit) {
        throw MalformedRequest.of(431, "Request Header Fields Too Large");
      }
      throw e;
    }
  }

  private Headers headers() throws IOException, MalformedRequest {
    Headers.Builder headers = new Headers.Builder();
    long left = LONGEST_HEAD;
    for (String line = line(left); !line.isEmpty(); line = line(left)) {
      left = Math.max(0, left - line.length());
      int colon = line.indexOf(':');
      if (colon < 1 || line.charAt(colon - 1) == ' ' || line.charAt(0) == ' ') {
        throw MalformedRequest.bad();
      }
      try {
        headers.addUnsafeNonAscii(
            line.substring(0, colon), line.substring(colon + 1).trim());
      } catch (IllegalArgumentException e) {
        throw MalformedRequest.bad();
      }
    }
    return headers.build();
  }

  /** Path and query, also of a request that names the server before. */
  private static String target(String sent) throws MalformedRequest {
    if (BROKEN_ESCAPE.matcher(sent).find()) {
      throw MalformedRequest.bad();
    }
    if (sent.startsWith("/") || sent.equals("*")) {
      return sent;
    }
    int scheme = sent.indexOf("://");
    if (scheme < 1) {
      throw MalformedRequest.bad();
    }
    int path = sent.indexOf('/', scheme + 3);
    return path < 0 ? "/" : sent.substring(path);
  }

  private static boolean keepAlive(Headers headers, boolean old) {
    List<String> said = headers.values("Connection");
    return old
        ? said.stream().anyMatch("keep-alive"::equalsIgnoreCase)
        : said.stream().noneMatch("close"::equalsIgnoreCase);
  }

  private ByteString body(Headers headers) throws IOException, MalformedRequest {
    String coding = headers.get("Transfer-Encoding");
    String length = headers.get("Content-Length");
    String expected = headers.get("Expect");
    if (expected != null && !expected.equalsIgnoreCase("100-continue")) {
      throw MalformedRequest.silent(417);
    }
    if (coding != null && !coding.toLowerCase(Locale.ROOT).equals("chunked")) {
      throw MalformedRequest.of(501, "Unsupported transfer encoding");
    }
    long bytes = coding != null || length == null ? 0 : number(length, 10);
    if (bytes < 0 || bytes > LONGEST_BODY) {
      throw MalformedRequest.bad();
    }
    if (expected != null && (coding != null || bytes > 0)) {
      goOn.run();
    }
    return coding != null ? chunks() : source.readByteString(bytes);
  }

  private ByteString chunks() throws IOException, MalformedRequest {
    Buffer body = new Buffer();
    while (true) {
      String line = line(4096).split(";", 2)[0].trim();
      long bytes = number(line, 16);
      if (bytes < 0) {
        throw MalformedRequest.body("invalid byte in chunk length");
      }
      if (body.size() + bytes > LONGEST_BODY) {
        throw MalformedRequest.bad();
      }
      if (bytes == 0) {
        headers(); // the trailer, which means nothing here
        return body.readByteString();
      }
      source.readFully(body, bytes);
      if (!line(4096).isEmpty()) {
        throw MalformedRequest.body("malformed chunked encoding");
      }
    }
  }

  /** A number, or less than zero if it is none. */
  private static long number(String text, int radix) {
    try {
      boolean digits = !text.isEmpty() && Character.digit(text.charAt(0), radix) >= 0;
      return digits ? Long.parseLong(text, radix) : -1;
    } catch (NumberFormatException e) {
      return -1;
    }
  }
}
