package org.openbell.system.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a run of days came to: counts, and how long things took in real time.
final class Figures {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String OURS = "OB1.";

  /// A line that was broken is waited for some time longer by who lost it.
  private static final Duration STILL_FELT = Duration.ofSeconds(15);

  private final Map<String, Integer> faults = new TreeMap<>();
  private final Map<String, Integer> kinds = new TreeMap<>();
  private final Map<String, Integer> counts = new TreeMap<>();
  private final Map<String, List<Double>> seconds = new TreeMap<>();
  private final List<Long> seedsWithViolations = new ArrayList<>();
  private final List<Long> seeds = new ArrayList<>();
  private final Map<String, Integer> violationsByRule = new TreeMap<>();
  private final Set<String> cells = new TreeSet<>();
  private final Set<Integer> notWhollyJudged = new TreeSet<>();
  private final Set<String> builds = new TreeSet<>();
  private int violations;

  void add(DayResult day) {
    seeds.add(day.schedule().seed());
    kinds.merge(day.schedule().kind().name(), 1, Integer::sum);
    violations += day.violations().size();
    notWhollyJudged.addAll(day.notWhollyJudged());
    for (var each : day.violations()) {
      violationsByRule.merge(each.substring(0, firstSpaceOrColon(each)), 1, Integer::sum);
    }
    if (!day.violations().isEmpty()) {
      seedsWithViolations.add(day.schedule().seed());
    }
    time("day", day.length());
    day.evidence().ifPresent(this::add);
  }

  /// `INV-7` or `END`.
  private static int firstSpaceOrColon(String violation) {
    int at = 0;
    while (at < violation.length() && " :".indexOf(violation.charAt(at)) < 0) {
      at++;
    }
    return at;
  }

  private void add(Evidence evidence) {
    evidence.told().forEach(event -> builds.add(event.build()));
    for (var done : evidence.done()) {
      faults.merge(done.planned().fault().kind(), 1, Integer::sum);
      if (done.planned().fault() instanceof Fault.Kill) {
        count("kills", 1);
      }
      if (done.planned().trigger() instanceof Trigger.OnStep(var step, var _)) {
        cells.add(done.planned().fault().kind() + " at " + step);
      }
    }
    for (var absence : evidence.absences()) {
      if (absence.until().isPresent()) {
        time("back after its end, " + absence.target().process(), absence.real());
      }
    }
    var ledger = evidence.ledger();
    count("orders at the broker", ours(ledger, "orders"));
    count("fills at the broker", ours(ledger, "executions"));
    count("events told", evidence.told().size());
    count("duplicate orders", duplicates(ledger));
    count("lost fills", evidence.isDeadDay() ? 0 : lost(evidence));
    kinds.merge("slowness " + evidence.slowness(), 1, Integer::sum);
    int entered = (int) entries(ledger).count();
    count("trades entered", entered);
    count("trades not flat in time, a person called", Judgment.carried(evidence).size());
    count("days on which nothing was bought", entered == 0 ? 1 : 0);
    unprotected(evidence);
  }

  private static int ours(JsonNode ledger, String what) {
    int count = 0;
    for (var line : ledger.path(what)) {
      count += isOurs(line) ? 1 : 0;
    }
    return count;
  }

  private static boolean isOurs(JsonNode line) {
    return line.path("orderRef").asText().startsWith(OURS);
  }

  private static int duplicates(JsonNode ledger) {
    var seen = new HashSet<String>();
    int twice = 0;
    for (var order : ledger.path("orders")) {
      if (isOurs(order) && !seen.add(order.path("orderRef").asText())) {
        twice++;
      }
    }
    return twice;
  }

  private static int lost(Evidence evidence) {
    var recorded =
        evidence.schemas().of("order", "fill").stream()
            .map(row -> row.path("execution_id").asText())
            .collect(Collectors.toSet());
    int lost = 0;
    for (var execution : evidence.ledger().path("executions")) {
      if (isOurs(execution) && !recorded.contains(execution.path("execId").asText())) {
        lost++;
      }
    }
    return lost;
  }

  private static Stream<String> entries(JsonNode ledger) {
    var trades = new TreeSet<String>();
    for (var execution : ledger.path("executions")) {
      if (isOurs(execution) && execution.path("side").asText().equals("BUY")) {
        trades.add(trade(execution));
      }
    }
    return trades.stream();
  }

  private static String trade(JsonNode line) {
    return line.path("orderRef").asText().split("\\.", -1)[1];
  }

