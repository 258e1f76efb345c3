package io.gatewayapi.testing.internal.view;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.gatewayapi.testing.internal.api.ApiFailure;
import io.gatewayapi.testing.internal.http.FrameSource;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** The events of a watch with their objects in another form. */
final class ShownFrames implements FrameSource {
  private final FrameSource frames;
  private final View view;
  private boolean first = true;

  ShownFrames(FrameSource frames, View view) {
    this.frames = frames;
    this.view = view;
  }

  @Override
  public @Nullable ByteString take() throws InterruptedException {
    ByteString line = frames.take();
    if (line == null) {
      return null;
    }
    JsonObject event = JsonParser.parseString(line.utf8()).getAsJsonObject();
    if (!event.get("type").getAsString().equals("ERROR")) {
      try {
        event.add("object", view.show(event.getAsJsonObject("object"), first));
      } catch (ApiFailure cannotBeShown) {
        // The head is out: a real server says nothing, too, and ends the watch.
        close();
        return null;
      }
      first = false;
    }
    return ByteString.encodeUtf8(event + "\n");
  }

  @Override
  public boolean idle() {
    return frames.idle();
  }

  @Override
  public void close() {
    frames.close();
  }
}
