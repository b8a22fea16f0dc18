package org.openbell.order;

import java.time.Duration;
import java.util.Optional;
import org.openbell.order.arming.ArmingPolicy;
import org.openbell.order.gate.GateLimits;
import org.openbell.order.sizing.SizingPolicy;

/// Everything that can be set about order-service, checked and without a framework.
///
/// `patience` is how long, in exchange time, an order may go unanswered; `entryLifetime` how long
/// an approved entry may rest. `run` tells this process from every other one.
public record OrderPolicy(
    SizingPolicy sizing,
    GateLimits limits,
    AccountMode mode,
    Optional<String> account,
    Duration patience,
    Duration entryLifetime,
    PreviewMode previews,
    ArmingPolicy arming,
    String run) {
  public OrderPolicy {
    if (limits.amounts().perOrder().isLessThan(sizing.notionalPerTrade())) {
      throw new IllegalArgumentException(
          "openbell.order.sizing.notional-per-trade: the gate would deny every trade of "
              + sizing.notionalPerTrade()
              + ", because limits.notional-per-order is "
              + limits.amounts().perOrder());
    }
  }
}
