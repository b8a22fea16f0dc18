package org.openbell.launcher.command;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.openbell.launcher.Screen;
import org.openbell.launcher.Trouble;
import org.openbell.launcher.day.Closing;
import org.openbell.launcher.day.DayTeller;
import org.openbell.launcher.day.PacePlan;
import org.openbell.launcher.stack.StackSettings;
import org.openbell.launcher.stack.StateFolder;
import org.openbell.model.session.DaySchedule;
import org.openbell.model.session.SessionDate;
import org.openbell.model.session.SessionHours;
import org.openbell.model.session.TradingCalendar;
import org.openbell.model.session.UsEquityCalendar;
import org.openbell.model.time.PacedClock;
import org.openbell.model.time.PacedClock.Leg;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Plays a whole trading day in about three minutes, with real services and a simulated"
            + " market, and ends with the day's report.",
    footer = {
      "",
      "Exit code 0 when the report agrees with the broker's ledger, 1 when it does not.",
      "",
      "Examples:",
      "  openbell demo                       the day of 2025-10-29",
      "  openbell demo --seed 7              the same stories on other prices",
      "  openbell demo --date 2025-11-28     a half day",
      "  openbell demo --ask-me              every question waits for your word",
      "  openbell demo --speed 60 --stay     a minute per second; the stack stays up after it"
    })
final class DemoCommand implements Callable<Integer> {
  private static final Duration GRACE = Duration.ofMinutes(2);
  private static final String KIND = "demo";

  @Mixin private StackOptions options;
  @Spec private CommandSpec spec;

  @Option(
      names = "--date",
      defaultValue = "2025-10-29",
      paramLabel = "YYYY-MM-DD",
      description = "The session to play, 2020 to 2035 (default: ${DEFAULT-VALUE}).")
  private LocalDate date;

  @Option(
      names = "--seed",
      defaultValue = "1",
      paramLabel = "N",
      description = "Another seed draws other prices around the same stories (default: 1).")
  private long seed;

  @Option(
      names = "--speed",
      paramLabel = "N",
      description = "N times real time all day, 1 to 10000 (default: the demo's own pace).")
  private Integer speed;

  @Option(
      names = "--ask-me",
      description = "The demo's script answers no question; each waits a minute for your word.")
  private boolean asksMe;

  @Option(names = "--stay", description = "Keep the stack up after the report, until Ctrl-C.")
  private boolean stays;

  @Option(names = "--quiet", description = "Show the report only.")
  private boolean quiet;

  private final Screen screen = Screen.standard();
  private final InstantSource machine = Clock.systemUTC();
  private final TradingCalendar calendar = UsEquityCalendar.standard();

  @Override
  public Integer call() throws Exception {
    var hours = hours();
    var day = new DaySchedule(hours.orElseGet(() -> SessionHours.full(new SessionDate(date))));
    legs(day, 1); // a speed that cannot be meant is refused before anything starts
    var state = StackOptions.state();
    try (var _ = Run.takeOver(state, screen)) {
      var clock = new ClockHand(state.data(KIND).resolve("clock"));
      StateFolder.delete(state.data(KIND).resolve("kafka"));
      StateFolder.delete(state.data(KIND).resolve("order-service"));
      clock.stand(PacePlan.standing(day));
      return Run.of(
          KIND,
          state,
          settings(state, clock),
          screen,
          run -> play(run, clock.go(legs(day, slowness(run)), machine), day));
    }
  }

  private int slowness(Run run) {
    int slowness = PacePlan.slowness(run.starting());
    if (slowness > 1 && speed == null) {
      screen.line(
          "The services took %d s to start: the day is played %d times slower than elsewhere."
              .formatted(run.starting().toSeconds(), slowness));
    }
    return slowness;
  }

  private Optional<SessionHours> hours() {
    try {
      return calendar.hoursOn(date);
    } catch (IllegalArgumentException notCovered) {
      throw wrong("--date: the calendar covers 2020 to 2035, not " + date, notCovered);
    }
  }

  private List<Leg> legs(DaySchedule day, int slowness) {
    try {
      if (speed != null) {
        return PacePlan.steady(PacePlan.standing(day), speed);
      }
      return asksMe ? PacePlan.askedDemo(day, slowness) : PacePlan.demo(day, slowness);
    } catch (IllegalArgumentException outOfRange) {
      throw wrong("--speed is a number from 1 to 10000, not " + speed, outOfRange);
    }
  }

  private ParameterException wrong(String words, IllegalArgumentException cause) {
    return new ParameterException(spec.commandLine(), words, cause);
  }

  private StackSettings settings(StateFolder state, ClockHand clock) throws IOException {
    return new StackSettings(
        StackOptions.root(),
        state.data(KIND),
        state.path().resolve("postgres-binaries"),
        options.ports,
        clock.text(),
        options.zone,
        options.scenario,
        // The simulator plays sessions only; on a holiday nobody asks it for anything.
        calendar.sessionOnOrAfter(date).value(),
        seed,
        false,
        Optional.empty(),
        Optional.of("PT30M"),
        new StackSettings.Secrets(
            state.databasePassword(KIND), StateFolder.newSecret(), StateFolder.newSecret()),
        Map.of());
  }

  private int play(Run run, PacedClock clock, DaySchedule day) throws Exception {
    screen.line("Everything is ready. The day begins.");
    screen.line(run.whereTheDeskIs());
    var manner = new DayTeller.Manner(quiet, !asksMe);
    var teller = new DayTeller(run.desk(), screen, clock, machine, options.zone, manner);
    var typed = Keyboard.lines(screen);
    var deadline = machine.instant().plus(clock.realTimeUntil(day.sleep())).plus(GRACE);
    Optional<DayTeller.End> end = Optional.empty();
    while (end.isEmpty()) {
      if (!run.goesOn()) {
        return 0;
      }
      end = teller.look();
      teller.answerQuestions(typed);
      if (end.isEmpty() && machine.instant().isAfter(deadline)) {
        throw new Trouble(
            "The day did not end: no SessionSlept in the journal %d minutes after it was due."
                .formatted(GRACE.toMinutes()));
      }
    }
    int exitCode =
        switch (end.get()) {
          case SKIPPED -> new NoSession(calendar, options.zone).explain(date, screen);
          case SLEPT -> new Closing(run.desk(), screen).report(date);
        };
    return stays ? stay(run, exitCode) : exitCode;
  }

  private int stay(Run run, int exitCode) throws Exception {
    screen.line("The stack stays up; Ctrl-C stops it.");
    while (run.goesOn()) {
      screen.progress("  Ctrl-C stops everything");
    }
    return exitCode;
  }
}
