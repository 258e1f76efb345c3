package io.gatewayapi.client;

import com.google.gson.JsonObject;
import io.gatewayapi.client.cluster.ConversionRefusedException;
import io.gatewayapi.client.cluster.DroppedFieldPolicy;
import io.gatewayapi.client.cluster.FieldGuard.Part;
import io.gatewayapi.client.cluster.InstalledKind;
import io.gatewayapi.client.error.ApiServerException;
import io.gatewayapi.client.error.NotFoundException;
import io.gatewayapi.client.internal.ObjectCodec;
import io.gatewayapi.client.internal.Transport;
import io.gatewayapi.client.internal.UrlPath;
import io.gatewayapi.client.option.WriteOptions;
import io.gatewayapi.model.GatewayApiException;
import io.gatewayapi.model.GatewayApiObject;
import io.gatewayapi.model.KindVersion;
import io.gatewayapi.model.Kinds;
import io.gatewayapi.model.RawObject;
import io.gatewayapi.model.ResourceType;
import io.gatewayapi.model.decode.Defaults;
import io.gatewayapi.model.decode.Pruning;
import io.gatewayapi.model.json.JsonSource;
import io.gatewayapi.model.schema.StructuralSchema;
import io.gatewayapi.validation.Operation;
import io.gatewayapi.validation.Violation;
import io.kubernetes.client.common.KubernetesObject;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Where the objects of a kind are on a server: in the version that it serves, with a guard before
 * its writes.
 *
 * @param <T> the objects' type
 */
final class Endpoint<T extends KubernetesObject> {
  /**
   * A version that is spoken.
   *
   * @param kind what the library knows of it, if anything
   */
  record Spoken<T extends KubernetesObject>(
      ApiResource resource, Optional<KindVersion> kind, ObjectCodec<T> codec) {
    UrlPath path(ObjectKey key, String subresource) {
      UrlPath path = resource.object(key);
      return subresource.isEmpty() ? path : path.add("subresource", subresource);
    }

    /** Reads an object that is the whole text. */
    T object(byte[] json) {
      JsonSource source = JsonSource.of(json);
      T object = codec.read(source);
      source.end();
      return object;
    }
  }

  /** Says which version to speak; asked again when the server does not know the last one. */
  private interface Choice<T extends KubernetesObject> {
    Spoken<T> current();

    Spoken<T> again();
  }

  private final Transport transport;
  private final ClusterAccess access;
  private final Choice<T> choice;
  private final Optional<KindVersion> wanted;

  private Endpoint(
      Transport transport, ClusterAccess access, Choice<T> choice, Optional<KindVersion> wanted) {
    this.transport = transport;
    this.access = access;
    this.choice = choice;
    this.wanted = wanted;
  }

  static <T extends GatewayApiObject> Endpoint<T> of(
      Transport transport, ClusterAccess access, ResourceType<T> type) {
    KindVersion wanted = type.kindVersion();
    Choice<T> choice = new Choice<>() {
      @Override
      public Spoken<T> current() {
        return spoken(access.version(wanted));
      }

      @Override
      public Spoken<T> again() {
        return spoken(access.chooseAgain(wanted));
      }

      private Spoken<T> spoken(KindVersion version) {
        ObjectCodec<T> codec =
            version.equals(wanted) ? ObjectCodec.of(type) : ObjectCodec.converting(type, version);
        return new Spoken<>(ApiResource.of(version), Optional.of(version), codec);
      }
    };
    return new Endpoint<>(transport, access, choice, Optional.of(wanted));
  }

  static Endpoint<RawObject> raw(Transport transport, ClusterAccess access, ApiResource resource) {
    Optional<KindVersion> kind = Kinds.find(resource.apiVersion(), resource.kind());
    Spoken<RawObject> fixed = new Spoken<>(resource, kind, ObjectCodec.raw());
    Choice<RawObject> choice = new Choice<>() {
      @Override
      public Spoken<RawObject> current() {
        return fixed;
      }

      @Override
      public Spoken<RawObject> again() {
        return fixed;
      }
    };
    return new Endpoint<>(transport, access, choice, kind);
  }

