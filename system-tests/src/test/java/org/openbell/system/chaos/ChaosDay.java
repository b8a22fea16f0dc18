package org.openbell.system.chaos;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.openbell.system.day.Inboxes;
import org.openbell.system.day.Schemas;
import org.openbell.system.path.Foundation;
import org.openbell.system.stack.Web;
import org.openbell.system.wire.DatabaseTongue;
import org.openbell.system.wire.GatewayTongue;
import org.openbell.system.wire.Wire;

/// Plays one scheduled day from its start to its judgment.
final class ChaosDay {
  private static final Duration LOOK_EVERY = Duration.ofMillis(20);
  private static final Duration LONGEST_START = Duration.ofMinutes(8);
  private static final Duration LONGEST_END = Duration.ofMinutes(6);

  private static final Duration QUICK_START = Duration.ofSeconds(25);
  private static final int SLOWEST = 4;

  /// From then on a day on which all die walks until they are dead, which is when it is safe.
  private static final LocalTime BEFORE_THE_DARK = LocalTime.of(9, 30, 50);

  private static final int MOST_NAMED = 5;

  private final Servers servers;
  private final Launch launch;
  private final Stack stack;
  private final Schedule schedule;
  private final Path folder;
  private final Hours hours;
  private final List<String> troubles = new ArrayList<>();
  private int slowness = 1;

  ChaosDay(Servers servers, Launch launch, Stack stack, Schedule schedule, Path folder) {
    this.servers = servers;
    this.launch = launch;
    this.stack = stack;
    this.schedule = schedule;
    this.folder = folder;
    this.hours = schedule.kind().hours();
  }

  /// A day that cannot be played to its end is said, and is not the end of the others.
  DayResult play() throws InterruptedException {
    long begun = System.nanoTime();
    Optional<Evidence> evidence = Optional.empty();
    var judgment = new Judgment(List.of(), List.of());
    try {
      stack.raiseServers();
      evidence = Optional.of(playAndRead());
      judgment = Judgment.of(evidence.get());
    } catch (IOException | SQLException | RuntimeException broken) {
      var trace = new StringWriter();
      broken.printStackTrace(new PrintWriter(trace));
      troubles.add("HARNESS: " + trace);
    }
    troubles.addAll(judgment.violations());
    var length = Duration.ofNanos(System.nanoTime() - begun);
    return new DayResult(schedule, troubles, judgment.notWhollyJudged(), length, evidence);
  }

  private Evidence playAndRead() throws IOException, InterruptedException, SQLException {
    var database = servers.newDatabase();
    servers.forgetRecords();
    DayClock.stand(folder, hours.standing());
    try (var gateway = Wire.to(launch.gatewayPort(), new GatewayTongue());
        var databaseLine = Wire.to(servers.postgresPort(), new DatabaseTongue());
        var ear = new Ear(servers.bootstrapServers(), Foundation.TOPICS);
        var operator = new Operator(launch.httpPort(Target.APPROVAL), schedule.seed())) {
      long startedAt = System.nanoTime();
      stack.begin(today(database, gateway.port(), databaseLine.port()));
      await("everybody is ready", LONGEST_START, () -> stack.notReady().isEmpty());
      slowness = slowness(Duration.ofNanos(System.nanoTime() - startedAt));
      var clock = DayClock.go(folder, legs(), jumps());
      stack.clock(clock::now);
      try (var world = new World(servers, launch, stack, ear, database)) {
        var director =
            new Director(schedule, stack, world, new Director.Lines(gateway, databaseLine), clock);
        director.begin();
        run(clock, director, world, operator);
        return read(database, world, ear, director, clock);
      }
    } finally {
      stack.end();
      servers.dropDatabase(database);
    }
  }

  private boolean isDeadDay() {
    return schedule.kind() == DayKind.ALL_DEAD;
  }

  private List<Hours.Leg> legs() {
    return switch (schedule.kind()) {
      case ALL_DEAD -> hours.legsOfADeadDay();
      case SHORT -> hours.legsOfABuildsDay();
      case NORMAL, HALF_DAY, DST_MONDAY, STALE_BUILD -> hours.legs(slowness);
    };
  }

  /// How slow this machine is now, 1 to 4, by how long the six services took to start together.
  static int slowness(Duration starting) {
    long times = starting.dividedBy(QUICK_START);
    return Math.clamp(times, 1, SLOWEST);
  }

