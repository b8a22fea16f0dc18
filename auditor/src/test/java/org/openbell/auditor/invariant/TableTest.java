package org.openbell.auditor.invariant;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The table in `docs/auditor.md` is what the code says. With `-Dopenbell.docs=write` it is written
/// anew; the words around it are kept.
class TableTest {
  private static final String BEGIN =
      "<!-- table: generated from the code, TableTest says how -->\n";
  private static final String END = "<!-- end of the table -->\n";

  @Test
  void thePageHasTheTableOfTheCode() throws IOException {
    var page = Files.readString(page());
    int from = page.indexOf(BEGIN) + BEGIN.length();
    int to = page.indexOf(END);
    if ("write".equals(System.getProperty("openbell.docs"))) {
      page = page.substring(0, from) + table() + page.substring(to);
      Files.writeString(page(), page);
      to = page.indexOf(END);
    }

    assertThat(page.substring(from, to))
        .as(
            "docs/auditor.md is stale; regenerate it: ./mvnw -pl auditor test -Dtest=TableTest"
                + " -Dopenbell.docs=write")
        .isEqualTo(table());
  }

  @Test
  void whoeverIsLiveIsJudgedInTestsToo() {
    for (var invariant : Invariants.all()) {
      var tiers = invariant.rule().tiers();
      assertThat(!tiers.contains(Rule.Tier.LIVE) || tiers.contains(Rule.Tier.B)).isTrue();
    }
  }

  private static String table() {
    return "| | name | must be true | judged in | reaction live | what is seen live |\n"
        + "| --- | --- | --- | --- | --- | --- |\n"
        + Invariants.all().stream()
            .map(Invariant::rule)
            .map(TableTest::row)
            .collect(Collectors.joining());
  }

  private static String row(Rule rule) {
    var tiers =
        rule.tiers().isEmpty()
            ? "nowhere yet"
            : rule.tiers().stream()
                .sorted()
                .map(tier -> tier == Rule.Tier.LIVE ? "live" : tier.name())
                .collect(Collectors.joining(", "));
    var reaction =
        !rule.tiers().contains(Rule.Tier.LIVE)
            ? ""
            : switch (rule.reaction()) {
              case HALT -> "HALT";
              case REDUCE -> "REDUCING";
              case SAY -> "says so";
            };
    return "| INV-%d | %s | %s | %s | %s | %s |\n"
        .formatted(rule.number(), rule.name(), rule.words(), tiers, reaction, rule.live());
  }

  private static Path page() {
    Path at = Path.of("").toAbsolutePath();
    while (!Files.exists(at.resolve("mvnw"))) {
      at = at.getParent();
    }
    return at.resolve("docs/auditor.md");
  }
}
