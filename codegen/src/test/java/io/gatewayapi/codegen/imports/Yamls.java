package io.gatewayapi.codegen.imports;

import java.util.Locale;

/** Text of made-up CRDs. */
final class Yamls {
  private Yamls() {}

  /** A CRD with version v1, whose spec has a schema given in YAML. */
  static String crd(String release, String channel, String kind, String specSchema) {
    return crdWith(annotations(release, channel), kind, "", specSchema);
  }

  static String annotations(String release, String channel) {
    return """
        gateway.networking.k8s.io/bundle-version: %s
        gateway.networking.k8s.io/channel: %s
        """.formatted(release, channel);
  }

  /** The same with other annotations and more keys of the version. */
  static String crdWith(String annotations, String kind, String ofVersion, String specSchema) {
    String lower = kind.toLowerCase(Locale.ROOT);
    return """
        apiVersion: apiextensions.k8s.io/v1
        kind: CustomResourceDefinition
        metadata:
          name: %1$ss.gateway.networking.k8s.io
          annotations:
            example.com/note: ours
        %3$sspec:
          group: gateway.networking.k8s.io
          scope: Namespaced
          names:
            kind: %2$s
            listKind: %2$sList
            plural: %1$ss
            singular: %1$s
          versions:
          - name: v1
            served: true
            storage: true
        %4$s    schema:
              openAPIV3Schema:
                description: Prose that stays outside.
                type: object
                required: [spec]
                properties:
                  apiVersion: {type: string}
                  kind: {type: string}
                  metadata: {type: object}
                  spec:
        %5$s""".formatted(
            lower, kind, annotations.indent(4), ofVersion.indent(4), specSchema.indent(12));
  }
}
