package io.gatewayapi.model.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/**
 * Names that Gateway API objects have all the time, so that reading one makes no new string.
 *
 * <p>An open hash table by the first and last eight bytes, which never changes. A name that is missing here costs an allocation when it
 * is read, nothing else.
 */
final class Symbols {
  private static final String NAMES = """
      absoluteTimeout add addresses allowCredentials allowHeaders allowMethods allowOrigins
      allowedHeaders allowedListeners allowedResponseHeaders allowedRoutes ancestorRef
      ancestors annotations apiVersion attachedListenerSets attachedRoutes attempts backend
      backendRef backendRefs backendRequest backendTLS backoff blockOwnerDeletion budget
      caCertRefs caCertificateRefs certificateRefs clientCertificateRef codes conditions
      continue controller controllerName cookieConfig cors count creationTimestamp default
      defaultScope deletionGracePeriodSeconds deletionTimestamp denominator exposeHeaders
      extensionRef externalAuth externalHostname fieldsType fieldsV1 filters finalizers
      forwardBody fraction from frontend frontendValidation gatewayClassName generateName
      generation group grpc headers hostname hostnames http idleTimeout infrastructure
      interval items key kind kinds labels lastTransitionTime lifetimeType listeners
      managedFields manager matchExpressions matchLabels matches maxAge maxSize message
      metadata method minRetryRate mode name namespace namespaces numerator observedGeneration
      operation operator options ownerReferences parametersRef parentRef parentRefs parents
      path perPort percent port protocol queryParams reason remainingItemCount remove
      replaceFullPath replacePrefixMatch request requestHeaderModifier requestMirror
      requestRedirect resourceVersion responseHeaderModifier retry retryConstraint rules
      scheme sectionName selector selfLink service sessionName sessionPersistence set
      shardInfo spec status statusCode subjectAltNames subresource supportedFeatures
      supportedKinds targetRef targetRefs time timeouts tls to type uid uri urlRewrite
      useDefaultGateways validation value values weight wellKnownCACertificates
      wellKnownCACerts
      """;

  private static final int MASK = 511;

  /** The names of Gateway API objects. */
  static final Symbols KNOWN = new Symbols(NAMES);

  private final @Nullable String[] names = new String[MASK + 1];

  /** The first eight bytes of each name. */
  private final long[] heads = new long[MASK + 1];

  /** The last eight bytes of each name. */
  private final long[] tails = new long[MASK + 1];

  private Symbols(String known) {
    StringTokenizer words = new StringTokenizer(known);
    while (words.hasMoreTokens()) {
      add(words.nextToken());
    }
  }

  private void add(String name) {
    int length = name.length();
    byte[] bytes = Arrays.copyOf(name.getBytes(StandardCharsets.US_ASCII), length + 8);
    long head = head(bytes, 0, length);
    long tail = tail(bytes, head, length, length);
    int slot = slot(head, tail, length);
    while (names[slot] != null) {
      slot = (slot + 1) & MASK;
    }
    names[slot] = name;
    heads[slot] = head;
    tails[slot] = tail;
  }

  /** The first eight bytes of a name, or as many as it has. */
  private static long head(byte[] text, int start, int length) {
    long eight = (long) TextScanner.EIGHT.get(text, start);
    return length < 8 ? eight & ((1L << (8 * length)) - 1) : eight;
  }

  /** The last eight bytes of a name, or as many as it has. */
  private static long tail(byte[] text, long head, int end, int length) {
    return length < 8 ? head : (long) TextScanner.EIGHT.get(text, end - 8);
  }

  private static int slot(long head, long tail, int length) {
    long mixed = (head * 31 + tail + length) * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 50) & MASK;
  }

  /**
   * Finds a name.
   *
   * @param text bytes, of which the name's are ASCII
   * @param start where the name begins
   * @param end where it ends
   * @return the name, null if it is not known
   */
  @Nullable
  String find(byte[] text, int start, int end) {
    if (start + 8 > text.length) {
      return null; // too near to the end of the text to be worth the trouble
    }
    int length = end - start;
    long head = head(text, start, length);
    long tail = tail(text, head, end, length);
    int slot = slot(head, tail, length);
    for (String name = names[slot]; name != null; name = names[slot]) {
      if (heads[slot] == head && tails[slot] == tail && isMiddle(name, text, start, length)) {
        return name;
      }
      slot = (slot + 1) & MASK;
    }
    return null;
  }

  /** Whether a name has the length and, beside its first and last eight, the bytes of the text. */
  private static boolean isMiddle(String name, byte[] text, int start, int length) {
    if (name.length() != length) {
      return false;
    }
    for (int i = 8; i < length - 8; i++) {
      if (text[start + i] != name.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
