package org.openbell.simulator.faults;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openbell.model.instrument.Symbol;
import org.openbell.simulator.faults.Trigger.Phase;

/// Reads when a fault happens: `now`, `09:27:00`, `open+2s`, `on 2nd execDetails of WULF`.
final class TriggerWords {
  private static final Pattern EVENT =
      Pattern.compile(
          "(on|before|after) (?:(every )|(\\d{1,6})(?:st|nd|rd|th) )?(\\w+)(?: of (\\S+))?"
              + "(?: with (\\S+))?(?: (?:to|from) client (\\d{1,9}))?");

  /// Whether the trigger names every message, not only one.
  record Read(Trigger trigger, boolean every) {}

  static final Read NOW = new Read(new Trigger.Now(), false);

  private TriggerWords() {}

  static Read read(String text) {
    if (text.equals("now")) {
      return NOW;
    }
    var event = EVENT.matcher(text);
    if (event.matches()) {
      return new Read(onMessage(event), event.group(2) != null);
    }
    if (text.startsWith("on ") || text.startsWith("after ") || text.startsWith("before ")) {
      throw new IllegalArgumentException(
          "'"
              + text
              + "' is no event: write it like on 2nd execDetails, on every orderStatus of WULF"
              + " with Filled to client 7, after placeOrder");
    }
    return new Read(new Trigger.AtTime(DayMoment.parse(text)), false);
  }

  private static Trigger onMessage(Matcher event) {
    var nth = event.group(3) == null ? 1 : Integer.parseInt(event.group(3));
    if (nth == 0) {
      throw new IllegalArgumentException("there is no 0th message: the first is the 1st");
    }
    var client = event.group(7);
    return new Trigger.OnMessage(
        event.group(1).equals("after") ? Phase.AFTER : Phase.ON,
        nth,
        new MessageMatch(
            Set.of(kind(event.group(4))),
            Optional.ofNullable(event.group(5)).map(Symbol::parse),
            client == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(client)),
            Optional.ofNullable(event.group(6))));
  }

  /// The protocol's name of a message.
  static String kind(String text) {
    return MessageKinds.named(text)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "'" + text + "' is no message; there are " + MessageKinds.names()));
  }
}
