package org.openbell.auditor.fact;

/// The reference that an order carries at the broker, taken apart: `OB1.20251029-WULF.E.1`.
///
/// What does not have our prefix is somebody else's. A name with our prefix that cannot be read is
/// ours without a trade; no record of ours will fit it.
public record OrderName(String text, String trade, Leg leg) {
  private static final String PREFIX = "OB1.";
  private static final int DATE_AND_DASH = 9;

  public static OrderName of(String text) {
    int attempt = text.lastIndexOf('.');
    int leg = attempt - 2;
    if (!text.startsWith(PREFIX) || leg < PREFIX.length() || text.charAt(leg) != '.') {
      return new OrderName(text, "", Leg.NONE);
    }
    return new OrderName(text, text.substring(PREFIX.length(), leg), Leg.of(text.charAt(leg + 1)));
  }

  public boolean isOurs() {
    return text.startsWith(PREFIX);
  }

  public boolean isEntry() {
    return leg == Leg.ENTRY;
  }

  /// The symbol that the trade is about; empty when the name has no trade.
  public String symbol() {
    return symbolOf(trade);
  }

  public static String symbolOf(String trade) {
    return trade.length() > DATE_AND_DASH ? trade.substring(DATE_AND_DASH) : "";
  }

  @Override
  public String toString() {
    return text;
  }
}
