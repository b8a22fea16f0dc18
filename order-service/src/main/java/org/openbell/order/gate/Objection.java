package org.openbell.order.gate;

/// The gate's no: its name, and for people what was found against which limit.
public record Objection(DenialReason reason, String detail) {
  public String words() {
    return detail.isEmpty() ? reason.words() : reason.words() + ": " + detail;
  }
}
