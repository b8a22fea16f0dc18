package org.openbell.simulation.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openbell.simulation.campaign.Tally;

/// The figures of a campaign, for people and for programs.
record Summary(Tally tally, long firstSeed, double seconds, double cpuSeconds) {
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add(
        "%,d days from seed %d in %.1f s: %.0f days/s, %.0f days per CPU second"
            .formatted(tally.days(), firstSeed, seconds, per(seconds), per(cpuSeconds)));
    lines.add("%,d events, digest %016x".formatted(tally.events(), tally.digest()));
    table(lines, "days by kind", tally.scenarios());
    table(lines, tally.faultsInjected() + " faults by kind", tally.faults());
    table(lines, "branches taken", tally.branches());
    if (tally.broken().isEmpty()) {
      lines.add("no day broke a rule");
    } else {
      table(lines, tally.dirty() + " days broke rules", tally.broken());
    }
    return lines;
  }

  private double per(double spent) {
    return tally.days() / Math.max(spent, 0.001);
  }

  private static void table(List<String> lines, String title, Map<?, Integer> rows) {
    lines.add(title + ":");
    rows.forEach((row, times) -> lines.add("  %,9d  %s".formatted(times, row)));
  }

  String json() {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("days", tally.days());
    figures.put("firstSeed", firstSeed);
    figures.put("seconds", seconds);
    figures.put("daysPerSecond", per(seconds));
    figures.put("cpuSeconds", cpuSeconds);
    figures.put("daysPerCpuSecond", per(cpuSeconds));
    figures.put("events", tally.events());
    figures.put("digest", "%016x".formatted(tally.digest()));
    figures.put("scenarios", tally.scenarios());
    figures.put("faultsInjected", tally.faultsInjected());
    figures.put("faults", tally.faults());
    figures.put("branches", tally.branches());
    figures.put("daysWithViolations", tally.dirty());
    figures.put("violations", tally.broken());
    figures.put(
        "violatingSeeds", tally.violations().stream().map(day -> day.plan().seed()).toList());
    try {
      return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(figures);
    } catch (JsonProcessingException cannotBe) {
      throw new IllegalStateException("cannot write the figures", cannotBe);
    }
  }
}
