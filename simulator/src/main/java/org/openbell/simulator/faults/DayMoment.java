package org.openbell.simulator.faults;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.regex.Pattern;
import org.openbell.model.session.ExchangeTime;
import org.openbell.model.session.SessionHours;

/// A moment of the session day: New York's wall clock, or a distance from open or close.
public sealed interface DayMoment {
  record Wall(LocalTime time) implements DayMoment {
    @Override
    public String toString() {
      return time.toString();
    }
  }

  record Around(Anchor anchor, Duration offset) implements DayMoment {
    @Override
    public String toString() {
      var sign = offset.isNegative() ? "-" : "+";
      return anchor.word + (offset.isZero() ? "" : sign + Lengths.show(offset.abs()));
    }
  }

  enum Anchor {
    OPEN("open"),
    CLOSE("close");

    private final String word;

    Anchor(String word) {
      this.word = word;
    }
  }

  /// `9:27`, `09:27:00`, `09:27:00.250`, `open`, `open+2s`, `close-15m`.
  static DayMoment parse(String text) {
    var around = Pattern.compile("(open|close)(?:([+-])(.+))?").matcher(text);
    if (around.matches()) {
      var anchor = around.group(1).equals("open") ? Anchor.OPEN : Anchor.CLOSE;
      var offset = around.group(3) == null ? Duration.ZERO : Lengths.parse(around.group(3));
      return new Around(anchor, "-".equals(around.group(2)) ? offset.negated() : offset);
    }
    try {
      return new Wall(LocalTime.parse(text.charAt(1) == ':' ? "0" + text : text));
    } catch (DateTimeException | IndexOutOfBoundsException unreadable) {
      throw new IllegalArgumentException(
          "'" + text + "' is no time of the day: write 09:27:00, open, open+2s or close-15m",
          unreadable);
    }
  }

  default Instant on(SessionHours hours) {
    return switch (this) {
      case Wall(var time) -> ExchangeTime.at(hours.date(), time);
      case Around(var anchor, var offset) ->
          switch (anchor) {
            case OPEN -> hours.open().plus(offset);
            case CLOSE -> hours.close().plus(offset);
          };
    };
  }
}
