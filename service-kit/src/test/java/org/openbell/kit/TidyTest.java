package org.openbell.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Reads every Java source of the repository for what no compiler and no formatter refuses.
class TidyTest {
  private static final int MOST_COLUMNS = 100;
  private static final int MOST_LINES = 400;

  /// What must not stand in any source, and what to do instead.
  private static final Map<Pattern, String> BANNED =
      Map.of(
          Pattern.compile("\\b(TODO|FIXME)\\b"), "do it, or open an issue",
          Pattern.compile("@Disabled\\b"), "repair the test, or delete it",
          Pattern.compile("(?i)\\bmockito\\b"), "write a fake by hand",
          Pattern.compile("\t"), "indent with spaces");

  private static final Pattern SLEEP =
      Pattern.compile("\\b(Thread|TimeUnit(\\.[A-Z]+)?|[A-Z]+SECONDS)\\.sleep\\(");

  private static final Pattern FAKES =
      Pattern.compile("^import (static )?org\\.openbell\\.kit\\.testing\\.");

  /// Who may sleep, and why: each wait is short, bounded and at an edge.
  private static final Map<String, String> SLEEPERS =
      Map.of(
          "simulator/src/main/java/org/openbell/simulator/llm/Typing.java",
          "a model takes its time to answer, in real time",
          "launcher/src/main/java/org/openbell/launcher/day/Closing.java",
          "the report and the ledger are looked at twenty times, a quarter of a second apart",
          "launcher/src/main/java/org/openbell/launcher/container/PlayDay.java",
          "the journal is looked at four times a second until the day's own deadline");

  private record Source(String path, List<String> lines) {
    boolean isMain() {
      return path.contains("/src/main/");
    }
  }

  @Test
  void nothingBannedStandsInAnySource() throws IOException {
    List<String> complaints = new ArrayList<>();
    for (Source source : sources()) {
      forEachLine(
          source,
          (where, line) ->
              BANNED.forEach(
                  (banned, instead) -> {
                    if (banned.matcher(line).find()) {
                      complaints.add(where + " has " + banned + ": " + instead);
                    }
                  }));
    }
    assertThat(complaints).isEmpty();
  }

  @Test
  void nobodySleepsWhoIsNotOnTheList() throws IOException {
    List<String> complaints = new ArrayList<>();
    for (Source source : sources()) {
      if (!SLEEPERS.containsKey(source.path())) {
        forEachLine(
            source,
            (where, line) -> {
              if (SLEEP.matcher(line).find()) {
                complaints.add(where + " sleeps: use Timers, or VirtualTime in a test");
              }
            });
      }
    }
    assertThat(complaints).isEmpty();
  }

  @Test
  void everybodyOnTheListStillSleeps() throws IOException {
    List<String> sleeping =
        sources().stream()
            .filter(source -> source.lines().stream().anyMatch(SLEEP.asPredicate()))
            .map(Source::path)
            .toList();
    assertThat(sleeping).containsAll(SLEEPERS.keySet());
  }

  @Test
  void fakesStayOutOfMainCode() throws IOException {
    assertThat(sources())
        .filteredOn(source -> source.isMain() && !source.path().contains("/kit/testing/"))
        .filteredOn(source -> source.lines().stream().anyMatch(FAKES.asPredicate()))
        .extracting(Source::path)
        .isEmpty();
  }

  @Test
  void everyLineOfMainCodeFitsTheScreen() throws IOException {
    List<String> complaints = new ArrayList<>();
    for (Source source : sources()) {
      if (source.isMain()) {
        forEachLine(
            source,
            (where, line) -> {
              if (line.codePointCount(0, line.length()) > MOST_COLUMNS) {
                complaints.add(where + " is longer than " + MOST_COLUMNS + " columns");
              }
            });
      }
    }
    assertThat(complaints).isEmpty();
  }

  @Test
  void everyFileOfMainCodeIsShortEnoughToKnow() throws IOException {
    assertThat(sources())
        .filteredOn(source -> source.isMain() && source.lines().size() > MOST_LINES)
        .extracting(source -> source.path() + ":" + source.lines().size() + " lines: split it")
        .isEmpty();
  }

  private interface LineReader {
    void read(String where, String line);
  }

  private static void forEachLine(Source source, LineReader reader) {
    for (int number = 1; number <= source.lines().size(); number++) {
      reader.read(source.path() + ":" + number, source.lines().get(number - 1));
    }
  }

  /// Every source but this one, which has to name what it bans.
  private static List<Source> sources() throws IOException {
    Path root = root();
    List<Source> sources = new ArrayList<>();
    try (Stream<Path> modules = Files.list(root)) {
      for (Path module : modules.filter(at -> Files.exists(at.resolve("pom.xml"))).toList()) {
        try (Stream<Path> files = Files.walk(module.resolve("src"))) {
          for (Path file : files.filter(TidyTest::isSource).sorted().toList()) {
            sources.add(new Source(root.relativize(file).toString(), Files.readAllLines(file)));
          }
        }
      }
    }
    assertThat(sources).as("sources under " + root).hasSizeGreaterThan(100);
    return sources;
  }

  private static boolean isSource(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".java") && !name.equals("TidyTest.java");
  }

  /// The folder with the Maven wrapper, upward from here.
  static Path root() {
    Path at = Path.of("").toAbsolutePath();
    while (!Files.exists(at.resolve("mvnw"))) {
      at = at.getParent();
      assertThat(at).as("a folder with mvnw").isNotNull();
    }
    return at;
  }
}
