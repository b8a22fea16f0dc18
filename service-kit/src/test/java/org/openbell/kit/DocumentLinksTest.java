package org.openbell.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Follows every link in the repository's documents, and looks for the tests that they name.
class DocumentLinksTest {
  private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)(#[^)]*)?\\)");
  private static final Pattern NAMED_TEST = Pattern.compile("`([A-Z][a-z]\\w*(?:Test|IT))[`#.]");
  private static final Set<String> NOT_OURS = Set.of(".git", "target", "node_modules");

  @Test
  void everyLinkLeadsToAFile() throws IOException {
    Path root = TidyTest.root();
    List<String> broken = new ArrayList<>();
    for (Path document : documents(root)) {
      LINK.matcher(Files.readString(document))
          .results()
          .map(link -> link.group(1))
          .filter(target -> !Files.exists(document.resolveSibling(target)))
          .forEach(target -> broken.add(root.relativize(document) + " -> " + target));
    }
    assertThat(broken).isEmpty();
  }

  /// A promise that names its test is worth as much as that test.
  @Test
  void everyTestThatIsNamedExists() throws IOException {
    Path root = TidyTest.root();
    Set<String> tests =
        files(root, "Test.java", "IT.java").stream()
            .map(file -> file.getFileName().toString().replace(".java", ""))
            .collect(Collectors.toSet());
    List<String> missing = new ArrayList<>();
    for (Path document : documents(root)) {
      NAMED_TEST
          .matcher(Files.readString(document))
          .results()
          .map(named -> named.group(1))
          .filter(named -> !tests.contains(named))
          .forEach(named -> missing.add(root.relativize(document) + " -> " + named));
    }
    assertThat(missing).isEmpty();
  }

  private static List<Path> documents(Path root) throws IOException {
    List<Path> found = files(root, ".md");
    assertThat(found).as("documents under " + root).hasSizeGreaterThan(10);
    return found;
  }

  private static List<Path> files(Path root, String... endings) throws IOException {
    List<Path> found = new ArrayList<>();
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes unused) {
            return NOT_OURS.contains(folder.getFileName().toString())
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes unused) {
            if (Arrays.stream(endings).anyMatch(file.toString()::endsWith)) {
              found.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return found;
  }
}
