package org.openbell.tws.wire;

/// The protocol version both sides agreed on; it decides which fields a message has.
///
/// @param number from [#OLDEST] to [#NEWEST]
public record ServerVersion(int number) {
  /// The oldest version whose layouts are described here.
  public static final int OLDEST = 173;

  /// The last version in which every message is text. Never offer more to a gateway.
  public static final int NEWEST = 200;

  public ServerVersion {
    if (!isSupported(number)) {
      throw new IllegalArgumentException(
          "server version " + number + " is outside " + OLDEST + ".." + NEWEST);
    }
  }

  /// Whether layouts of this version are described here.
  public static boolean isSupported(int number) {
    return number >= OLDEST && number <= NEWEST;
  }

  /// Whether messages of this version have the layout that came with `gate`.
  public boolean has(Gate gate) {
    return number >= gate.firstVersion();
  }

  /// Whether order requests carry the filler fields that existed for three versions only.
  public boolean hasQuoteFillers() {
    return has(Gate.QUOTE_FILLERS) && !has(Gate.QUOTE_FILLERS_REMOVED);
  }
}
