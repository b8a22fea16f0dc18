package org.openbell.system.chaos;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.openbell.system.path.Foundation;
import org.openbell.system.path.Step;

/// Draws a day's schedule from its seed: the same seed, the same schedule.
///
/// At least five kills on every ordinary day. Of the other kinds each day leaves out about half, so
/// that rare combinations get room.
final class Draw {
  static final int FEWEST_KILLS = 5;
  private static final int MOST_MORE = 4;

  /// Order-service and exit-service hold the money, so they die most.
  private static final List<Target> VICTIMS =
      List.of(
          Target.ORDER,
          Target.ORDER,
          Target.ORDER,
          Target.ORDER,
          Target.ORDER,
          Target.EXIT,
          Target.EXIT,
          Target.EXIT,
          Target.KAFKA,
          Target.POSTGRES,
          Target.SCHEDULER,
          Target.SCANNER,
          Target.RANKER,
          Target.APPROVAL);

  private static final List<String> EVENTS =
      List.of(
          "CandidatesFound",
          "PicksRanked",
          "TradeProposed",
          "EntryWindowOpened",
          "OrderSent",
          "OrderAccepted",
          "FillRecorded",
          "ProtectPosition",
          "ProtectionConfirmed",
          "ApprovalRequested",
          "TradeApproved",
          "ClosePosition",
          "PositionClosed");

  /// Nothing here changes who owns what, so that a day's end stays comparable.
  private static final List<String> BROKER =
      List.of(
          "{fault: \"1100\", length: 2m, then: \"1101\"}",
          "{fault: \"1100\", length: 2m, then: \"1102\"}",
          "{fault: restart, down: 2m}",
          "{fault: restart, down: 2m, idsBack: 3}",
          "{fault: duplicate, message: execDetails, times: 2, length: 30m}",
          "{fault: delay, message: [openOrder, orderStatus], by: 3s, probability: 0.3, length:"
              + " 30m}",
          "{fault: drop, message: execDetails, count: 1}",
          "{fault: drop, message: orderStatus, count: 2}",
          "{fault: lateCommissions, by: 2m, count: 3}",
          "{fault: partialFills, symbol: WULF, parts: \"30%, 1 after 20s, rest after 50s\"}",
          "{fault: openingOrdersDie, symbol: BYND, how: canceled}",
          "{fault: openingOrdersDie, symbol: RCAT, how: inactive}",
          "{fault: delayedOpen, symbol: RCAT, by: 4m}",
          "{fault: \"2103\", length: 2m}",
          "{fault: \"10197\", length: 2m}");

  private final SplittableRandom random;
  private final DayKind kind;

  private Draw(SplittableRandom random, DayKind kind) {
    this.random = random;
    this.kind = kind;
  }

  private enum Sort {
    FREEZE,
    CUT,
    SILENCE,
    STALL,
    REPEAT,
    JUMP,
    POISON,
    BROKER
  }

  static Schedule of(long seed) {
    var random = new SplittableRandom(seed);
    return of(seed, random, kind(random));
  }

  /// The schedule of that seed for a day of that kind.
  static Schedule of(long seed, DayKind kind) {
    var random = new SplittableRandom(seed);
    kind(random);
    return of(seed, random, kind);
  }

  private static Schedule of(long seed, SplittableRandom random, DayKind kind) {
    return new Schedule(seed, kind, new Draw(random, kind).faults());
  }

  private static DayKind kind(SplittableRandom random) {
    int drawn = random.nextInt(100);
    if (drawn < 68) {
      return DayKind.NORMAL;
    }
    if (drawn < 76) {
      return DayKind.HALF_DAY;
    }
    if (drawn < 84) {
      return DayKind.DST_MONDAY;
    }
    return drawn < 92 ? DayKind.ALL_DEAD : DayKind.STALE_BUILD;
  }

  private List<Planned> faults() {
    return switch (kind) {
      case ALL_DEAD ->
          List.of(new Planned(new Trigger.At(LocalTime.of(9, 31)), new Fault.KillAll()));
      case STALE_BUILD -> {
        var faults = new ArrayList<Planned>();
        var service = pick(Target.services());
        faults.add(new Planned(new Trigger.At(LocalTime.of(8, 0)), new Fault.Stale(service)));
        addKills(faults);
        yield faults;
      }
      case NORMAL, HALF_DAY, SHORT, DST_MONDAY -> {
        var faults = new ArrayList<Planned>();
        addKills(faults);
        addOthers(faults);
        yield faults;
      }
    };
  }

