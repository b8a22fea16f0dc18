package org.openbell.launcher.container;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.openbell.launcher.Screen;
import org.openbell.launcher.day.Closing;
import org.openbell.launcher.day.DayTeller;
import org.openbell.launcher.day.Desk;
import org.openbell.launcher.day.PacePlan;
import org.openbell.model.session.DaySchedule;
import org.openbell.model.session.SessionDate;
import org.openbell.model.session.SessionHours;
import org.openbell.model.session.UsEquityCalendar;
import org.openbell.model.time.PacedClock;
import org.openbell.model.time.PacedClock.Leg;

/// Plays one accelerated day in a stack of containers whose clocks all read the same file.
///
/// `stand DATE` stops the clock before the day begins, and prints the session that the simulator
/// plays. `play DATE` lets it go, tells the day, and ends with the report: exit code 0 when it
/// agrees with the broker's ledger, else 1. OPENBELL_SPEED plays the whole day at one pace.
public final class PlayDay {
  private static final Path CLOCK_FILE = Path.of("/clock/clock");
  private static final Duration GRACE = Duration.ofMinutes(2);
  private static final Duration LOOK_EVERY = Duration.ofMillis(250);
  // Everybody looks at the clock's file every 50 ms: all have seen it before it counts.
  private static final Duration UNTIL_ALL_HAVE_SEEN_IT = Duration.ofMillis(500);

  private final Map<String, String> environment;
  private final LocalDate date;
  private final InstantSource machine = Clock.systemUTC();
  // Nobody types into this container: no colors, no line that is rewritten.
  private final Screen screen = new Screen(System.out, false, false);
  private final Desk desk;

  private PlayDay(Map<String, String> environment, LocalDate date) {
    this.environment = environment;
    this.date = date;
    this.desk =
        new Desk(
            URI.create("http://approval-service:8486"),
            URI.create("http://simulator:8480"),
            URI.create("http://auditor:8487"),
            environment.get("OPENBELL_OPERATOR_TOKEN"));
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    var day = new PlayDay(System.getenv(), LocalDate.parse(args[1]));
    switch (args[0]) {
      case "stand" -> day.stand();
      case "play" -> System.exit(day.play());
      default -> throw new IllegalArgumentException("stand DATE or play DATE, not " + args[0]);
    }
  }

  private void stand() throws IOException {
    write("standing " + PacePlan.standing(schedule()));
    // The simulator plays sessions only; on a holiday nobody asks it for anything.
    System.out.println(UsEquityCalendar.standard().sessionOnOrAfter(date));
  }

  private int play() throws IOException, InterruptedException {
    var clock = PacedClock.paced(machine, machine.instant().plus(UNTIL_ALL_HAVE_SEEN_IT), legs());
    write(clock.toString());
    var zone = ZoneId.of(environment.get("OPENBELL_OPERATOR_ZONE"));
    var manner = new DayTeller.Manner(false, true);
    var teller = new DayTeller(desk, screen, clock, machine, zone, manner);
    var nobodyTypes = new ArrayBlockingQueue<String>(1);
    var deadline = machine.instant().plus(clock.realTimeUntil(schedule().sleep())).plus(GRACE);
    while (machine.instant().isBefore(deadline)) {
      var end = teller.look();
      teller.answerQuestions(nobodyTypes);
      if (end.isPresent()) {
        return switch (end.get()) {
          case SKIPPED -> noSession();
          case SLEPT -> new Closing(desk, screen).report(date);
        };
      }
      TimeUnit.MILLISECONDS.sleep(LOOK_EVERY.toMillis());
    }
    screen.warn("The day did not end: no SessionSlept in the journal when it was due.");
    return 1;
  }

  private int noSession() {
    var next = UsEquityCalendar.standard().sessionOnOrAfter(date);
    screen.line("There is no session on " + date + "; the next one is " + next + ".");
    return 0;
  }

  private DaySchedule schedule() {
    var hours = UsEquityCalendar.standard().hoursOn(date);
    return new DaySchedule(hours.orElseGet(() -> SessionHours.full(new SessionDate(date))));
  }

  private List<Leg> legs() {
    var speed =
        Optional.ofNullable(environment.get("OPENBELL_SPEED")).filter(told -> !told.isBlank());
    var day = schedule();
    return speed
        .map(told -> PacePlan.steady(PacePlan.standing(day), Integer.parseInt(told)))
        // How long the services took to start is not seen from this container.
        .orElseGet(() -> PacePlan.demo(day, 1));
  }

  // In one move, so that nobody reads half a clock.
  private static void write(String text) throws IOException {
    var draft = CLOCK_FILE.resolveSibling("clock.new");
    Files.writeString(draft, text);
    Files.move(
        draft, CLOCK_FILE, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
