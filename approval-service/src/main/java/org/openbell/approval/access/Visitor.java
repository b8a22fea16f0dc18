package org.openbell.approval.access;

import java.time.Duration;

/// Somebody at the desk: the name that is written down, and what they have shown.
///
/// `provenFor` is how long acts that need a fresh proof are still taken; zero when they need one.
public record Visitor(String name, Role role, Method method, Duration provenFor) {
  public boolean isProven() {
    return provenFor.isPositive();
  }
}
