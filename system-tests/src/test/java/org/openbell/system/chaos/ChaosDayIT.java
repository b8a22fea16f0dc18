package org.openbell.system.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// One short day of kills in every build; `./openbell chaos` plays as many as one likes.
///
/// The schedule is fixed: a build must not fail because of what it happened to draw. Kills come at
/// what has happened, not at a time, and the clock walks while somebody is away: a slow machine
/// plays the same day.
class ChaosDayIT {
  private static final String SCHEDULE =
      """
      day SHORT seed 1
      told CandidatesFound 1 | kill scanner-service down 0ms
      told TradeProposed 1 | kill ranker-service down 0ms
      told EntryWindowOpened 1 | kill scheduler-service down 0ms
      step ENTRY_SENT 2 | kill order-service down 0ms
      told FillRecorded 2 | kill exit-service down 0ms
      at 10:00 | kill kafka down 0ms
      at 11:20 | cut gateway
      at 11:25 | kill postgres down 0ms
      at 12:20 | repeat order.events.v1 5
      told FlattenDue 1 | kill order-service down 0ms
      """;

  @Test
  void nothingIsViolatedByADayOfKills() throws Exception {
    var days = List.of(Schedule.parse(SCHEDULE));

    Chaos.play(
        days,
        1,
        Path.of("target", "chaos").toAbsolutePath(),
        (day, folder) -> {
          assertThat(day.violations())
              .as(String.join(System.lineSeparator(), Chaos.explain(day, folder)))
              .isEmpty();
          assertThat(day.evidence()).isPresent();
          assertThat(day.evidence().get().done()).hasSizeGreaterThanOrEqualTo(8);
          assertThat(day.evidence().get().ledger().path("executions")).isNotEmpty();
        });
  }
}
