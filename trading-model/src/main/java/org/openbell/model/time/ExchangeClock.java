package org.openbell.model.time;

import java.time.InstantSource;

/// The one clock every decision of a run goes by: the exchange's, real or accelerated.
public interface ExchangeClock extends InstantSource {
  /// Whether exchange time is the machine's time.
  boolean isReal();
}
