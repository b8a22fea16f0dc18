package org.openbell.simulation.console;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.openbell.model.session.UsEquityCalendar;
import org.openbell.simulation.campaign.Lanes;
import org.openbell.simulation.campaign.Played;
import org.openbell.simulation.campaign.Player;
import org.openbell.simulation.campaign.Regression;
import org.openbell.simulation.campaign.Shrinker;
import org.openbell.simulation.campaign.Tally;
import org.openbell.simulation.day.DayRun;
import org.openbell.simulation.node.Seams;
import org.openbell.simulation.plan.DayPlan;
import org.openbell.simulation.plan.Planner;
import org.openbell.simulation.plan.Scenario;
import org.openbell.simulation.time.RememberedCalendar;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The command line of the simulation.
@Command(
    name = "simulate",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Plays whole trading days of all six services in one thread, under virtual time, with"
            + " faults drawn from a seed, and has the auditor judge each of them.",
    footer = {
      "",
      "Examples:",
      "  openbell simulate --days 1000 --seed 1",
      "  openbell simulate --days 500 --scenario half_day",
      "  openbell simulate --days 500 --scenario all_dead",
      "  openbell simulate --days 200 --faults none",
      "  openbell simulate --days 100000 --lanes 4      four days at a time, the same result",
      "  openbell simulate --days 1 --seed 63 --trace   all that was told on one day",
      "  openbell simulate violation-63.txt             a day that went wrong, again",
      "",
      "Exit code 1 when a day broke a rule. More in docs/simulation.md."
    })
public final class SimulateCommand implements Callable<Integer> {
  /// Whether faults are dealt.
  enum FaultChoice {
    SWARM,
    NONE
  }

  private static final int MOST_SHRUNK = 5;
  private static final double BETWEEN_REPORTS = 10;

  @Option(names = "--days", defaultValue = "1000", description = "How many (${DEFAULT-VALUE}).")
  private int days;

  @Option(names = "--seed", defaultValue = "1", description = "The first one's; each adds one.")
  private long seed;

  @Option(names = "--scenario", description = "Only this kind of day: ${COMPLETION-CANDIDATES}.")
  private Optional<Scenario> scenario = Optional.empty();

  @Option(
      names = "--faults",
      defaultValue = "SWARM",
      description = "${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
  private FaultChoice faults;

  @Option(
      names = "--lanes",
      defaultValue = "1",
      description = "How many days are played side by side (${DEFAULT-VALUE}).")
  private int lanes;

  @Option(names = "--json", description = "Writes the figures to this file.")
  private Optional<Path> json = Optional.empty();

  @Option(names = "--out", defaultValue = ".", description = "Where violations are written.")
  private Path out;

  @Option(names = "--trace", description = "Prints everything that is told on the last day.")
  private boolean trace;

  @Parameters(arity = "0..*", description = "Days that went wrong, to be played again.")
  private List<Path> regressions = List.of();

  private final PrintStream screen = System.out;
  private final RememberedCalendar calendar = new RememberedCalendar(UsEquityCalendar.standard());
  private final Planner planner = new Planner(calendar);
  private final Player player = new Player(calendar, Seams.NONE);
  private final Tally tally = new Tally();
  private final Meter meter = new Meter();
  private double nextReport = BETWEEN_REPORTS;
  private int shrunk;

  @Override
  public Integer call() throws IOException {
    // Before hours of playing, not after them.
    Files.createDirectories(out);
    if (regressions.isEmpty()) {
      new Lanes(lanes).play(days, this::playSeed, this::take);
    } else {
      for (Path file : regressions) {
        take(player.play(Regression.parse(Files.readString(file)).plan(planner)));
      }
    }
    Summary summary = new Summary(tally, seed, meter.seconds(), meter.cpuSeconds());
    summary.lines().forEach(screen::println);
    if (json.isPresent()) {
      write(json.get(), summary.json());
    }
    return tally.dirty() == 0 ? 0 : 1;
  }

  private Played playSeed(int day) {
    return player.play(planner.plan(seed + day, scenario, faults == FaultChoice.SWARM));
  }

  private void take(Played day) {
    tally.add(day);
    if (trace && (tally.days() == days || !regressions.isEmpty())) {
      meter.beside(() -> tell(day.plan()));
    }
    if (!day.isClean()) {
      meter.beside(() -> explain(day));
    }
    double seconds = meter.seconds();
    if (seconds >= nextReport) {
      nextReport = seconds + BETWEEN_REPORTS;
      screen.printf(
          "%,d of %,d days, %.0f days/s, %,d faults, %d with violations%n",
          tally.days(), days, tally.days() / seconds, tally.faultsInjected(), tally.dirty());
    }
  }

  private void tell(DayPlan plan) {
    DayRun run = new DayRun(plan, calendar, Seams.NONE, true);
    run.play();
    run.trace().lines().forEach(screen::println);
  }

  /// Says what went wrong, and writes the fewest faults that it takes.
  private void explain(Played day) {
    screen.printf("seed %d (%s) breaks:%n", day.plan().seed(), day.plan().scenario());
    day.complaints().stream().limit(5).forEach(found -> screen.println("  " + found.words()));
    if (shrunk++ >= MOST_SHRUNK) {
      return;
    }
    DayPlan small = new Shrinker(player).shrink(day.plan(), day.rules().getFirst());
    Path file = out.resolve("violation-" + day.plan().seed() + ".txt");
    write(file, Regression.of(small).text(day.rules()));
    screen.printf(
        "  %d of %d faults are enough, written to %s:%n",
        small.faults().size(), day.plan().faults().size(), file);
    small.faults().forEach(fault -> screen.println("    " + fault));
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException full) {
      throw new UncheckedIOException("cannot write " + file, full);
    }
  }
}
