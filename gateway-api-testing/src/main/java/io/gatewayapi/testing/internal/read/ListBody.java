package io.gatewayapi.testing.internal.read;

import com.google.gson.JsonObject;
import io.gatewayapi.testing.internal.api.Target;
import java.util.List;
import okio.Buffer;
import okio.ByteString;

/** The body of a list, put together from what is written already. */
final class ListBody {
  private ListBody() {}

  /** A page of a list. */
  static ByteString of(Target target, JsonObject metadata, List<ByteString> items) {
    Buffer body = new Buffer()
        .writeUtf8("{\"apiVersion\":\"")
        .writeUtf8(target.apiVersion())
        .writeUtf8("\",\"kind\":\"")
        .writeUtf8(target.kind().listKind())
        .writeUtf8("\",\"metadata\":")
        .writeUtf8(metadata.toString())
        .writeUtf8(",\"items\":[");
    for (int i = 0; i < items.size(); i++) {
      body.writeUtf8(i == 0 ? "" : ",").write(items.get(i));
    }
    return body.writeUtf8("]}\n").readByteString();
  }
}