  /// From a trade's first share to the first stop for it, split by what was away meanwhile.
  private void unprotected(Evidence evidence) {
    Map<String, Instant> bought = new TreeMap<>();
    for (var execution : evidence.ledger().path("executions")) {
      if (isOurs(execution) && execution.path("side").asText().equals("BUY")) {
        bought.merge(
            trade(execution),
            Instant.parse(execution.path("time").asText()),
            (one, other) -> one.isBefore(other) ? one : other);
      }
    }
    Map<String, Instant> stopped = new TreeMap<>();
    for (var order : evidence.ledger().path("orders")) {
      if (isOurs(order) && order.path("orderRef").asText().contains(".S.")) {
        stopped.merge(
            trade(order),
            Instant.parse(order.path("receivedAt").asText()),
            (one, other) -> one.isBefore(other) ? one : other);
      }
    }
    bought.forEach(
        (trade, at) -> {
          var stop = stopped.get(trade);
          if (stop == null) {
            count("trades that never had a stop", 1);
          } else {
            var real = evidence.pace().realBetween(at, stop);
            var away = awayBetween(evidence, at, stop);
            time(away.isEmpty() ? "unprotected, connected" : "unprotected, something away", real);
            if (!away.isEmpty()) {
              time("unprotected, away " + String.join(" and ", away), real);
            }
          }
        });
  }

  /// The processes and lines that were away at some time between, or just before.
  private static Set<String> awayBetween(Evidence evidence, Instant from, Instant until) {
    Set<String> away = new TreeSet<>();
    for (var absence : evidence.absences()) {
      boolean over = absence.until().map(back -> back.isBefore(from)).orElse(false);
      if (!over && !absence.from().isAfter(until)) {
        away.add(absence.target().process());
      }
    }
    for (var broken : evidence.lineOutages()) {
      var sinceMended = evidence.pace().realBetween(broken.from(), from).minus(broken.length());
      if (!broken.from().isAfter(until) && sinceMended.compareTo(STILL_FELT) <= 0) {
        away.add("the line, " + broken.part());
      }
    }
    return away;
  }

  private void count(String what, int many) {
    counts.merge(what, many, Integer::sum);
  }

  private void time(String what, Duration length) {
    seconds.computeIfAbsent(what, _ -> new ArrayList<>()).add(length.toMillis() / 1000.0);
  }

  int violations() {
    return violations;
  }

  ObjectNode json() {
    var json = JSON.createObjectNode();
    json.put("days", seeds.size());
    json.put("violations", violations);
    json.putPOJO("violationsByRule", violationsByRule);
    json.putPOJO("notWhollyJudged", notWhollyJudged);
    json.putPOJO("builds", builds);
    json.put("cores", Runtime.getRuntime().availableProcessors());
    json.putPOJO("seeds", seeds);
    json.putPOJO("seedsWithViolations", seedsWithViolations);
    json.putPOJO("kinds", kinds);
    json.putPOJO("faults", faults);
    json.putPOJO("faultsAtSteps", cells);
    json.putPOJO("counts", counts);
    var times = json.putObject("seconds");
    seconds.forEach(
        (what, all) -> {
          var each = times.putObject(what);
          each.put("n", all.size());
          each.put("p50", quantile(all, 0.50));
          each.put("p99", quantile(all, 0.99));
          each.put("max", quantile(all, 1.0));
        });
    return json;
  }

  /// The page for a person; the same figures.
  List<String> lines() {
    var lines = new ArrayList<String>();
    lines.add("days %d %s".formatted(seeds.size(), kinds));
    int injected = faults.values().stream().mapToInt(Integer::intValue).sum();
    lines.add("faults " + injected);
    faults.forEach((kind, times) -> lines.add("  %6d  %s".formatted(times, kind)));
    lines.add("different faults at different steps " + cells.size());
    counts.forEach((what, many) -> lines.add("%s %d".formatted(what, many)));
    seconds.forEach(
        (what, all) ->
            lines.add(
                "%s: n %d, p50 %.1f s, p99 %.1f s, max %.1f s"
                    .formatted(
                        what,
                        all.size(),
                        quantile(all, 0.50),
                        quantile(all, 0.99),
                        quantile(all, 1.0))));
    lines.add("not wholly judged: invariants " + notWhollyJudged);
    lines.add(
        "violations %d %s, seeds %s".formatted(violations, violationsByRule, seedsWithViolations));
    return lines;
  }

  /// The smallest value that so many of all do not exceed.
  static double quantile(List<Double> all, double share) {
    var sorted = all.stream().sorted().toList();
    int index = (int) Math.ceil(share * sorted.size()) - 1;
    return sorted.get(Math.max(0, index));
  }
}
