package io.gatewayapi.codegen.generate.pojo;

import com.sun.codemodel.JBlock;
import com.sun.codemodel.JClass;
import com.sun.codemodel.JClassAlreadyExistsException;
import com.sun.codemodel.JDefinedClass;
import com.sun.codemodel.JExpr;
import com.sun.codemodel.JMethod;
import com.sun.codemodel.JMod;
import com.sun.codemodel.JType;
import io.gatewayapi.codegen.catalogue.KindVersion;

/** What a kind's class has beyond that of another object. */
final class KindMembers {
  private final JavaTypes types;

  KindMembers(JavaTypes types) {
    this.types = types;
  }

  /** What stands before the fields. */
  void begin(JDefinedClass owner, KindVersion version) {
    JClass list = types.ref(owner.fullName() + "List");
    owner._implements(types.model("GatewayApiObject"));
    owner
        .annotate(types.ref("com.google.gson.annotations.JsonAdapter"))
        .param("value", Snippet.expression("$T.GsonAdapter.class", owner));
    owner.field(
        JMod.PUBLIC | JMod.STATIC | JMod.FINAL,
        types.model("ResourceType").narrow(owner),
        "TYPE",
        Snippet.expression(
            "$T.of(\"" + version.apiVersion() + "\", \"" + version.kind()
                + "\", $T.class, $T.class, $T::new)",
            types.model("ResourceType"),
            owner,
            list,
            owner));
  }

  /** What stands after the accessors. */
  void complete(JDefinedClass owner, KindVersion version) {
    addConstructor(owner, version.apiVersion(), version.kind());
    replaceSetMetadata(owner, "V1ObjectMeta", "ObjectMeta");
    JMethod resourceType =
        owner.method(JMod.PUBLIC, types.model("ResourceType").narrow(owner), "resourceType");
    resourceType.annotate(Override.class);
    resourceType.body()._return(JExpr.ref("TYPE"));
    for (String name : new String[] {"getApiVersion", "getKind", "getMetadata"}) {
      owner.getMethod(name, new JType[0]).annotate(Override.class);
    }
    addGsonAdapter(owner);
  }

  /** What a list has in common with its kind. */
  void completeList(JDefinedClass owner) {
    owner
        .annotate(types.ref("com.google.gson.annotations.JsonAdapter"))
        .param("value", Snippet.expression("$T.GsonAdapter.class", owner));
    replaceSetMetadata(owner, "V1ListMeta", "ListMeta");
    addGsonAdapter(owner);
  }

  private void addConstructor(JDefinedClass owner, String apiVersion, String kind) {
    JBlock body = owner.constructor(JMod.PUBLIC).body();
    body.assign(JExpr.ref("apiVersion"), JExpr.lit(apiVersion));
    body.assign(JExpr.ref("kind"), JExpr.lit(kind));
  }

  /** Takes client-java's class, so that what others made can be set. */
  private void replaceSetMetadata(JDefinedClass owner, String given, String held) {
    JClass ours = types.model("meta." + held);
    JMethod old = owner.getMethod("setMetadata", new JType[] {ours});
    owner.methods().remove(old);
    JMethod setter = owner.method(JMod.PUBLIC, void.class, "setMetadata");
    setter.annotate(Override.class);
    setter
        .param(types.ref("io.kubernetes.client.openapi.models." + given), "metadata")
        .annotate(types.nullable());
    setter
        .body()
        .add(
            new Snippet()
                .line("this.metadata = metadata == null ? null : $T.of(metadata);", ours)
                .line("forget(\"metadata\");"));
  }

  private void addGsonAdapter(JDefinedClass owner) {
    JDefinedClass adapter;
    try {
      adapter = owner._class(JMod.PUBLIC | JMod.STATIC | JMod.FINAL, "GsonAdapter");
    } catch (JClassAlreadyExistsException e) {
      throw new IllegalStateException(owner.name() + " has a GsonAdapter already", e);
    }
    adapter._extends(types.json("WireTypeAdapter").narrow(owner));
    adapter
        .constructor(JMod.PUBLIC)
        .body()
        .invoke("super")
        .arg(Snippet.expression("$T::new", owner));
  }
}
