package org.openbell.simulator.gateway;

/// The broker's numbers of what a data line shows.
final class TickType {
  static final int BID_SIZE = 0;
  static final int BID = 1;
  static final int ASK = 2;
  static final int ASK_SIZE = 3;
  static final int LAST = 4;
  static final int LAST_SIZE = 5;
  static final int HIGH = 6;
  static final int LOW = 7;
  static final int VOLUME = 8;
  static final int PREVIOUS_CLOSE = 9;
  static final int OPEN = 14;
  static final int LOW_13_WEEKS = 15;
  static final int AVERAGE_VOLUME = 21;
  static final int BID_EXCHANGE = 32;
  static final int ASK_EXCHANGE = 33;
  static final int AUCTION_VOLUME = 34;
  static final int AUCTION_PRICE = 35;
  static final int AUCTION_IMBALANCE = 36;
  static final int MARK_PRICE = 37;
  static final int LAST_TIME = 45;
  static final int SHORTABLE = 46;
  static final int RT_VOLUME = 48;
  static final int HALTED = 49;
  static final int TRADE_COUNT = 54;
  static final int TRADE_RATE = 55;
  static final int VOLUME_RATE = 56;
  static final int LAST_REGULAR_TRADE = 57;
  static final int REGULATORY_IMBALANCE = 61;
  static final int VOLUME_3_MINUTES = 63;
  static final int RT_TRADE_VOLUME = 77;
  static final int LAST_EXCHANGE = 84;
  static final int SHORTABLE_SHARES = 89;

  private TickType() {}

  /// The number of the same value a quarter of an hour late, or -1 when it is only sent live.
  static int delayed(int type) {
    return switch (type) {
      case BID -> 66;
      case ASK -> 67;
      case LAST -> 68;
      case BID_SIZE -> 69;
      case ASK_SIZE -> 70;
      case LAST_SIZE -> 71;
      case HIGH -> 72;
      case LOW -> 73;
      case VOLUME -> 74;
      case PREVIOUS_CLOSE -> 75;
      case OPEN -> 76;
      case LAST_TIME -> 88;
      case HALTED -> 90;
      default -> -1;
    };
  }

  /// The size tick that belongs to a price tick, or -1 when it has none.
  static int sizeOf(int type) {
    return switch (type) {
      case BID -> BID_SIZE;
      case ASK -> ASK_SIZE;
      case LAST -> LAST_SIZE;
      case 66 -> 69;
      case 67 -> 70;
      case 68 -> 71;
      default -> -1;
    };
  }
}
