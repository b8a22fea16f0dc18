package org.openbell.model.session;

/// A session that ends at 13:00 New York, and why: `day after Thanksgiving`.
public record EarlyClose(String reason) implements DayKind {

  public EarlyClose {
    reason = Reasons.require(reason);
  }
}
