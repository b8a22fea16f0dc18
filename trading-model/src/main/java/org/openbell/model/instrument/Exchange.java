package org.openbell.model.instrument;

import java.util.Arrays;
import java.util.Optional;

/// The exchange that lists a stock and therefore holds its opening auction.
///
/// `mic` is ISO 10383 as Polygon sends it, `brokerCode` what Interactive Brokers calls it.
public enum Exchange {
  NASDAQ("XNAS", "NASDAQ"),
  NYSE("XNYS", "NYSE"),
  NYSE_AMERICAN("XASE", "AMEX"),
  NYSE_ARCA("ARCX", "ARCA"),
  CBOE_BZX("BATS", "BATS");

  private final String mic;
  private final String brokerCode;

  Exchange(String mic, String brokerCode) {
    this.mic = mic;
    this.brokerCode = brokerCode;
  }

  public String mic() {
    return mic;
  }

  public String brokerCode() {
    return brokerCode;
  }

  public static Optional<Exchange> ofMic(String mic) {
    return Arrays.stream(values()).filter(e -> e.mic.equals(mic)).findFirst();
  }

  public static Optional<Exchange> ofBrokerCode(String code) {
    // ISLAND is the broker's older name for Nasdaq; both are still sent.
    String known = code.equals("ISLAND") ? "NASDAQ" : code;
    return Arrays.stream(values()).filter(e -> e.brokerCode.equals(known)).findFirst();
  }
}
