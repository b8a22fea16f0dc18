package org.openbell.simulation.planted;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.LogManager;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openbell.model.session.UsEquityCalendar;
import org.openbell.simulation.campaign.Played;
import org.openbell.simulation.campaign.Player;
import org.openbell.simulation.node.Seams;
import org.openbell.simulation.plan.Planner;
import org.openbell.simulation.time.RememberedCalendar;

/// Whether the harness is any good: a bug that it does not find would not be found in the night.
class PlantedBugsTest {
  private static final int MOST_DAYS = Integer.getInteger("openbell.simulation.planted-days", 120);
  private static final RememberedCalendar CALENDAR =
      new RememberedCalendar(UsEquityCalendar.standard());

  @BeforeAll
  static void silence() {
    LogManager.getLogManager().reset();
  }

  @Test
  void everyPlantedBugIsFoundWithinTheSeedsOfANormalRun() throws IOException {
    Map<String, String> found = new LinkedHashMap<>();
    List<String> missed = new ArrayList<>();
    Bugs.all()
        .forEach(
            (name, bug) ->
                detect(bug)
                    .ifPresentOrElse(
                        day ->
                            found.put(
                                name, "%4d days  %s".formatted(day.plan().seed(), day.rules())),
                        () -> missed.add(name)));
    List<String> lines = new ArrayList<>();
    found.forEach((name, how) -> lines.add("%-48s %s".formatted(name, how)));
    missed.forEach(name -> lines.add("%-48s not within %d days".formatted(name, MOST_DAYS)));
    Files.write(Path.of("target", "planted-bugs.txt"), lines);
    assertThat(missed).isEmpty();
    assertThat(found).hasSizeGreaterThanOrEqualTo(40);
  }

  private static Optional<Played> detect(Supplier<Seams> bug) {
    Planner planner = new Planner(CALENDAR);
    for (long seed = 1; seed <= MOST_DAYS; seed++) {
      Played day = new Player(CALENDAR, bug.get()).play(planner.plan(seed, Optional.empty(), true));
      if (!day.isClean()) {
        return Optional.of(day);
      }
    }
    return Optional.empty();
  }
}
