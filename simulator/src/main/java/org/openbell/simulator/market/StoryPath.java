package org.openbell.simulator.market;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.openbell.model.session.SessionHours;
import org.openbell.simulator.market.PricePath.Knots;
import org.openbell.simulator.scenario.BadScenario;
import org.openbell.simulator.scenario.Story;
import org.openbell.simulator.scenario.Waypoint;

/// Draws the path a story asks for: exact at every waypoint, seeded and bounded between them.
///
/// Whatever the seed, the price between two waypoints leaves the band between them by at most the
/// story's wobble, and never leaves the band of all of the session's waypoints. So what a story
/// says about highs, lows, targets and stops is true for every seed.
final class StoryPath {
  private static final int KNOT_EVERY_SECONDS = 60;

  private StoryPath() {}

  static PricePath of(Story story, SessionHours hours, Draw draw) {
    List<Waypoint> before = new ArrayList<>();
    List<Waypoint> during = new ArrayList<>();
    Waypoint previous = null;
    for (Waypoint waypoint : story.path()) {
      requireOrder(story, previous, waypoint, hours);
      (waypoint.at().on(hours).isBefore(hours.open()) ? before : during).add(waypoint);
      previous = waypoint;
    }
    return new PricePath(
        Grid.of(story.previousClose()),
        knots(story, before, hours, draw.at("pre-market")),
        knots(story, during, hours, draw.at("session")));
  }

  private static void requireOrder(
      Story story, Waypoint previous, Waypoint next, SessionHours hours) {
    Instant at = next.at().on(hours);
    boolean late = at.isAfter(hours.close());
    if (late || (previous != null && !at.isAfter(previous.at().on(hours)))) {
      String where = late ? " is after the close" : " does not come after " + previous.at();
      throw new BadScenario(
          "story of %s: waypoint %s%s on %s, a session of %d minutes"
              .formatted(story.symbol(), next.at(), where, hours.date(), minutes(hours)));
    }
  }

  private static long minutes(SessionHours hours) {
    return Duration.between(hours.open(), hours.close()).toMinutes();
  }

  private static Knots knots(Story story, List<Waypoint> waypoints, SessionHours hours, Draw draw) {
    NavigableMap<Integer, Long> fixed = new TreeMap<>();
    waypoints.forEach(
        waypoint ->
            fixed.put(SessionSecond.of(hours, waypoint.at().on(hours)), Grid.of(waypoint.price())));
    NavigableMap<Integer, Long> knots = new TreeMap<>(fixed);
    if (!fixed.isEmpty()) {
      Band whole = new Band(Collections.min(fixed.values()), Collections.max(fixed.values()));
      for (Integer from = fixed.firstKey(), to; (to = fixed.higherKey(from)) != null; from = to) {
        Leg leg = new Leg(from, fixed.get(from), to, fixed.get(to));
        knots.putAll(leg.knots(Grid.of(story.wobble()), whole, draw));
      }
    }
    return new Knots(
        knots.keySet().stream().mapToInt(Integer::intValue).toArray(),
        knots.values().stream().mapToLong(Long::longValue).toArray());
  }

  private record Band(long low, long high) {}

  private record Leg(int fromSecond, long fromPrice, int toSecond, long toPrice) {
    Map<Integer, Long> knots(long wobble, Band whole, Draw draw) {
      long low = Math.max(whole.low(), Math.min(fromPrice, toPrice) - wobble);
      long high = Math.min(whole.high(), Math.max(fromPrice, toPrice) + wobble);
      Map<Integer, Long> between = new HashMap<>();
      for (int s = fromSecond + KNOT_EVERY_SECONDS; s < toSecond; s += KNOT_EVERY_SECONDS) {
        long noisy = priceAt(s) + draw.at(s).between(-wobble, wobble);
        between.put(s, Grid.onTick(Math.clamp(noisy, low, high)));
      }
      return between;
    }

    private long priceAt(int second) {
      return fromPrice
          + Math.floorDiv((toPrice - fromPrice) * (second - fromSecond), toSecond - fromSecond);
    }
  }
}
