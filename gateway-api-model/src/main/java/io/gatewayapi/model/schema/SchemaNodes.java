package io.gatewayapi.model.schema;

/** The schemas of one kind in all its versions and bundles: a pool of nodes. */
interface SchemaNodes {
  /** What stands for no root. */
  int NONE = -1;

  /**
   * The number of a schema's root.
   *
   * @param versionAndBundle {@code v1 v1.6.1 standard}
   * @return {@link #NONE} if the bundle does not have the version
   */
  int root(String versionAndBundle);

  /**
   * Whether a server answers for a version.
   *
   * @param versionAndBundle {@code v1 v1.6.1 standard}, one that has a root
   * @return false if the CRD has the version without serving it
   */
  default boolean served(String versionAndBundle) {
    return true;
  }

  /** How many nodes there are. */
  int size();

  /**
   * Makes a node.
   *
   * @param number its number
   * @param in gives the nodes below it
   * @return the node
   */
  SchemaDraft node(int number, SchemaTable in);
}
