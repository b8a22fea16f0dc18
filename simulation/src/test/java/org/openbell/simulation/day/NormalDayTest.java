package org.openbell.simulation.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openbell.model.event.OrderFact.PositionClosed;
import org.openbell.model.session.TradingCalendar;
import org.openbell.model.session.UsEquityCalendar;
import org.openbell.simulation.node.Seams;
import org.openbell.simulation.plan.Planner;
import org.openbell.simulation.plan.Scenario;
import org.openbell.simulation.time.RememberedCalendar;

class NormalDayTest {
  private static final TradingCalendar CALENDAR =
      new RememberedCalendar(UsEquityCalendar.standard());

  @Test
  void goesThroughAllSixServices() {
    DayRun day = play(1);

    Set<String> producers =
        day.notes().heard().stream()
            .map(heard -> heard.envelope().producer())
            .collect(Collectors.toSet());
    assertThat(day.failures()).isEmpty();
    assertThat(producers)
        .containsExactlyInAnyOrder(
            "scheduler-service",
            "scanner-service",
            "ranker-service",
            "order-service",
            "exit-service",
            "approval-service");
  }

  @Test
  void endsFlatWithWhatWasNotOursUntouched() {
    DayRun day = play(1);

    assertThat(day.notes().heard())
        .anyMatch(heard -> heard.envelope().payload() instanceof PositionClosed);
    day.venue()
        .ledger()
        .held()
        .forEach(
            (symbol, shares) ->
                assertThat(shares)
                    .as(symbol.ticker())
                    .isEqualTo(day.plan().market().foreign().getOrDefault(symbol, 0L)));
  }

  @Test
  void isTheSameToTheLastByteWhenPlayedAgain() {
    assertThat(play(7).trace().lines()).isEqualTo(play(7).trace().lines());
    assertThat(play(7).trace().digest()).isEqualTo(play(7).trace().digest());
  }

  private static DayRun play(long seed) {
    DayRun day =
        new DayRun(
            new Planner(CALENDAR).plan(seed, Optional.of(Scenario.NORMAL), false),
            CALENDAR,
            Seams.NONE,
            true);
    day.play();
    return day;
  }
}
