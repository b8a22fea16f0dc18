package org.openbell.auditor.fact;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/// One match at the broker, in one revision; the ids of all revisions differ in their last part.
///
/// A revision with no shares says that it never happened. `at` is when it was matched, `saidAt`
/// when the broker said so in this revision; for the first the same moment.
public record BrokerExecution(
    String id,
    OrderName name,
    String symbol,
    Side side,
    long shares,
    BigDecimal price,
    Instant at,
    Instant saidAt,
    Optional<BigDecimal> commission)
    implements Fact {
  /// What all revisions of one execution share.
  public String base() {
    return baseOf(id);
  }

  /// From 1; 1 when the id does not say.
  public int revision() {
    return revisionOf(id);
  }

  /// The part that all revisions of an execution share.
  public static String baseOf(String id) {
    int dot = id.lastIndexOf('.');
    return dot < 0 ? id : id.substring(0, dot);
  }

  /// One more than the revision that it corrects; 1 of an id of another shape.
  public static int revisionOf(String id) {
    int number = 0;
    for (int i = id.lastIndexOf('.') + 1; i < id.length(); i++) {
      int digit = id.charAt(i) - '0';
      if (digit < 0 || digit > 9 || number > 9_999) {
        return 1;
      }
      number = number * 10 + digit;
    }
    return Math.max(1, number);
  }

  public long signed() {
    return side.signed(shares);
  }

  public BigDecimal amount() {
    return price.multiply(BigDecimal.valueOf(shares));
  }

  @Override
  public String toString() {
    return "execution %s: %s %d %s at %s (%s)".formatted(id, side, shares, symbol, price, name);
  }
}
