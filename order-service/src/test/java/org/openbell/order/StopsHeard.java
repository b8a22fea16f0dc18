package org.openbell.order;

import java.util.ArrayList;
import java.util.List;
import org.openbell.order.house.Cause;
import org.openbell.order.house.TradingSwitch;

/// What the switch said, in its order.
final class StopsHeard implements TradingSwitch.Listener {
  final List<String> heard = new ArrayList<>();

  @Override
  public void latched(Cause cause) {
    heard.add("latched " + cause.name());
  }

  @Override
  public void cleared(List<Cause> causes) {
    causes.forEach(cause -> heard.add("cleared " + cause.name()));
  }
}
