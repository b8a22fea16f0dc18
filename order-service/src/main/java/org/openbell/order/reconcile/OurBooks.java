package org.openbell.order.reconcile;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.trade.Side;
import org.openbell.order.lifecycle.Order;
import org.openbell.order.position.Fill;

/// What we believe: the day's orders and fills, and what the account held before we came.
public record OurBooks(List<Order> orders, List<Fill> fills, Map<Symbol, Long> foreignHoldings) {

  /// Foreign holdings plus our own fills, those included that the broker has just told us.
  Map<Symbol, Long> expectedHoldings(Collection<Fill> told) {
    Map<Symbol, Long> expected = new HashMap<>(foreignHoldings);
    Set<String> counted = new HashSet<>();
    for (Collection<Fill> some : List.of(fills, told)) {
      for (Fill fill : some) {
        if (counted.add(fill.key().base())) {
          long signed = fill.shares().count() * (fill.side() == Side.BUY ? 1 : -1);
          expected.merge(fill.symbol(), signed, Long::sum);
        }
      }
    }
    expected.values().removeIf(shares -> shares == 0);
    return expected;
  }
}
