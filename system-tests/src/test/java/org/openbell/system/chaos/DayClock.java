package org.openbell.system.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.openbell.system.chaos.Hours.Leg;
import org.openbell.system.stack.Pace;

/// The day's clock file, and one more for a process whose clock goes wrong.
///
/// It stands while the processes start, then runs at the planned paces, or walks at real time while
/// somebody is waited for. A jump ahead is a stretch at ten thousand times
/// real time: the clock's own format knows no other.
final class DayClock {
  private static final int A_JUMP = 10_000;

  /// Everybody looks at the file at least every 50 ms.
  private static final Duration UNTIL_ALL_HAVE_SEEN_IT = Duration.ofMillis(500);

  /// Longer than a process may be late with looking, or it would show a time twice.
  private static final Duration NOTICE_OF_A_CHANGE = Duration.ofSeconds(1);

  private static final int WALKING = 1;

  private final Path folder;
  private final List<Leg> planned;
  private final Instant realStart;
  private volatile List<Leg> legs;
  private boolean walking;

  private DayClock(Path folder, List<Leg> legs, Instant realStart) {
    this.folder = folder;
    this.planned = List.copyOf(legs);
    this.legs = planned;
    this.realStart = realStart;
  }

  static Path file(Path folder) {
    return folder.resolve("clock");
  }

  static Path wrongFile(Path folder) {
    return folder.resolve("clock-that-jumps");
  }

  static void stand(Path folder, Instant at) {
    write(file(folder), "standing " + at);
    write(wrongFile(folder), "standing " + at);
  }

  /// Starts both clocks; the wrong one jumps ahead by so much at each of these moments.
  static DayClock go(Path folder, List<Leg> legs, List<Jump> jumps) {
    var start = Clock.systemUTC().instant().plus(UNTIL_ALL_HAVE_SEEN_IT);
    var clock = new DayClock(folder, legs, start);
    write(file(folder), clock.text(legs));
    write(wrongFile(folder), clock.text(withJumps(legs, jumps)));
    return clock;
  }

  /// Walks from a second from now on, or runs as planned again.
  ///
  /// Not for a day with a clock that jumps: what is ahead cannot be told to slow down in the past.
  void walk(boolean slowly) {
    if (slowly != walking) {
      walking = slowly;
      legs = changed(legs, planned, inASecond(), slowly);
      write(file(folder), text(legs));
      write(wrongFile(folder), text(legs));
    }
  }

  private Instant inASecond() {
    var passed = Duration.between(realStart, Clock.systemUTC().instant()).plus(NOTICE_OF_A_CHANGE);
    return passed.isNegative() ? legs.getFirst().from() : pace().after(passed);
  }

  /// What was until that moment, and from then on a walk, or the plan.
  static List<Leg> changed(List<Leg> until, List<Leg> planned, Instant at, boolean slowly) {
    var changed = new ArrayList<>(until.stream().filter(leg -> leg.from().isBefore(at)).toList());
    if (slowly) {
      changed.add(new Leg(at, WALKING));
    } else {
      changed.add(new Leg(at, speed(planned, at)));
      planned.stream().filter(leg -> leg.from().isAfter(at)).forEach(changed::add);
    }
    return changed;
  }

  private static int speed(List<Leg> planned, Instant at) {
    return planned.get(Math.max(0, lastNotAfter(planned, at))).speed();
  }

  /// How fast the plan is at that moment.
  int plannedSpeed(Instant at) {
    return speed(planned, at);
  }

  record Jump(Instant at, Duration ahead) {}

  /// A jump is over before the next leg begins, or it would swallow the leg.
  static List<Leg> withJumps(List<Leg> legs, List<Jump> jumps) {
    var changed = new ArrayList<>(legs);
    for (var jump : jumps) {
      var end = jump.at().plus(jump.ahead());
      int before = lastNotAfter(changed, jump.at());
      boolean fits =
          before >= 0
              && (before + 1 == changed.size() || end.isBefore(changed.get(before + 1).from()));
      if (fits && changed.get(before).from().isBefore(jump.at())) {
        int speed = changed.get(before).speed();
        changed.add(before + 1, new Leg(jump.at(), A_JUMP));
        changed.add(before + 2, new Leg(end, speed));
      }
    }
    return changed;
  }

  private static int lastNotAfter(List<Leg> legs, Instant moment) {
    int found = -1;
    for (int i = 0; i < legs.size(); i++) {
      if (!legs.get(i).from().isAfter(moment)) {
        found = i;
      }
    }
    return found;
  }

  private String text(List<Leg> all) {
    return realStart + "=" + all.stream().map(Leg::text).collect(Collectors.joining(","));
  }

  Pace pace() {
    return Pace.parse(text(legs));
  }

  Instant now() {
    var passed = Duration.between(realStart, Clock.systemUTC().instant());
    return passed.isNegative() ? legs.getFirst().from() : pace().after(passed);
  }

  Path folder() {
    return folder;
  }

  private static void write(Path file, String text) {
    var draft = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(draft, text);
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
