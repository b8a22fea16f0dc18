package org.openbell.order.protection;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.openbell.model.money.Shares;
import org.openbell.order.lifecycle.Order;

/// What working sales could still sell: of a group its largest member, of the others each.
public final class Reserved {
  private Reserved() {}

  /// Without the group called `ownGroup`, whose members take from each other; an empty name
  /// leaves nobody out.
  public static Shares beside(String ownGroup, Collection<Order> ordersOfTrade) {
    Map<String, Shares> worst = new TreeMap<>();
    for (Order order : ordersOfTrade) {
      boolean own = !ownGroup.isEmpty() && order.ocaGroup().equals(ownGroup);
      if (order.ref().leg().isExit() && !order.state().isOver() && !own) {
        String claim = order.ocaGroup().isEmpty() ? order.ref().toString() : order.ocaGroup();
        worst.merge(claim, order.remaining(), Shares::max);
      }
    }
    return worst.values().stream().reduce(Shares.ZERO, Shares::plus);
  }
}
