package org.openbell.simulation.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.logging.LogManager;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openbell.model.session.UsEquityCalendar;
import org.openbell.simulation.node.Seams;
import org.openbell.simulation.plan.Planner;
import org.openbell.simulation.plan.Scenario;
import org.openbell.simulation.planted.Example;
import org.openbell.simulation.time.RememberedCalendar;

/// A few hundred days in every build; `-Dopenbell.simulation.days=100000` and
/// `-Dopenbell.seed=1` for more, or for other ones.
class CampaignTest {
  private static final int DAYS = Integer.getInteger("openbell.simulation.days", 200);
  private static final long SEED = Long.getLong("openbell.seed", 1);
  private static final int ALL_DEAD_DAYS = 25;
  private static final RememberedCalendar CALENDAR =
      new RememberedCalendar(UsEquityCalendar.standard());

  private final Planner planner = new Planner(CALENDAR);
  private final Player player = new Player(CALENDAR, Seams.NONE);

  @BeforeAll
  static void silence() {
    LogManager.getLogManager().reset();
  }

  @Test
  void noDayWithFaultsBreaksARule() {
    Tally tally = new Tally();
    for (long seed = SEED; seed < SEED + DAYS; seed++) {
      Played day = player.play(planner.plan(seed, Optional.empty(), true));
      tally.add(day);
      assertThat(day.complaints()).as("seed " + seed).isEmpty();
    }

    assertThat(tally.branches())
        .as("branches that a campaign has to enter to prove anything")
        .containsKeys(
            "resent after its absence was proven",
            "unconfirmed resolved",
            "adopted what the books had lost",
            "time leg fired at the broker",
            "hand sale noticed",
            "correction recorded",
            "busted",
            "delivered again, admitted once",
            "work waits for the database");
  }

  @Test
  void whatAllProcessesLeaveAt0931IsSoldByTheLegsAtTheBroker() {
    for (long seed = 1; seed <= ALL_DEAD_DAYS; seed++) {
      Played day = player.play(planner.plan(seed, Optional.of(Scenario.ALL_DEAD), true));

      assertThat(day.complaints()).as("seed " + seed).isEmpty();
    }
  }

  @Test
  void theSameDayIsTheSameToTheLastByte() {
    for (long seed = 1; seed <= 5; seed++) {
      Played first = player.play(planner.plan(seed, Optional.empty(), true));
      Played again =
          new Player(new RememberedCalendar(UsEquityCalendar.standard()), Seams.NONE)
              .play(planner.plan(seed, Optional.empty(), true));

      assertThat(again.digest()).isEqualTo(first.digest());
    }
  }

  @Test
  void shrinksADayToTheFaultsThatItTakes() {
    Seams withoutStop = Example.withoutStop();
    Player broken = new Player(CALENDAR, withoutStop);
    Played day = broken.play(planner.plan(1, Optional.empty(), true));

    var small = new Shrinker(broken).shrink(day.plan(), day.rules().getFirst());

    assertThat(day.plan().faults()).isNotEmpty();
    assertThat(small.faults()).as("a bug that needs no fault").isEmpty();
  }
}