  private Launch.Today today(String database, int gatewayWire, int databaseWire)
      throws IOException {
    Map<Target, Path> clocks = new EnumMap<>(Target.class);
    Map<Target, Path> jars = new EnumMap<>(Target.class);
    for (var planned : schedule.faults()) {
      switch (planned.fault()) {
        case Fault.ClockJump(var target, var _) -> clocks.put(target, DayClock.wrongFile(folder));
        case Fault.Stale(var target) -> jars.put(target, StaleBuild.of(target, folder));
        case Fault.Kill _,
            Fault.KillAll _,
            Fault.Freeze _,
            Fault.Cut _,
            Fault.Silence _,
            Fault.Stall _,
            Fault.Repeat _,
            Fault.Poison _,
            Fault.Broker _ -> {}
      }
    }
    return new Launch.Today(
        folder, database, hours, schedule.seed(), gatewayWire, databaseWire, clocks, jars);
  }

  private List<DayClock.Jump> jumps() {
    var jumps = new ArrayList<DayClock.Jump>();
    for (var planned : schedule.faults()) {
      if (planned.fault() instanceof Fault.ClockJump(var _, var ahead)
          && planned.trigger() instanceof Trigger.At(var time)) {
        jumps.add(new DayClock.Jump(hours.at(time), ahead));
      }
    }
    return jumps;
  }

  private void run(DayClock clock, Director director, World world, Operator operator) {
    Instant end = hours.sleep().plus(Duration.ofMinutes(1));
    var safety = new Safety(launch.httpPort(Target.SIMULATOR), hours.session());
    var errands =
        isDeadDay()
            ? List.of(new Errand(Duration.ofMillis(300), () -> safety.look(clock.now())))
            : List.of(
                new Errand(Duration.ofMillis(300), operator::look),
                new Errand(Duration.ofSeconds(1), world::mend));
    Instant dark = hours.at(BEFORE_THE_DARK);
    var patience =
        new Patience(hours, clock, world::heard, now -> isDeadDay() && !now.isBefore(dark));
    while (clock.now().isBefore(end)) {
      if (!isDeadDay() || safety.isThere()) {
        director.look();
      }
      stack.lookAfter();
      if (waits()) {
        patience.look(!stack.notReady().isEmpty());
      } else {
        clock.walk(false);
      }
      errands.forEach(Errand::look);
      LockSupport.parkNanos(LOOK_EVERY.toNanos());
    }
    errands.forEach(Errand::end);
    safety.close();
  }

  /// A build's day and a dead one are the same on any machine, only longer; who is dead for good is
  /// not waited for.
  private boolean waits() {
    return switch (schedule.kind()) {
      case SHORT -> true;
      case ALL_DEAD -> !stack.isDeadForGood();
      case NORMAL, HALF_DAY, DST_MONDAY, STALE_BUILD -> false;
    };
  }

  private Evidence read(String database, World world, Ear ear, Director director, DayClock clock)
      throws InterruptedException, SQLException {
    if (isDeadDay()) {
      stack.raiseServers();
    } else {
      await("every bad record is left out", LONGEST_END, world::mend);
      await("everybody is back", LONGEST_END, () -> stack.notReady().isEmpty());
      await("the day is put to sleep", LONGEST_END, () -> ear.heard("SessionSlept") > 0);
      await("every event is told", LONGEST_END, () -> unpublished(database) == 0);
    }
    await(
        "everything told is heard", LONGEST_END, () -> ear.hasHeardAll(servers.bootstrapServers()));
    if (!isDeadDay()) {
      await("every event is taken", LONGEST_END, () -> missing(database, ear).isEmpty());
      missing(database, ear).stream()
          .limit(MOST_NAMED)
          .forEach(each -> troubles.add("END: " + each));
    }
    try (var web = new Web()) {
      return new Evidence(
          schedule,
          director.done(),
          director.outages(),
          stack.absences(),
          ear.told(),
          schemas(database),
          web.get(launch.httpPort(Target.SIMULATOR), "/ledger"),
          clock.pace(),
          slowness,
          clock.now());
    }
  }

  private Schemas schemas(String database) throws SQLException {
    return Schemas.read(servers.jdbcUrl(database), Servers.PASSWORD);
  }

  private long unpublished(String database) {
    try {
      return Schemas.unpublished(servers.jdbcUrl(database), Servers.PASSWORD);
    } catch (SQLException away) {
      return Long.MAX_VALUE;
    }
  }

  private List<String> missing(String database, Ear ear) {
    try {
      return Inboxes.missing(ear.told(), schemas(database));
    } catch (SQLException away) {
      return List.of("the database is away");
    }
  }

  private interface Condition {
    boolean holds() throws InterruptedException;
  }

  /// Looks after the stack until that is true; that it never is, is a violation, not the end.
  private void await(String what, Duration patience, Condition condition)
      throws InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    while (!condition.holds()) {
      if (System.nanoTime() > deadline) {
        troubles.add(
            "END: not within %s: %s; away are %s".formatted(patience, what, stack.notReady()));
        return;
      }
      stack.lookAfter();
      LockSupport.parkNanos(LOOK_EVERY.toNanos());
    }
  }
}
