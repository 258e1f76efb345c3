package io.gatewayapi.router.tls;

import java.util.Arrays;

/** As much of DER as it takes to put a private key into PKCS #8. */
final class Der {
  private static final int SEQUENCE = 0x30;
  private static final int OCTETS = 4;

  private Der() {}

  static byte[] sequence(byte[]... parts) {
    return tagged(SEQUENCE, concat(parts));
  }

  static byte[] octets(byte[] content) {
    return tagged(OCTETS, content);
  }

  /** The first element of a sequence, with its tag. */
  static byte[] firstOfSequence(byte[] sequence) {
    int start = 2 + lengthBytes(sequence[1]);
    int header = 2 + lengthBytes(sequence[start + 1]);
    return Arrays.copyOfRange(sequence, start, start + header + length(sequence, start + 1));
  }

  private static int lengthBytes(byte first) {
    return first < 0 ? first & 0x7f : 0;
  }

  private static int length(byte[] der, int at) {
    int more = lengthBytes(der[at]);
    int length = more == 0 ? der[at] : 0;
    for (int i = 1; i <= more; i++) {
      length = length << 8 | der[at + i] & 0xff;
    }
    return length;
  }

  private static byte[] tagged(int tag, byte[] content) {
    byte[] header = header(tag, content.length);
    return concat(header, content);
  }

  /** A length takes as few bytes as it can. */
  private static byte[] header(int tag, int length) {
    if (length < 0x80) {
      return new byte[] {(byte) tag, (byte) length};
    }
    return length < 0x100
        ? new byte[] {(byte) tag, (byte) 0x81, (byte) length}
        : new byte[] {(byte) tag, (byte) 0x82, (byte) (length >> 8), (byte) length};
  }

  private static byte[] concat(byte[]... parts) {
    byte[] all = new byte[0];
    for (byte[] part : parts) {
      int end = all.length;
      all = Arrays.copyOf(all, end + part.length);
      System.arraycopy(part, 0, all, end, part.length);
    }
    return all;
  }
}
