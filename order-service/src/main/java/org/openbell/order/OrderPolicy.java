package org.openbell.order;

import java.time.Duration;
import java.util.Optional;
import org.openbell.order.arming.ArmingPolicy;
import org.openbell.order.gate.GateLimits;
import org.openbell.order.sizing.SizingPolicy;

/// Everything that can be set about order-service, checked and without a framework.
///
/// `patience` is how long, in exchange time, an order may go unanswered, `protectAfter` how long a
/// filled share may go without an order to protect it; `entryLifetime` how long an approved entry
/// may rest. `run` tells this process from every other one.
public record OrderPolicy(
    SizingPolicy sizing,
    GateLimits limits,
    AccountMode mode,
    Optional<String> account,
    Duration patience,
    Duration protectAfter,
    Duration entryLifetime,
    PreviewMode previews,
    ArmingPolicy arming,
    String run) {
  private static final Duration LONGEST_PATIENCE = Duration.ofMinutes(30);

  public OrderPolicy {
    requireWithin("patience", patience, LONGEST_PATIENCE);
    requireWithin("protect-after", protectAfter, LONGEST_PATIENCE);
    requireWithin("entry-lifetime", entryLifetime, Duration.ofHours(6));
    if (limits.amounts().perOrder().isLessThan(sizing.notionalPerTrade())) {
      throw new IllegalArgumentException(
          "openbell.order.sizing.notional-per-trade: the gate would deny every trade of "
              + sizing.notionalPerTrade()
              + ", because limits.notional-per-order is "
              + limits.amounts().perOrder());
    }
  }

  private static void requireWithin(String setting, Duration given, Duration most) {
    if (!given.isPositive() || given.compareTo(most) > 0) {
      throw new IllegalArgumentException(
          "openbell.order." + setting + ": " + given + " is not above zero and at most " + most);
    }
  }
}
