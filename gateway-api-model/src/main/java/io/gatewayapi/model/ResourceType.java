package io.gatewayapi.model;

import java.util.function.Supplier;

/**
 * One version of a kind, with the Java types that stand for it.
 *
 * <p>Each kind has its own as {@code TYPE}; {@link Kinds} finds them by name.
 *
 * @param <T> the kind's Java type
 */
public final class ResourceType<T extends GatewayApiObject> {
  private final KindVersion kindVersion;
  private final Class<T> javaType;
  private final Class<? extends GatewayApiList<T>> listType;
  private final Supplier<T> blank;
  private final Supplier<? extends GatewayApiList<T>> blankList;

  private ResourceType(
      KindVersion kindVersion,
      Class<T> javaType,
      Supplier<T> blank,
      Class<? extends GatewayApiList<T>> listType,
      Supplier<? extends GatewayApiList<T>> blankList) {
    this.kindVersion = kindVersion;
    this.javaType = javaType;
    this.blank = blank;
    this.listType = listType;
    this.blankList = blankList;
  }

  /**
   * Describes a kind's version; for generated code.
   *
   * @param kindVersion what is known of it
   * @param javaType the Java type
   * @param blank makes an object with nothing set, not even kind and apiVersion
   * @param listType the Java type of its lists
   * @param blankList makes a list with nothing set
   * @param <T> the Java type
   * @param <L> the Java type of its lists
   * @return the type
   */
  public static <T extends GatewayApiObject, L extends GatewayApiList<T>> ResourceType<T> of(
      KindVersion kindVersion,
      Class<T> javaType,
      Supplier<T> blank,
      Class<L> listType,
      Supplier<L> blankList) {
    return new ResourceType<>(kindVersion, javaType, blank, listType, blankList);
  }

  /**
   * What is known of this version of the kind.
   *
   * @return names, scope and availability
   */
  public KindVersion kindVersion() {
    return kindVersion;
  }

  /**
   * The Java type of one object.
   *
   * @return the class
   */
  public Class<T> javaType() {
    return javaType;
  }

  /**
   * The Java type of a list of objects.
   *
   * @return the class
   */
  public Class<? extends GatewayApiList<T>> listType() {
    return listType;
  }

  /**
   * Makes an object that has apiVersion and kind, and nothing else.
   *
   * @return a new object
   */
  public T create() {
    T object = blank.get();
    object.setApiVersion(kindVersion.apiVersion());
    object.setKind(kindVersion.kind());
    return object;
  }

  /**
   * Makes an object with nothing set, to be read into.
   *
   * @return a new object
   */
  public T blank() {
    return blank.get();
  }

  /**
   * Makes a list with nothing set, to be read into.
   *
   * @return a new list
   */
  public GatewayApiList<T> blankList() {
    return blankList.get();
  }

  /** Two are equal if they stand for the same Java type. */
  @Override
  public boolean equals(Object other) {
    return other instanceof ResourceType<?> type && type.javaType == javaType;
  }

  @Override
  public int hashCode() {
    return javaType.hashCode();
  }

  /** {@code HTTPRoute gateway.networking.k8s.io/v1}. */
  @Override
  public String toString() {
    return kindVersion.toString();
  }
}
