package io.gatewayapi.client.option;

import io.gatewayapi.client.option.WriteOptions.FieldValidation;
import io.gatewayapi.model.GatewayApiException;

/**
 * How an object is applied. See <a
 * href="https://kubernetes.io/docs/reference/using-api/server-side-apply/">server-side apply</a>.
 *
 * <p>Immutable.
 *
 * @param fieldManager who owns the fields that are set
 * @param force whether fields of other managers are taken over; else they conflict
 * @param dryRun whether the server only says what it would store
 * @param fieldValidation what the server does about unknown fields
 */
public record ApplyOptions(
    String fieldManager, boolean force, boolean dryRun, FieldValidation fieldValidation) {
  /** Checks the name. */
  public ApplyOptions {
    if (fieldManager.isEmpty()) {
      throw new GatewayApiException("apply needs a field manager, found an empty name");
    }
  }

  /**
   * In a manager's name, without taking over anything.
   *
   * @param fieldManager the manager
   * @return the options
   */
  public static ApplyOptions by(String fieldManager) {
    return new ApplyOptions(fieldManager, false, false, FieldValidation.WARN);
  }

  /**
   * Taking over fields of other managers.
   *
   * @return options with it
   */
  public ApplyOptions forced() {
    return new ApplyOptions(fieldManager, true, dryRun, fieldValidation);
  }

  /**
   * Nothing is stored.
   *
   * @return options with it
   */
  public ApplyOptions asDryRun() {
    return new ApplyOptions(fieldManager, force, true, fieldValidation);
  }

  /**
   * With another treatment of unknown fields.
   *
   * @param validation the treatment
   * @return options with it
   */
  public ApplyOptions validating(FieldValidation validation) {
    return new ApplyOptions(fieldManager, force, dryRun, validation);
  }
}
