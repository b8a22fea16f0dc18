package org.openbell.ranker.prompt;

import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;
import org.openbell.model.event.ScanKind;
import org.openbell.model.event.ScannerFact.Candidate;
import org.openbell.model.event.ScannerFact.CandidatesFound;
import org.openbell.model.event.ScannerFact.Headline;
import org.openbell.model.money.Percent;

/// Renders the question to the models: the same scan and template give the same text.
public final class RankingPrompt {
  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_PUBLISHER = 30;
  private static final int LONGEST_TITLE = 160;
  private static final int MOST_HEADLINES = 5;

  private RankingPrompt() {}

  /// The candidates keep their order; only the first 30 are shown.
  public static String render(PromptTemplate template, CandidatesFound found) {
    List<Candidate> shown = shown(found);
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < shown.size(); i++) {
      lines.append(block(CandidateId.of(i), shown.get(i)));
    }
    // Candidates last: a title that contains a placeholder must not be filled in.
    return template
        .text()
        .replace("{{date}}", found.date().toString())
        .replace("{{kind}}", words(found.kind()))
        .replace("{{entry}}", entry(found.kind()))
        .replace("{{moveFrom}}", moveFrom(found.kind()))
        .replace("{{count}}", Integer.toString(shown.size()))
        .replace("{{candidates}}", lines.toString().stripTrailing());
  }

  /// The candidates that a prompt shows, in the order of their ids.
  public static List<Candidate> shown(CandidatesFound found) {
    return found.candidates().stream().limit(CandidateId.MOST).toList();
  }

  private static String block(String id, Candidate candidate) {
    String line =
        String.join(
            " | ",
            id,
            candidate.instrument().symbol().ticker(),
            CleanText.of(candidate.instrument().name(), LONGEST_NAME),
            "last " + candidate.last(),
            "prev " + candidate.previousClose(),
            "move " + twoDecimals(candidate.move()) + "%",
            "volume " + candidate.volume(),
            "spread " + twoDecimals(candidate.spread()) + "%");
    return line
        + "\n"
        + candidate.news().stream()
            .limit(MOST_HEADLINES)
            .map(RankingPrompt::line)
            .collect(Collectors.joining());
  }

  private static String line(Headline headline) {
    return "  news: "
        + CleanText.of(headline.title(), LONGEST_TITLE)
        + " (source: "
        + CleanText.of(headline.publisher(), LONGEST_PUBLISHER)
        + ")\n";
  }

  private static String twoDecimals(Percent percent) {
    return percent.value().setScale(2, RoundingMode.HALF_EVEN).toPlainString();
  }

  private static String words(ScanKind kind) {
    return switch (kind) {
      case PRE_OPEN -> "before the open";
      case RESCAN -> "during the session";
    };
  }

  private static String entry(ScanKind kind) {
    return switch (kind) {
      case PRE_OPEN -> "in the opening auction";
      case RESCAN -> "within minutes";
    };
  }

  private static String moveFrom(ScanKind kind) {
    return switch (kind) {
      case PRE_OPEN -> "from the previous close to the last price";
      case RESCAN -> "from today's opening price to the last price";
    };
  }
}