  Endpoint<T> with(Transport other) {
    return new Endpoint<>(other, access, choice, wanted);
  }

  Transport transport() {
    return transport;
  }

  Spoken<T> current() {
    return choice.current();
  }

  /** Calls, and once more in another version if the server does not serve the first one. */
  <R> R call(Function<Spoken<T>, R> call) {
    Spoken<T> spoken = choice.current();
    try {
      return call.apply(spoken);
    } catch (NotFoundException e) {
      if (isAboutObject(e)) {
        throw e;
      }
      Spoken<T> other = again(e);
      if (other.resource().equals(spoken.resource())) {
        throw e;
      }
      return call.apply(other);
    }
  }

  private Spoken<T> again(NotFoundException first) {
    try {
      return choice.again();
    } catch (GatewayApiException e) {
      first.addSuppressed(e);
      throw first;
    }
  }

  /** Of a kind that it does not serve the server says nothing but 404. */
  static boolean isAboutObject(NotFoundException e) {
    return e.status().reason().equals("NotFound") && !e.status().name().isEmpty();
  }

  /** The options that a policy asks for: a strict server where nothing may be lost. */
  WriteOptions.FieldValidation validation(WriteOptions.FieldValidation asked) {
    boolean strict = wanted.isPresent()
        && access.policy() == DroppedFieldPolicy.REFUSE
        && asked == WriteOptions.FieldValidation.WARN;
    return strict ? WriteOptions.FieldValidation.STRICT : asked;
  }

  /** The tree that is sent, if nothing speaks against it. */
  JsonObject checked(Spoken<T> spoken, T object, Part part, String name) {
    JsonObject tree = spoken.codec().tree(object);
    check(spoken, tree, part, name);
    if (part == Part.OBJECT) {
      checkConversion(spoken, tree);
    }
    return tree;
  }

  void check(Spoken<T> spoken, JsonObject tree, Part part, String name) {
    spoken
        .kind()
        .ifPresent(kind -> access
            .guard()
            .check(access.policy(), kind, name, tree, part, transport.options().warnings()));
  }

  /** By the schema of the version that is spoken; versions of a kind have the same shape. */
  T asStored(T object) {
    Spoken<T> spoken = choice.current();
    Optional<StructuralSchema> schema = spoken.kind().flatMap(access.cluster()::schema);
    if (schema.isEmpty()) {
      return object;
    }
    JsonObject pruned = Pruning.prune(spoken.codec().tree(object), schema.get()).object();
    JsonObject stored = Defaults.apply(pruned, schema.get());
    return spoken.codec().read(JsonSource.of(stored));
  }

  private void checkConversion(Spoken<T> spoken, JsonObject tree) {
    if (wanted.equals(spoken.kind()) || wanted.isEmpty()) {
      return;
    }
    KindVersion to = spoken.kind().orElseThrow();
    List<Violation> violations = access
        .cluster()
        .installation()
        .find(to.group(), to.kind())
        .flatMap(InstalledKind::bundle)
        .map(bundle ->
            access.validator(bundle).validate(tree, Operation.create()).violations())
        .orElse(List.of());
    if (!violations.isEmpty()) {
      throw new ConversionRefusedException(wanted.get(), to, violations);
    }
  }

  /** Sends, and explains a strict server's refusal. */
  <R> R explained(Spoken<T> spoken, String name, Supplier<R> send) {
    try {
      return send.get();
    } catch (ApiServerException e) {
      if (access.policy() == DroppedFieldPolicy.REFUSE && spoken.kind().isPresent()) {
        access.guard().explain(spoken.kind().get(), name, e).ifPresent(explained -> {
          throw explained;
        });
      }
      throw e;
    }
  }
}
