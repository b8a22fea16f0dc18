package org.openbell.order.reconcile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openbell.model.instrument.Symbol;
import org.openbell.order.lifecycle.Order;
import org.openbell.order.position.Fill;
import org.openbell.order.position.NetShares;

/// What we believe: the day's orders and fills, and what of the account is not ours.
///
/// `heard` are the executions of `fills` that the broker itself has told us of in this process;
/// `foreign` is the holding before we came and all that was traded by hand since.
public record OurBooks(
    List<Order> orders, List<Fill> fills, Set<String> heard, Map<Symbol, Long> foreign) {

  boolean wasHeard(Fill fill) {
    return heard.contains(fill.executionId());
  }

  /// Foreign holdings plus our own fills, those included that the broker has just told us.
  Map<Symbol, Long> expectedHoldings(Collection<Fill> told) {
    Map<Symbol, Long> expected = new HashMap<>(foreign);
    List<Fill> known = new ArrayList<>(fills);
    known.addAll(told);
    NetShares.of(known).forEach((symbol, shares) -> expected.merge(symbol, shares, Long::sum));
    expected.values().removeIf(shares -> shares == 0);
    return expected;
  }
}
