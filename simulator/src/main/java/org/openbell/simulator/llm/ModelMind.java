package org.openbell.simulator.llm;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.session.SessionHours;
import org.openbell.model.trade.Confidence;
import org.openbell.simulator.market.Draw;
import org.openbell.simulator.scenario.Opinion;
import org.openbell.simulator.scenario.Scenario;

/// What the models think of every symbol at a moment of the day: the scenario's opinions, and
/// for everything else a seeded confidence from 0.30 to 0.64 that changes with each rescan.
public final class ModelMind {
  private static final Confidence WORTH_LISTING = Confidence.parse("0.5");
  private static final int MOST_PICKS = 10;
  private static final Duration SLOT = Duration.ofMinutes(15);
  private static final int LOWEST_PERCENT = 30;
  private static final int HIGHEST_PERCENT = 64;

  private final Scenario scenario;
  private final SessionHours hours;
  private final Draw draw;

  public ModelMind(Scenario scenario, SessionHours hours) {
    this.scenario = scenario;
    this.hours = hours;
    this.draw = Draw.of(scenario.seed()).at("models");
  }

  record Pick(String id, Symbol symbol, Confidence confidence) {}

  /// Every candidate that scores at least 0.5, best first, at most ten.
  List<Pick> picks(Family family, List<CandidateLine> candidates, Instant now) {
    return candidates.stream()
        .map(each -> new Pick(each.id(), each.symbol(), confidence(family, each.symbol(), now)))
        .filter(pick -> pick.confidence().isAtLeast(WORTH_LISTING))
        .sorted(Comparator.comparing(Pick::confidence).reversed().thenComparing(Pick::id))
        .limit(MOST_PICKS)
        .toList();
  }

  Confidence confidence(Family family, Symbol symbol, Instant now) {
    return scenario
        .story(symbol)
        .flatMap(story -> held(story.opinions(), now))
        .map(family::of)
        .orElseGet(() -> seeded(family, symbol, now));
  }

  /// How long this answer takes, in real time.
  Duration latency(Family family, String prompt) {
    return Duration.ofMillis(draw.at("latency").at(family.name()).at(prompt).between(50, 150));
  }

  /// The last opinion whose moment has come.
  private Optional<Opinion> held(List<Opinion> opinions, Instant now) {
    return opinions.stream()
        .filter(opinion -> !opinion.from().on(hours).isAfter(now))
        .max(Comparator.comparing(opinion -> opinion.from().on(hours)));
  }

  private Confidence seeded(Family family, Symbol symbol, Instant now) {
    long slot =
        now.isBefore(hours.open()) ? -1 : Duration.between(hours.open(), now).dividedBy(SLOT);
    long percent =
        draw.at(family.name())
            .at(symbol.ticker())
            .at(slot)
            .between(LOWEST_PERCENT, HIGHEST_PERCENT);
    return new Confidence(BigDecimal.valueOf(percent, 2));
  }
}
