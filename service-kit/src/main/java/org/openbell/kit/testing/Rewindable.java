package org.openbell.kit.testing;

/// Something in memory that takes part in [DirectTransactions] the way a table would.
public interface Rewindable {
  /// Notes how things stand; running the answer puts them back.
  Runnable mark();
}
