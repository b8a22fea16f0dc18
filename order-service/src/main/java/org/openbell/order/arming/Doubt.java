package org.openbell.order.arming;

/// One thing that keeps the day from being armed.
public record Doubt(ArmingReason reason, String detail) {
  static Doubt plain(ArmingReason reason) {
    return new Doubt(reason, "");
  }

  public String words() {
    return detail.isEmpty() ? reason.words() : reason.words() + ": " + detail;
  }
}
