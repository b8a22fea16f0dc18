package org.openbell.system.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// One half day of kills, with -Pkills; `./openbell chaos` plays as many as one likes.
///
/// The schedule is fixed: a build must not fail because of what it happened to draw.
@Tag("kills")
class ChaosDayIT {
  private static final String SCHEDULE =
      """
      day HALF_DAY seed 1
      at 09:10 | kill ranker-service down 0ms
      at 09:20 | kill scheduler-service down 0ms
      step ENTRY_SENT 2 | kill order-service down 0ms
      told FillRecorded 2 | kill exit-service down 0ms
      at 10:15 | poison exit.events.v1 2000ms
      at 10:40 | kill kafka down 0ms
      at 11:15 | repeat order.events.v1 5
      at 11:30 | cut gateway
      at 12:15 | kill postgres down 0ms
      at 12:46 | kill order-service down 0ms
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
          assertThat(day.evidence().get().done()).hasSizeGreaterThanOrEqualTo(5);
        });
  }
}
