package org.openbell.simulation.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.logging.LogManager;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openbell.model.session.UsEquityCalendar;
import org.openbell.simulation.node.Seams;
import org.openbell.simulation.plan.Fault;
import org.openbell.simulation.plan.FaultKind;
import org.openbell.simulation.plan.Part;
import org.openbell.simulation.plan.Planner;
import org.openbell.simulation.plan.Scenario;
import org.openbell.simulation.time.RememberedCalendar;

/// Every day that once went wrong is played in every build.
class RegressionsTest {
  private static final RememberedCalendar CALENDAR =
      new RememberedCalendar(UsEquityCalendar.standard());

  @BeforeAll
  static void silence() {
    LogManager.getLogManager().reset();
  }

  @Test
  void noDayThatOnceWentWrongDoesSoAgain() throws IOException, URISyntaxException {
    Path folder = Path.of(RegressionsTest.class.getResource("/regressions").toURI());
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        Regression day = Regression.parse(Files.readString(file));
        Played played = new Player(CALENDAR, Seams.NONE).play(day.plan(new Planner(CALENDAR)));
        assertThat(played.complaints()).as(file.getFileName().toString()).isEmpty();
      }
    }
  }

  @Test
  void readsWhatItWrote() {
    Regression day =
        new Regression(
            63,
            Scenario.THIN_AUCTION,
            List.of(
                new Fault(
                    FaultKind.CRASH,
                    Part.EXIT,
                    Duration.parse("PT9H31M0.5S"),
                    0,
                    Duration.ofSeconds(20),
                    7)));

    assertThat(Regression.parse(day.text(List.of("INV-2 No possible oversell")))).isEqualTo(day);
  }
}
