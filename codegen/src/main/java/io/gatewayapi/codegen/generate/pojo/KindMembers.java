package io.gatewayapi.codegen.generate.pojo;

import com.sun.codemodel.JBlock;
import com.sun.codemodel.JClass;
import com.sun.codemodel.JClassAlreadyExistsException;
import com.sun.codemodel.JDefinedClass;
import com.sun.codemodel.JExpr;
import com.sun.codemodel.JExpression;
import com.sun.codemodel.JMethod;
import com.sun.codemodel.JMod;
import com.sun.codemodel.JType;
import io.gatewayapi.codegen.catalogue.KindVersion;
import io.gatewayapi.codegen.generate.kinds.KindVersionsSource;
import java.util.Set;

/** What the classes of kinds and lists have beyond those of other objects. */
final class KindMembers {
  private static final Set<String> INHERITED = Set.of(
      "getApiVersion",
      "setApiVersion",
      "getKind",
      "setKind",
      "getMetadata",
      "setMetadata",
      "getItems",
      "setItems");

  private final JavaTypes types;

  KindMembers(JavaTypes types) {
    this.types = types;
  }

  /** What stands before a kind's fields. */
  void begin(JDefinedClass owner, KindVersion version) {
    owner._implements(types.model("GatewayApiObject"));
    annotate(owner);
    JClass resourceType = types.model("ResourceType");
    owner
        .field(
            JMod.PUBLIC | JMod.STATIC | JMod.FINAL,
            resourceType.narrow(owner),
            "TYPE",
            newResourceType(owner, version))
        .javadoc()
        .add("This version of the kind, as a value.");
    addConstructor(owner, version);
  }

  private JExpression newResourceType(JDefinedClass owner, KindVersion version) {
    JClass list = types.ref(owner.fullName() + "List");
    return Snippet.expression(
        "$T.of($T." + KindVersionsSource.constant(version)
            + ", $T.class, $T::blank, $T.class, $T::blank)",
        types.model("ResourceType"),
        types.model("KindVersions"),
        owner,
        owner,
        list,
        list);
  }

  private static void addConstructor(JDefinedClass owner, KindVersion version) {
    JMethod constructor = owner.constructor(JMod.PUBLIC);
    constructor.javadoc().add("Makes an object with nothing but apiVersion and kind.");
    JBlock body = constructor.body();
    body.assign(JExpr.ref("apiVersion"), JExpr.lit(version.apiVersion()));
    body.assign(JExpr.ref("kind"), JExpr.lit(version.kind()));
  }

  /** What stands after a kind's fields. */
  void complete(JDefinedClass owner) {
    addBlank(owner, "apiVersion", "kind");
    replaceSetMetadata(owner, "V1ObjectMeta", "ObjectMeta");
    JClass resourceType = types.model("ResourceType").narrow(owner);
    JMethod method = owner.method(JMod.PUBLIC, resourceType, "resourceType");
    method.annotate(Override.class);
    method.body()._return(JExpr.ref("TYPE"));
    overrideInherited(owner);
    addGsonAdapter(owner);
  }

  /** What stands before a list's fields. */
  void beginList(JDefinedClass owner, String kindType) {
    owner._implements(types.model("GatewayApiList").narrow(types.ref(kindType)));
    annotate(owner);
  }

  /** What stands after a list's fields. */
  void completeList(JDefinedClass owner) {
    addBlank(owner, "apiVersion", "kind", "items");
    replaceSetMetadata(owner, "V1ListMeta", "ListMeta");
    overrideInherited(owner);
    addGsonAdapter(owner);
  }

  private void annotate(JDefinedClass owner) {
    owner
        .annotate(types.ref("com.google.gson.annotations.JsonAdapter"))
        .param("value", Snippet.expression("$T.GsonAdapter.class", owner));
  }

  private static void overrideInherited(JDefinedClass owner) {
    owner.methods().stream()
        .filter(method -> INHERITED.contains(method.name()))
        .forEach(method -> method.annotate(Override.class));
  }

  /** What is read into has nothing of its own. */
  private static void addBlank(JDefinedClass owner, String... fields) {
    JMethod blank = owner.method(JMod.STATIC, owner, "blank");
    Snippet body = new Snippet().line("$T blank = new $T();", owner, owner);
    for (String field : fields) {
      body.line("blank." + field + " = null;");
    }
    blank.body().add(body.line("return blank;"));
  }

  /** Takes client-java's class, so that what others made can be set. */
  private void replaceSetMetadata(JDefinedClass owner, String given, String held) {
    JClass ours = types.ref(JavaTypes.MODEL + "meta." + held);
    JMethod old = owner.getMethod("setMetadata", new JType[] {ours});
    owner.methods().remove(old);
    JMethod setter = owner.method(JMod.PUBLIC, void.class, "setMetadata");
    setter.param(types.ref("io.kubernetes.client.openapi.models." + given), "metadata");
    setter.body().add(new Snippet().line("this.metadata = $T.adopt(metadata);", ours));
  }

  private void addGsonAdapter(JDefinedClass owner) {
    JDefinedClass adapter;
    try {
      adapter = owner._class(JMod.PUBLIC | JMod.STATIC | JMod.FINAL, "GsonAdapter");
    } catch (JClassAlreadyExistsException e) {
      throw new IllegalStateException(owner.name() + " has a GsonAdapter already", e);
    }
    adapter._extends(types.json("CodecAdapter").narrow(owner));
    adapter.javadoc().add("Lets any Gson read and write through this library's codec.");
    adapter.constructor(JMod.PUBLIC).javadoc().add("Called by Gson.");
    JMethod blank = adapter.method(JMod.PROTECTED, owner, "blank");
    blank.annotate(Override.class);
    blank.body().add(new Snippet().line("return $T.blank();", owner));
  }
}
