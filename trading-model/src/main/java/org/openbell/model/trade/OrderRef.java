package org.openbell.model.trade;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Our name for an order, sent to the broker and echoed in every order and execution.
///
/// `OB1.20251029-WULF.E.1`: format version, trade, leg, attempt. At most 32 ASCII characters. It is
/// enough to rebuild an order's place in a trade when all of our own state is lost.
public record OrderRef(TradeId trade, Leg leg, int attempt) {
  /// What marks an order as ours; everything at the broker without it is somebody else's.
  public static final String PREFIX = "OB1.";

  // Exactly what toString can print: whatever isOurs accepts, parse reads.
  private static final Pattern SHAPE =
      Pattern.compile("OB1\\.(\\d{8}-[A-Z][A-Za-z0-9.\\-]{0,11})\\.([ESTXC])\\.([1-9]\\d{0,2})");

  public OrderRef {
    if (attempt < 1 || attempt > 999) {
      throw new IllegalArgumentException("attempt out of 1..999: " + attempt);
    }
  }

  public static OrderRef parse(String text) {
    Matcher parts = SHAPE.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException("not an order reference of ours: '" + text + "'");
    }
    return new OrderRef(
        TradeId.parse(parts.group(1)),
        Leg.ofLetter(parts.group(2).charAt(0)),
        Integer.parseInt(parts.group(3)));
  }

  public static boolean isOurs(String text) {
    return SHAPE.matcher(text).matches();
  }

  @Override
  public String toString() {
    return PREFIX + trade + "." + leg.letter() + "." + attempt;
  }
}
