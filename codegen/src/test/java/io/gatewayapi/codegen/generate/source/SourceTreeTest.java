package io.gatewayapi.codegen.generate.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceTreeTest {
  @Test
  void unchangedFilesAreNotTouched(@TempDir Path folder) throws IOException {
    SourceTree tree = new SourceTree().addJava("a.b.Same", "same").addJava("a.b.Other", "one");
    tree.writeTo(folder);
    FileTime longAgo = FileTime.fromMillis(1_000_000_000_000L);
    Files.setLastModifiedTime(folder.resolve("a/b/Same.java"), longAgo);
    Files.setLastModifiedTime(folder.resolve("a/b/Other.java"), longAgo);
    new SourceTree().addJava("a.b.Same", "same").addJava("a.b.Other", "two").writeTo(folder);

    assertThat(Files.getLastModifiedTime(folder.resolve("a/b/Same.java"))).isEqualTo(longAgo);
    assertThat(Files.getLastModifiedTime(folder.resolve("a/b/Other.java"))).isNotEqualTo(longAgo);
    assertThat(folder.resolve("a/b/Other.java")).hasContent("two");
  }

  @Test
  void filesThatNoLongerBelongAreDeleted(@TempDir Path folder) {
    new SourceTree().addJava("a.Gone", "x").addJava("a.Stays", "y").writeTo(folder);
    new SourceTree().addJava("a.Stays", "y").writeTo(folder);

    assertThat(folder.resolve("a/Gone.java")).doesNotExist();
    assertThat(folder.resolve("a/Stays.java")).exists();
  }

  @Test
  void twoFilesOfOneNameAreRefused() {
    SourceTree tree = new SourceTree().addJava("a.Twice", "x");

    assertThatThrownBy(() -> tree.addJava("a.Twice", "y"))
        .hasMessage("a/Twice.java would be generated twice");
  }
}
