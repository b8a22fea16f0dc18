package org.openbell.ranker.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openbell.ranker.Samples.candidate;
import static org.openbell.ranker.Samples.found;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Headlines that want to be more than headlines; the file holds one per line, escaped.
class HostileHeadlinesTest {
  private static final PromptTemplate BARE = new PromptTemplate("test-only.v1", "{{candidates}}");
  private static final Pattern ESCAPE =
      Pattern.compile("\\\\(?:u([0-9a-f]{4})|U([0-9a-f]{8})|([nr]))");

  static Stream<String> headlines() throws IOException {
    try (var file = HostileHeadlinesTest.class.getResourceAsStream("/hostile-headlines.txt")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(HostileHeadlinesTest::unescaped);
    }
  }

  @ParameterizedTest
  @MethodSource("headlines")
  void staysOneQuotedLineOfPlainText(String title) {
    List<String> lines =
        RankingPrompt.render(BARE, found(candidate("WULF", "8", "0.1", title))).lines().toList();

    assertThat(lines).hasSize(2);
    assertThat(lines.getFirst()).startsWith("C01 | WULF | ");
    assertThat(lines.getLast())
        .startsWith("  news: ")
        .hasSizeLessThan(230)
        .matches("[\\x20-\\x7E]+")
        .doesNotContainPattern("(?i)\\bC\\s?\\d{1,3}\\b")
        .doesNotContainPattern("[<>{}\\[\\]|`#*_~^\\\\]")
        .doesNotContain("http", "\u200b");
    assertThat(lines.getLast().substring(8)).doesNotContain("news:");
  }

  @Test
  void thereAreFiftyOrMore() throws IOException {
    assertThat(headlines().distinct().count()).isGreaterThanOrEqualTo(50);
  }

  @Test
  void aVeryLongTitleIsCutWithoutTakingLong() {
    String title = "<".repeat(1_000_000) + "C01 ".repeat(1_000_000);

    assertThat(CleanText.of(title, 160)).hasSizeLessThanOrEqualTo(160);
  }

  private static String unescaped(String line) {
    return ESCAPE.matcher(line).replaceAll(HostileHeadlinesTest::character);
  }

  private static String character(MatchResult escape) {
    if (escape.group(3) != null) {
      return escape.group(3).equals("n") ? "\n" : "\r";
    }
    String hex = escape.group(1) != null ? escape.group(1) : escape.group(2);
    return Matcher.quoteReplacement(Character.toString(Integer.parseInt(hex, 16)));
  }
}
