package org.openbell.launcher.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openbell.launcher.Screen;
import org.openbell.model.session.ExchangeTime;

/// How the day stands, as lines: phase, what is next, go or no-go and why, the last beats.
record DeskLines(JsonNode desk, ZoneId zone) {
  private static final String PART = "%-18s %-12s %s";

  /// One condition of an entry, with its answer.
  record Condition(String name, boolean ok, String words) {}

  static DeskLines of(JsonNode desk, ZoneId zone) {
    return new DeskLines(desk, zone);
  }

  boolean isGo() {
    var all = conditions();
    return !all.isEmpty() && all.stream().allMatch(Condition::ok);
  }

  List<Condition> conditions() {
    var found = new ArrayList<Condition>();
    for (var check : desk.path("checks")) {
      found.add(
          new Condition(
              check.path("name").asText(),
              check.path("ok").asBoolean(),
              check.path("words").asText()));
    }
    return found;
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  void show(Screen screen) {
    var next = desk.path("next");
    var now = Instant.parse(desk.path("now").asText());
    screen.line("now      " + ExchangeTime.dateOf(now) + " " + ExchangeTime.show(now, zone));
    screen.line("phase    " + lower(desk.path("phase").asText()).replace('_', ' '));
    screen.line(
        "next     %s at %s, in %s"
            .formatted(
                next.path("name").asText(),
                ExchangeTime.show(Instant.parse(next.path("at").asText()), zone),
                countdown(Duration.ofSeconds(next.path("seconds").asLong()))));
    var verdict = isGo() ? "go: entries may go out" : "no-go: no entry goes out";
    if (isGo()) {
      screen.line(verdict);
    } else {
      screen.warn(verdict);
    }
    for (var one : conditions()) {
      var line = "  %-13s %-3s %s".formatted(one.name(), one.ok() ? "yes" : "NO", one.words());
      if (one.ok()) {
        screen.line(line);
      } else {
        screen.warn(line);
      }
    }
    for (var cause : desk.path("switches").path("causes")) {
      screen.warn(
          "  %s by %s: %s"
              .formatted(
                  cause.path("name").asText(),
                  cause.path("by").asText(),
                  cause.path("words").asText()));
    }
    screen.line("");
    screen.line(PART.formatted("part", "last beat", "state"));
    desk.path("parts").forEach(part -> showPart(part, screen));
  }

  private static void showPart(JsonNode part, Screen screen) {
    var seen = part.path("lastSeenSeconds");
    var line =
        PART.formatted(
            part.path("name").asText(),
            seen.isNumber() ? countdown(Duration.ofSeconds(seen.asLong())) + " ago" : "never",
            part.path("words").asText());
    if (part.path("ready").asBoolean()) {
      screen.line(line);
    } else {
      screen.warn(line);
    }
  }

  /// `1 h 05 min`, `12 min`, `40 s`.
  static String countdown(Duration time) {
    if (time.toHours() > 0) {
      return "%d h %02d min".formatted(time.toHours(), time.toMinutesPart());
    }
    return time.toMinutes() > 0 ? time.toMinutes() + " min" : time.toSeconds() + " s";
  }
}
