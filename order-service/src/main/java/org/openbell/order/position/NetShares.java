package org.openbell.order.position;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.trade.Side;

/// What fills add to an account's holdings: shares by symbol, negative when more was sold.
public final class NetShares {
  private NetShares() {}

  /// The same execution may be there twice, and a correction replaces what it corrects.
  public static Map<Symbol, Long> of(Collection<Fill> fills) {
    Map<Symbol, Long> net = new HashMap<>();
    for (Fill fill : Position.latest(fills)) {
      long signed = fill.side() == Side.BUY ? fill.shares().count() : -fill.shares().count();
      net.merge(fill.symbol(), signed, Long::sum);
    }
    return net;
  }
}
