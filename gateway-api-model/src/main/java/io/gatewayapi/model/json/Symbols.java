package io.gatewayapi.model.json;

/**
 * Names that Gateway API objects have all the time, so that reading one makes no new string.
 *
 * <p>An open hash table that never changes. A name that is missing here costs an allocation when it
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

  private static final int MASK = 1023;
  private static final String[] TABLE = table(NAMES.strip().split("\\s+"));

  private Symbols() {}

  private static String[] table(String[] names) {
    String[] table = new String[MASK + 1];
    for (String name : names) {
      int slot = slot(name.hashCode());
      while (table[slot] != null) {
        slot = (slot + 1) & MASK;
      }
      table[slot] = name;
    }
    return table;
  }

  private static int slot(int hash) {
    return (hash ^ (hash >>> 15)) & MASK;
  }

  /**
   * The part of a text as a string.
   *
   * @param text the text
   * @param start where the part begins
   * @param end where it ends
   * @param hash the part's hash, as {@link String#hashCode} has it
   * @return the string, not a new one if it is known
   */
  static String of(String text, int start, int end, int hash) {
    int slot = slot(hash);
    for (String known = TABLE[slot]; known != null; known = TABLE[slot]) {
      if (known.hashCode() == hash
          && known.length() == end - start
          && text.startsWith(known, start)) {
        return known;
      }
      slot = (slot + 1) & MASK;
    }
    return text.substring(start, end);
  }
}
