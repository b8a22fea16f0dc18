package org.openbell.simulator;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import org.openbell.model.time.ExchangeClock;
import org.openbell.model.time.ExchangeClocks;
import org.openbell.simulator.faults.DayMoment;
import picocli.CommandLine.Option;

/// Which exchange time it is when the simulator starts, and how fast it goes on.
final class ClockOptions {
  private static final String USUAL_START = "09:29:30";
  private static final int FASTEST = 10_000;

  @Option(
      names = "--at",
      paramLabel = "TIME",
      description =
          "Exchange time (ET) at which the clock starts on the session: 09:29:30, open-30m,"
              + " close-2m (default: "
              + USUAL_START
              + ").")
  private String at;

  @Option(
      names = "--speed",
      paramLabel = "N",
      description = "How much faster than real time the clock runs, 1 to 10000 (default: 1).")
  private Integer speed;

  @Option(
      names = "--clock",
      paramLabel = "CLOCK",
      description =
          "Instead of --at and --speed, the clock of a whole stack: 'real', file:PATH, or"
              + " REAL_START=EXCHANGE_TIME*SPEED[,...].")
  private String clock;

  /// @throws IllegalArgumentException naming the option that makes no sense
  ExchangeClock clock(InstantSource machine, String scenario, Optional<LocalDate> date) {
    if (clock != null) {
      if (at != null || speed != null) {
        throw new IllegalArgumentException("--clock says it all: leave out --at and --speed");
      }
      return ExchangeClocks.of(clock, machine);
    }
    var pace = Optional.ofNullable(speed).orElse(1);
    if (pace < 1 || pace > FASTEST) {
      throw new IllegalArgumentException("--speed is 1 to " + FASTEST + ", not " + pace);
    }
    return new HeldClock(start().on(Simulator.session(scenario, date)), pace, machine);
  }

  private DayMoment start() {
    try {
      return DayMoment.parse(Optional.ofNullable(at).orElse(USUAL_START));
    } catch (IllegalArgumentException noTime) {
      throw new IllegalArgumentException("--at: " + noTime.getMessage(), noTime);
    }
  }
}
