package org.openbell.ranker;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.openbell.model.event.ScanKind;
import org.openbell.model.event.ScannerFact.Candidate;
import org.openbell.model.event.ScannerFact.CandidatesFound;
import org.openbell.model.event.ScannerFact.Coverage;
import org.openbell.model.event.ScannerFact.Headline;
import org.openbell.model.instrument.Exchange;
import org.openbell.model.instrument.Instrument;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Percent;
import org.openbell.model.money.Price;
import org.openbell.model.session.SessionDate;
import org.openbell.model.trade.Confidence;
import org.openbell.model.trade.ScanId;
import org.openbell.ranker.ranking.RankingRules;

/// A scan of the morning of 2025-10-29, and the rules as they are by default.
public final class Samples {
  public static final Instant NOW = Instant.parse("2025-10-29T12:05:00Z");
  public static final RankingRules RULES =
      new RankingRules(Confidence.parse("0.70"), 3, Confidence.parse("0.80"));

  private Samples() {}

  public static Candidate candidate(String ticker, String move, String spread, String... titles) {
    return new Candidate(
        new Instrument(Symbol.parse(ticker), ticker + " Corp.", Exchange.NASDAQ),
        Price.parse("15.12"),
        Price.parse("13.90"),
        Percent.parse(move),
        1_234_567,
        Percent.parse(spread),
        NOW,
        Arrays.stream(titles).map(title -> new Headline(NOW, "Example Wire", title)).toList());
  }

  public static CandidatesFound found(Candidate... candidates) {
    return new CandidatesFound(
        ScanId.parse("20251029T0800"),
        SessionDate.parse("2025-10-29"),
        ScanKind.PRE_OPEN,
        NOW.plus(Duration.ofMinutes(70)),
        new Coverage(5000, 4900, 40, 30),
        List.of(candidates));
  }
}
