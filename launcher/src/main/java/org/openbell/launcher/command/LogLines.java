package org.openbell.launcher.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.openbell.launcher.Screen;
import org.openbell.model.session.ExchangeTime;

/// Facts as lines: exchange time, the trader's own, and the sentence; a new date has a line.
final class LogLines {
  private final Screen screen;
  private final ZoneId zone;
  private Optional<LocalDate> told = Optional.empty();

  LogLines(Screen screen, ZoneId zone) {
    this.screen = screen;
    this.zone = zone;
  }

  /// False once nobody reads any more.
  boolean show(JsonNode fact) {
    var at = Instant.parse(fact.path("at").asText());
    var date = ExchangeTime.dateOf(at);
    if (told.filter(date::equals).isEmpty()) {
      screen.line(date.toString());
      told = Optional.of(date);
    }
    var sentence = fact.path("line").asText();
    if (fact.path("kind").asText().equals("TROUBLE")) {
      screen.warn(ExchangeTime.show(at, zone) + "  ! " + sentence);
    } else {
      screen.at(ExchangeTime.show(at, zone), sentence);
    }
    return screen.isRead();
  }

  boolean raw(String line) {
    screen.line(line);
    return screen.isRead();
  }

  void say(String words) {
    screen.line(words);
  }
}
