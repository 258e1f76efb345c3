package io.gatewayapi.codegen.crds;

import io.gatewayapi.codegen.catalogue.Bundle;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The CRDs of all input files, each once.
 *
 * @param crds in an order that does not depend on the files
 * @param skipped the documents that are no CRDs
 */
public record Intake(List<Crd> crds, List<String> skipped) {
  private static final Comparator<Crd> ORDER =
      Comparator.comparing(Crd::bundle).thenComparing(Crd::group).thenComparing(Crd::kind);

  /**
   * Reads files.
   *
   * @param before CRDs that are there already
   * @param sources folders or files
   * @param groups the API groups that may be imported
   * @return the CRDs, those from before among them
   * @throws ImportException if a document is not understood or contradicts another
   */
  public static Intake read(List<Crd> before, Collection<Path> sources, List<String> groups) {
    List<Document> documents = Sources.read(sources);
    Map<String, Crd> crds = new LinkedHashMap<>();
    before.forEach(crd -> add(crd, crds, groups));
    List<String> skipped = new ArrayList<>();
    for (Document document : documents) {
      if (document.isCrd()) {
        add(CrdReader.read(document), crds, groups);
      } else {
        skipped.add(document.describe());
      }
    }
    if (skipped.size() == documents.size()) {
      throw new ImportException("no CustomResourceDefinition among " + documents.size()
          + " documents, expected those of a Gateway API bundle");
    }
    refuseSharedKinds(crds.values());
    return new Intake(crds.values().stream().sorted(ORDER).toList(), skipped);
  }

  private static void add(Crd crd, Map<String, Crd> crds, List<String> groups) {
    if (!groups.contains(crd.group())) {
      throw new ImportException(crd.where() + ": " + crd.kind() + " is of group " + crd.group()
          + ", which has no @group line in names.tsv; there are " + groups);
    }
    Crd other = crds.putIfAbsent(crd.bundle() + " " + crd.group() + "/" + crd.kind(), crd);
    if (other != null && !other.saysTheSameAs(crd)) {
      throw new ImportException(crd.where() + ": " + crd.kind() + " of " + crd.bundle()
          + " differs from the one in " + other.where()
          + "; a release and channel can have one content only");
    }
  }

  /** Types are named by kind, so that a kind's name belongs to one group. */
  private static void refuseSharedKinds(Iterable<Crd> crds) {
    Map<String, Crd> byKind = new LinkedHashMap<>();
    for (Crd crd : crds) {
      Crd other = byKind.putIfAbsent(crd.kind(), crd);
      if (other != null && !other.group().equals(crd.group())) {
        throw new ImportException(crd.where() + ": kind " + crd.kind() + " of group " + crd.group()
            + " is also a kind of group " + other.group() + ", in " + other.where()
            + "; the catalogue names types by kind");
      }
    }
  }

  /**
   * The bundles that the CRDs belong to.
   *
   * @return oldest first
   */
  public Set<Bundle> bundles() {
    Set<Bundle> bundles = new TreeSet<>();
    crds.forEach(crd -> bundles.add(crd.bundle()));
    return bundles;
  }
}
