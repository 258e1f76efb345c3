package io.gatewayapi.client.cluster;

import io.gatewayapi.model.GatewayApiException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A write was refused because the cluster would drop fields of its object.
 *
 * <p>What it says never changes: safe to use from any thread.
 */
public final class DroppedFieldsException extends GatewayApiException {
  private static final long serialVersionUID = 1L;

  private final transient List<DroppedField> fields;

  /**
   * Makes an exception.
   *
   * @param subject what was to be written
   * @param installed the release and channel of its kind, or words for not knowing it
   * @param fields the fields
   */
  public DroppedFieldsException(String subject, String installed, List<DroppedField> fields) {
    super(subject + " is not written: the cluster (" + installed + ") would drop "
        + fields.stream().map(DroppedField::toString).collect(Collectors.joining(", ")));
    this.fields = List.copyOf(fields);
  }

  /**
   * What would be dropped.
   *
   * @return the fields, in order of their paths
   */
  public List<DroppedField> fields() {
    return fields == null ? List.of() : fields;
  }
}