  private void addKills(List<Planned> faults) {
    int kills = FEWEST_KILLS + random.nextInt(1, MOST_MORE + 1);
    for (int i = 0; i < kills; i++) {
      var target = pick(VICTIMS);
      var down = Duration.ofMillis(random.nextInt(3) == 0 ? random.nextInt(500, 4_000) : 0);
      // Five by the clock, so that five really happen; the rest where it hurts.
      var trigger = i < FEWEST_KILLS ? at() : target == Target.ORDER ? onStep() : onEvent();
      faults.add(new Planned(trigger, new Fault.Kill(target, down)));
    }
    if (random.nextInt(6) == 0) {
      // The simulator keeps the broker's books in memory: it may die while they are empty.
      var early = LocalTime.of(8, 0).plusSeconds(random.nextInt(3_600));
      faults.add(
          new Planned(new Trigger.At(early), new Fault.Kill(Target.SIMULATOR, Duration.ZERO)));
    }
  }

  private void addOthers(List<Planned> faults) {
    Set<Sort> today = EnumSet.noneOf(Sort.class);
    for (var sort : Sort.values()) {
      if (random.nextBoolean()) {
        today.add(sort);
      }
    }
    for (var sort : today) {
      int times = random.nextInt(1, 3);
      for (int i = 0; i < times; i++) {
        faults.add(other(sort));
      }
    }
  }

  private Planned other(Sort sort) {
    Supplier<Duration> seconds = () -> Duration.ofMillis(random.nextInt(1_000, 12_000));
    var line = pick(List.of(Line.values()));
    return switch (sort) {
      case FREEZE -> new Planned(anytime(), new Fault.Freeze(pick(VICTIMS), seconds.get()));
      case CUT -> onLine(line, new Fault.Cut(line));
      case SILENCE -> onLine(line, new Fault.Silence(line, seconds.get()));
      case STALL -> onLine(line, new Fault.Stall(line, seconds.get()));
      case REPEAT ->
          new Planned(anytime(), new Fault.Repeat(pick(Foundation.TOPICS), random.nextInt(1, 10)));
      case JUMP ->
          new Planned(
              at(),
              new Fault.ClockJump(
                  pick(Target.services()), Duration.ofSeconds(random.nextInt(2, 90))));
      case POISON ->
          new Planned(anytime(), new Fault.Poison(pick(Foundation.TOPICS), seconds.get()));
      case BROKER -> new Planned(anytime(), new Fault.Broker(pick(BROKER)));
    };
  }

  /// A step acts on the line on which it shows, so the fault has to be about that one.
  private Planned onLine(Line line, Fault fault) {
    if (random.nextBoolean()) {
      return new Planned(at(), fault);
    }
    var steps =
        List.of(Step.values()).stream()
            .filter(step -> step.isInTheDatabase() == (line == Line.DATABASE))
            .toList();
    return new Planned(new Trigger.OnStep(pick(steps), random.nextInt(1, 4)), fault);
  }

  private Trigger anytime() {
    return random.nextBoolean() ? at() : onEvent();
  }

  private Trigger onStep() {
    return new Trigger.OnStep(pick(List.of(Step.values())), random.nextInt(1, 4));
  }

  private Trigger onEvent() {
    return new Trigger.OnEvent(pick(EVENTS), random.nextInt(1, 4));
  }

  /// Most often where money moves: around the open, and where the day is made flat.
  private Trigger at() {
    int drawn = random.nextInt(10);
    var hours = kind.hours();
    var close = hours.closes();
    if (drawn < 1) {
      return between(LocalTime.of(8, 0), LocalTime.of(9, 15));
    }
    if (drawn < 5) {
      return between(LocalTime.of(9, 15), LocalTime.of(9, 36));
    }
    if (drawn < 8) {
      return between(LocalTime.of(9, 36), close.minusMinutes(25));
    }
    return between(close.minusMinutes(25), hours.timeOf(hours.quiet()));
  }

  private Trigger between(LocalTime from, LocalTime to) {
    return new Trigger.At(
        from.plusSeconds(random.nextInt(to.toSecondOfDay() - from.toSecondOfDay())));
  }

  private <T> T pick(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
