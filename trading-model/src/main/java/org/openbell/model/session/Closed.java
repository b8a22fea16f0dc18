package org.openbell.model.session;

/// No session, and why: `weekend`, `Christmas Day`, or what the exchange announced.
public record Closed(String reason) implements DayKind {

  public Closed {
    reason = Reasons.require(reason);
  }
}
