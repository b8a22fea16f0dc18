package org.openbell.simulation.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openbell.model.session.SessionDate;
import org.openbell.model.session.SessionHours;
import org.openbell.model.session.TradingCalendar;
import org.openbell.simulation.plan.DayPlan.Habits;

/// Makes a day out of a seed.
public final class Planner {
  private static final List<LocalDate> HALF_DAYS =
      List.of(
          LocalDate.of(2025, 7, 3),
          LocalDate.of(2025, 11, 28),
          LocalDate.of(2025, 12, 24),
          LocalDate.of(2026, 11, 27),
          LocalDate.of(2026, 12, 24));
  private static final List<LocalDate> DST_MONDAYS =
      List.of(
          LocalDate.of(2025, 3, 10),
          LocalDate.of(2025, 11, 3),
          LocalDate.of(2026, 3, 9),
          LocalDate.of(2026, 11, 2));
  private static final List<LocalDate> HOLIDAYS =
      List.of(
          LocalDate.of(2025, 12, 25),
          LocalDate.of(2026, 1, 1),
          LocalDate.of(2026, 4, 3),
          LocalDate.of(2026, 11, 26));
  private static final LocalDate FIRST = LocalDate.of(2025, 1, 2);
  private static final int DAYS = 720;

  private final TradingCalendar calendar;

  public Planner(TradingCalendar calendar) {
    this.calendar = calendar;
  }

  /// The day of that seed; of that kind and without faults when somebody wants it so.
  public DayPlan plan(long seed, Optional<Scenario> wanted, boolean withFaults) {
    Dice dice = new Dice(seed);
    Scenario drawn = scenario(dice);
    boolean crowded = drawn == Scenario.NORMAL && Math.floorMod(seed, Crowd.EVERY) == 1;
    Scenario scenario = wanted.orElse(crowded ? Scenario.CROWDED : drawn);
    LocalDate date = date(scenario, dice);
    Optional<SessionHours> hours = calendar.hoursOn(date);
    SessionDate session = new SessionDate(date);
    SessionHours clock = hours.orElseGet(() -> SessionHours.full(session));
    Market made = MarketMaker.make(scenario, clock, hours.isPresent(), dice.apart());
    Market market = scenario == Scenario.CROWDED ? Crowd.of(made, seed) : made;
    List<Fault> faults = new ArrayList<>(FaultDealer.deal(scenario, market, dice.apart()));
    if (scenario == Scenario.CROWDED) {
      faults.addAll(Crowd.faults(market, seed));
    }
    List<DayPlan.Trouble> troubles = Troubles.of(scenario, market, dice.apart());
    return new DayPlan(
        seed,
        scenario,
        market,
        withFaults || scenario == Scenario.ALL_DEAD ? faults : List.of(),
        troubles,
        habits(scenario, dice),
        dice.between(0, Long.MAX_VALUE - 1));
  }

  /// In a crowd nobody says no.
  private static Habits habits(Scenario scenario, Dice dice) {
    Habits drawn =
        new Habits((int) dice.between(30, 90), (int) dice.between(0, 20), dice.below(40));
    return scenario == Scenario.CROWDED ? new Habits(100, 0, drawn.clicksTwice()) : drawn;
  }

  private static Scenario scenario(Dice dice) {
    int chance = dice.below(100);
    if (chance < 46) {
      return Scenario.NORMAL;
    }
    List<Scenario> others =
        Stream.of(Scenario.values())
            .filter(kind -> kind != Scenario.NORMAL && kind != Scenario.CROWDED)
            .toList();
    // A closed day shows little.
    Scenario other = dice.one(others);
    return other == Scenario.HOLIDAY && dice.percent(75) ? Scenario.USER_ACTS : other;
  }

  private LocalDate date(Scenario scenario, Dice dice) {
    return switch (scenario) {
      case HALF_DAY -> dice.one(HALF_DAYS);
      case DST_MONDAY -> dice.one(DST_MONDAYS);
      case HOLIDAY -> dice.one(HOLIDAYS);
      case NORMAL,
          GAP,
          HALT,
          THIN_AUCTION,
          VENDOR_TROUBLE,
          LLM_TROUBLE,
          USER_ACTS,
          ALL_DEAD,
          CROWDED ->
          calendar.sessionOnOrAfter(FIRST.plusDays(dice.below(DAYS))).value();
    };
  }
}
