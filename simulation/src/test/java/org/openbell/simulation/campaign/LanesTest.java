package org.openbell.simulation.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.LogManager;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openbell.model.session.UsEquityCalendar;
import org.openbell.simulation.node.Seams;
import org.openbell.simulation.plan.Planner;
import org.openbell.simulation.time.RememberedCalendar;

class LanesTest {
  private static final int DAYS = 20;

  private final RememberedCalendar calendar = new RememberedCalendar(UsEquityCalendar.standard());
  private final Planner planner = new Planner(calendar);
  private final Player player = new Player(calendar, Seams.NONE);

  @BeforeAll
  static void silence() {
    LogManager.getLogManager().reset();
  }

  @Test
  void threeLanesComeToTheSameAsOne() {
    Tally one = tally(1);
    Tally three = tally(3);

    assertThat(three.digest()).isEqualTo(one.digest());
    assertThat(three.events()).isEqualTo(one.events());
    assertThat(three.branches()).isEqualTo(one.branches());
    assertThat(three.faults()).isEqualTo(one.faults());
  }

  @Test
  void daysAreHandedOverInTheOrderOfTheirSeeds() {
    List<Long> seeds = new ArrayList<>();

    new Lanes(3).play(DAYS, this::day, played -> seeds.add(played.plan().seed()));

    assertThat(seeds).hasSize(DAYS).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void aDayThatCannotBePlayedEndsTheCampaign() {
    List<Played> before = new ArrayList<>();

    assertThatThrownBy(
            () -> new Lanes(2).play(DAYS, day -> day == 3 ? broken() : day(day), before::add))
        .hasMessage("a day could not be played")
        .hasRootCauseMessage("broken");
    assertThat(before).hasSize(3);
  }

  @Test
  void thereIsNoCampaignWithoutALane() {
    assertThatThrownBy(() -> new Lanes(0)).hasMessage("days need at least one lane, not 0");
  }

  private static Played broken() {
    throw new IllegalStateException("broken");
  }

  private Tally tally(int lanes) {
    Tally tally = new Tally();
    new Lanes(lanes).play(DAYS, this::day, tally::add);
    return tally;
  }

  private Played day(int number) {
    return player.play(planner.plan(1 + number, Optional.empty(), true));
  }
}
