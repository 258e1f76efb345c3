package io.gatewayapi.validation.internal.accept;

import com.google.gson.JsonElement;
import io.gatewayapi.model.schema.StructuralSchema;
import io.gatewayapi.validation.internal.cel.EvaluationException;
import java.util.HashMap;
import java.util.Map;

/**
 * Says of a new object that a server would take it as it is: nothing is pruned, and schema, list
 * types and rules find nothing wrong. One walk over the object as it was sent; defaults that are
 * missing are seen as if they were there. {@code metadata} is somebody else's affair.
 *
 * <p>A yes is what decoding and the checks would say. A no only means that they have to be asked, for
 * what is wrong or for what is too rare to be decided here. Safe to use from any thread.
 */
public final class Acceptance {
  private final Node root;

  private Acceptance(Node root) {
    this.root = root;
  }

  /**
   * Prepares a schema; what is below its root when first needed.
   *
   * @param schema the schema of an object's root
   * @param statusSubresource whether a new object has no {@code status}
   * @return the check
   */
  public static Acceptance of(StructuralSchema schema, boolean statusSubresource) {
    Map<String, Node> known = new HashMap<>();
    known.put("metadata", metadata(schema));
    for (String name : new String[] {"apiVersion", "kind"}) {
      if (!schema.properties().containsKey(name)) {
        known.put(name, AnyNode.INSTANCE);
      }
    }
    if (statusSubresource) {
      known.put("status", NoNode.INSTANCE);
    }
    return new Acceptance(Nodes.root(schema, known));
  }

  /**
   * Prepares a schema of a part of an object.
   *
   * @param schema the part's schema
   * @return the check
   */
  public static Acceptance ofPart(StructuralSchema schema) {
    return new Acceptance(Nodes.of(schema, new Looks()));
  }

  /** Any metadata will do, unless a schema is particular about it. */
  private static Node metadata(StructuralSchema schema) {
    StructuralSchema metadata = schema.properties().get("metadata");
    return metadata == null || Nodes.isPlainObject(metadata) ? AnyNode.INSTANCE : NoNode.INSTANCE;
  }

  /**
   * Whether nothing is wrong with an object or part, and nothing has to be dropped from it.
   *
   * @param object the object, as sent or decoded; or the part
   * @return false if something is wrong, or may be
   */
  public boolean accepts(JsonElement object) {
    try {
      return root.read(object) != null;
    } catch (EvaluationException toBeReported) {
      return false;
    }
  }
}
