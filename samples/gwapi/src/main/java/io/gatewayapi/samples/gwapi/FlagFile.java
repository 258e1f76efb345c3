package io.gatewayapi.samples.gwapi;

import io.gatewayapi.model.GatewayApiException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Files that flags name. */
final class FlagFile {
  private FlagFile() {}

  /**
   * A file's text.
   *
   * @param flag the flag as the user knows it, for the message
   * @param file what it names
   * @return the text
   * @throws GatewayApiException if there is no such file, or it is no text in UTF-8
   */
  static String read(String flag, Path file) {
    try {
      return Files.readString(file);
    } catch (NoSuchFileException e) {
      throw new GatewayApiException(flag + ": there is no file " + file, e);
    } catch (CharacterCodingException e) {
      throw new GatewayApiException(flag + ": " + file + " is no text in UTF-8", e);
    } catch (IOException e) {
      throw new GatewayApiException(flag + ": " + file + " cannot be read: " + e, e);
    }
  }
}
