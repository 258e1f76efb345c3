package io.gatewayapi.client.option;

import java.time.Duration;

/**
 * How an object is edited.
 *
 * <p>Immutable.
 *
 * @param write how the changed object is written
 * @param deadline how long conflicts are tried again
 * @param status whether the status is edited, and nothing else
 */
public record EditOptions(WriteOptions write, Duration deadline, boolean status) {
  /**
   * Conflicts are tried again for a minute.
   *
   * @return no options
   */
  public static EditOptions none() {
    return new EditOptions(WriteOptions.none(), Duration.ofMinutes(1), false);
  }

  /**
   * With other options for the write.
   *
   * @param options the options
   * @return options with them
   */
  public EditOptions writing(WriteOptions options) {
    return new EditOptions(options, deadline, status);
  }

  /**
   * With another limit for conflicts.
   *
   * @param limit how long they are tried again
   * @return options with it
   */
  public EditOptions within(Duration limit) {
    return new EditOptions(write, limit, status);
  }

  /**
   * Of the status subresource.
   *
   * @return options with it
   */
  public EditOptions ofStatus() {
    return new EditOptions(write, deadline, true);
  }
}
