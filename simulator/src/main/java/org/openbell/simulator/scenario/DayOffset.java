package org.openbell.simulator.scenario;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openbell.model.session.SessionHours;

/// A moment of any session day, counted from its open or its close: `open+1h15m`, `close-15m`.
///
/// So one story plays on a full day, on a half day and on another date.
public record DayOffset(Anchor anchor, Duration offset) {
  public enum Anchor {
    OPEN,
    CLOSE
  }

  private static final Pattern SHAPE =
      Pattern.compile("(open|close)(?:([+-])(?=\\d)(?:(\\d{1,2})h)?(?:(\\d{1,3})m)?)?");

  /// Long before any trading: where whatever holds for the whole pre-market begins.
  private static final DayOffset PRE_OPEN = new DayOffset(Anchor.OPEN, Duration.ofDays(-1));

  public static DayOffset parse(String text) {
    if (text.equals("pre-open")) {
      return PRE_OPEN;
    }
    Matcher parts = SHAPE.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "'"
              + text
              + "' is not a moment of the day: write pre-open, open, open+1h15m, open-2h"
              + " or close-15m");
    }
    Anchor anchor = parts.group(1).equals("open") ? Anchor.OPEN : Anchor.CLOSE;
    Duration distance =
        Duration.ofHours(number(parts.group(3))).plusMinutes(number(parts.group(4)));
    return new DayOffset(anchor, "-".equals(parts.group(2)) ? distance.negated() : distance);
  }

  private static long number(String digits) {
    return digits == null ? 0 : Long.parseLong(digits);
  }

  public Instant on(SessionHours hours) {
    Instant anchored =
        switch (anchor) {
          case OPEN -> hours.open();
          case CLOSE -> hours.close();
        };
    return anchored.plus(offset);
  }

  /// `open+75m`, in minutes whatever the file said.
  @Override
  public String toString() {
    String name = anchor == Anchor.OPEN ? "open" : "close";
    long minutes = offset.toMinutes();
    return minutes == 0 ? name : name + (minutes > 0 ? "+" : "") + minutes + "m";
  }
}
