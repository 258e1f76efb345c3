package io.gatewayapi.testing.internal.body;

import com.google.gson.JsonObject;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.InvalidProtocolBufferException;
import io.gatewayapi.testing.internal.api.ApiFailure;
import io.kubernetes.client.proto.Meta;
import io.kubernetes.client.proto.Runtime;
import io.kubernetes.client.proto.V1;
import io.kubernetes.client.proto.V1Apps;
import io.kubernetes.client.proto.V1Batch;
import io.kubernetes.client.proto.V1Coordination;
import io.kubernetes.client.proto.V1Discovery;
import io.kubernetes.client.proto.V1Events;
import io.kubernetes.client.proto.V1Networking;
import io.kubernetes.client.proto.V1Rbac;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import okio.ByteString;

/**
 * Reads objects in protobuf: an envelope that names a type, and in it a message of that type.
 *
 * @see <a href="https://kubernetes.io/docs/reference/using-api/api-concepts/#protobuf-encoding-idl">
 *     the envelope</a>
 */
final class ProtobufBody {
  /** The media type. */
  static final String TYPE = "application/vnd.kubernetes.protobuf";

  private static final ByteString MAGIC =
      ByteString.of((byte) 'k', (byte) '8', (byte) 's', (byte) 0);

  // The generated classes of these messages warn of themselves; their descriptions do not.
  private static final Descriptor ENVELOPE =
      Runtime.getDescriptor().findMessageTypeByName("Unknown");

  // Asked for one at a time: each of these classes is large.
  private static final Map<String, Supplier<FileDescriptor>> FILES = Map.of(
      "v1", V1::getDescriptor,
      "apps/v1", V1Apps::getDescriptor,
      "batch/v1", V1Batch::getDescriptor,
      "coordination.k8s.io/v1", V1Coordination::getDescriptor,
      "discovery.k8s.io/v1", V1Discovery::getDescriptor,
      "events.k8s.io/v1", V1Events::getDescriptor,
      "networking.k8s.io/v1", V1Networking::getDescriptor,
      "rbac.authorization.k8s.io/v1", V1Rbac::getDescriptor);

  private ProtobufBody() {}

  /**
   * Reads an object.
   *
   * @param body the envelope
   * @return the object in its JSON form
   * @throws ApiFailure if it cannot be read
   */
  static JsonObject read(ByteString body) {
    if (!body.startsWith(MAGIC)) {
      throw ApiFailure.badRequest("provided data does not appear to be a protobuf message, expected"
          + " prefix [107 56 115 0]");
    }
    try {
      DynamicMessage envelope =
          DynamicMessage.parseFrom(ENVELOPE, body.substring(MAGIC.size()).toByteArray());
      DynamicMessage typeMeta = (DynamicMessage) part(envelope, "typeMeta");
      String apiVersion = (String) part(typeMeta, "apiVersion");
      String kind = (String) part(typeMeta, "kind");
      com.google.protobuf.ByteString raw = (com.google.protobuf.ByteString) part(envelope, "raw");
      Descriptor type = type(apiVersion, kind)
          .orElseThrow(() -> ApiFailure.badRequest(
              "no kind \"" + kind + "\" is registered for version \"" + apiVersion + "\""));
      JsonObject object = MessageAsJson.of(DynamicMessage.parseFrom(type, raw));
      object.addProperty("apiVersion", apiVersion);
      object.addProperty("kind", kind);
      return object;
    } catch (InvalidProtocolBufferException e) {
      throw ApiFailure.badRequest("the protobuf message cannot be read: " + e.getMessage());
    }
  }

  private static Object part(DynamicMessage message, String field) {
    return message.getField(message.getDescriptorForType().findFieldByName(field));
  }

  private static Optional<Descriptor> type(String apiVersion, String kind) {
    Supplier<FileDescriptor> file =
        kind.equals("DeleteOptions") ? Meta::getDescriptor : FILES.get(apiVersion);
    return Optional.ofNullable(file).map(f -> f.get().findMessageTypeByName(kind));
  }
}
