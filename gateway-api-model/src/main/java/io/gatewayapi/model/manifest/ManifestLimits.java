package io.gatewayapi.model.manifest;

/**
 * What a text may cost before reading it is refused.
 *
 * <p>The defaults admit every object that an API server would store, and dumps of whole clusters,
 * and keep a hostile text from using up memory, stack or time.
 *
 * @param sourceBytes largest file, stream or string, in bytes or characters
 * @param documentChars longest document in a source
 * @param scalarChars longest key or value
 * @param depth deepest nesting of mappings and lists
 * @param documents most documents in a source
 * @param aliasGrowth how much all aliases of a document may add to it, in nodes plus characters of
 *     their scalars
 */
public record ManifestLimits(
    int sourceBytes,
    int documentChars,
    int scalarChars,
    int depth,
    int documents,
    int aliasGrowth) {

  /** The defaults. */
  public static final ManifestLimits DEFAULT =
      new ManifestLimits(64 << 20, 32 << 20, 4 << 20, 250, 100_000, 4 << 20);

  /** Refuses limits that admit nothing. */
  public ManifestLimits {
    atLeast("sourceBytes", sourceBytes, 1);
    atLeast("documentChars", documentChars, 1);
    atLeast("scalarChars", scalarChars, 1);
    atLeast("depth", depth, 1);
    atLeast("documents", documents, 1);
    atLeast("aliasGrowth", aliasGrowth, 0);
  }

  private static void atLeast(String name, int value, int least) {
    if (value < least) {
      throw new IllegalArgumentException(
          "ManifestLimits." + name + ": " + value + ", expected at least " + least);
    }
  }

  /**
   * These limits with another largest source.
   *
   * @param bytes largest file, stream or string
   * @return new limits
   */
  public ManifestLimits withSourceBytes(int bytes) {
    return new ManifestLimits(bytes, documentChars, scalarChars, depth, documents, aliasGrowth);
  }

  /**
   * These limits with another longest document.
   *
   * @param chars longest document
   * @return new limits
   */
  public ManifestLimits withDocumentChars(int chars) {
    return new ManifestLimits(sourceBytes, chars, scalarChars, depth, documents, aliasGrowth);
  }

  /**
   * These limits with another longest key or value.
   *
   * @param chars longest key or value
   * @return new limits
   */
  public ManifestLimits withScalarChars(int chars) {
    return new ManifestLimits(sourceBytes, documentChars, chars, depth, documents, aliasGrowth);
  }

  /**
   * These limits with another depth.
   *
   * @param levels deepest nesting
   * @return new limits
   */
  public ManifestLimits withDepth(int levels) {
    return new ManifestLimits(
        sourceBytes, documentChars, scalarChars, levels, documents, aliasGrowth);
  }

  /**
   * These limits with another number of documents.
   *
   * @param count most documents in a source
   * @return new limits
   */
  public ManifestLimits withDocuments(int count) {
    return new ManifestLimits(sourceBytes, documentChars, scalarChars, depth, count, aliasGrowth);
  }

  /**
   * These limits with another allowance for aliases.
   *
   * @param growth how much aliases may add, in nodes plus characters
   * @return new limits
   */
  public ManifestLimits withAliasGrowth(int growth) {
    return new ManifestLimits(sourceBytes, documentChars, scalarChars, depth, documents, growth);
  }
}
