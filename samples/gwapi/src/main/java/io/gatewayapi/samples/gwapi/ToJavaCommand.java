package io.gatewayapi.samples.gwapi;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.gatewayapi.builders.print.JavaCode;
import io.gatewayapi.builders.print.ToJava;
import io.gatewayapi.model.GatewayApiObject;
import io.gatewayapi.model.manifest.Manifest;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code gwapi to-java}: manifests as the code that builds the same objects. */
@Command(
    name = "to-java",
    description = {
      "Prints manifests as Java code that builds the same objects: a class with a method for each.",
      "Objects of other APIs, and versions without a Java type, are named on standard error and left"
          + " out."
    })
final class ToJavaCommand implements Callable<Integer> {
  /** How results are written. */
  enum Output {
    TEXT,
    JSON
  }

  @Mixin
  private final Inputs inputs;

  @Option(
      names = "--package",
      paramLabel = "NAME",
      defaultValue = "",
      description = "The package of the class (default: none).")
  private String javaPackage = "";

  @Option(
      names = "--class",
      paramLabel = "NAME",
      defaultValue = "GatewayObjects",
      description = "The class's name (default: ${DEFAULT-VALUE}).")
  private String className = "GatewayObjects";

  @Option(
      names = {"-o", "--output"},
      defaultValue = "text",
      paramLabel = "FORMAT",
      description = "text or json (default: ${DEFAULT-VALUE}).")
  private Output output = Output.TEXT;

  @Spec
  private CommandSpec spec = CommandSpec.create();

  ToJavaCommand(InputStream in) {
    this.inputs = new Inputs(in);
  }

  private record Printed(Manifest manifest, JavaCode code) {}

  @Override
  public Integer call() {
    JavaSource source = new JavaSource(javaPackage, className);
    List<Printed> all = new ArrayList<>();
    for (Manifest manifest : inputs.manifests()) {
      if (manifest.object() instanceof GatewayApiObject object) {
        all.add(new Printed(manifest, ToJava.of(object)));
      } else {
        spec.commandLine().getErr().println(manifest + ": no builder for it, left out");
      }
    }
    PrintWriter out = spec.commandLine().getOut();
    if (output == Output.JSON) {
      out.println(
          new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create().toJson(json(all)));
    } else {
      all.forEach(each -> source.add(each.manifest(), each.code()));
      out.print(source);
    }
    return 0;
  }

  private static JsonObject json(List<Printed> all) {
    JsonArray objects = new JsonArray();
    for (Printed each : all) {
      JsonObject object = new JsonObject();
      object.addProperty("file", each.manifest().source());
      object.addProperty("index", each.manifest().index());
      object.addProperty("apiVersion", each.manifest().apiVersion());
      object.addProperty("kind", each.manifest().kind());
      object.addProperty("name", each.manifest().name().orElse(null));
      JsonArray imports = new JsonArray();
      each.code().imports().forEach(imports::add);
      object.add("imports", imports);
      object.addProperty("type", each.code().type());
      object.addProperty("expression", each.code().expression());
      objects.add(object);
    }
    JsonObject document = new JsonObject();
    document.add("objects", objects);
    return document;
  }
}
