package org.openbell.exit;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.openbell.exit.exit.ExitInput.PriceSeen;
import org.openbell.exit.exit.Position;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.trade.TradeId;

/// The open positions as last stored, and how far the market went since: what ticks touch.
///
/// Ticks come too often to be stored one by one; what they widen is kept here and stored with the
/// position's next change. A crash loses it, and nothing else. Closed positions, a handful a day,
/// stay known so that nothing older than their end can bring them back.
final class WatchList {
  private final Map<TradeId, Position> watched = new ConcurrentSkipListMap<>();

  /// Takes what was stored; an older revision than the one known is left out.
  void keep(Position stored) {
    watched.compute(
        stored.trade(),
        (_, known) -> {
          if (known != null && known.revision() > stored.revision()) {
            return known;
          }
          return known == null ? stored : stored.widenedBy(known);
        });
  }

  /// The stored position with what the ticks since added.
  Position completed(Position stored) {
    Position known = watched.get(stored.trade());
    return known == null ? stored : stored.widenedBy(known);
  }

  /// Remembers the tick, and returns the trades for which it is news.
  List<TradeId> see(Symbol symbol, PriceSeen tick) {
    List<TradeId> inSymbol =
        open().stream()
            .filter(position -> position.symbol().equals(symbol))
            .map(Position::trade)
            .toList();
    // Asked before it is remembered: news is what differs from what was known.
    List<TradeId> news = inSymbol.stream().filter(trade -> isNews(trade, tick)).toList();
    inSymbol.forEach(
        trade -> watched.computeIfPresent(trade, (_, position) -> position.seeing(tick)));
    return news;
  }

  private boolean isNews(TradeId trade, PriceSeen tick) {
    Position position = watched.get(trade);
    return position != null && position.isNews(tick);
  }

  List<Position> open() {
    return watched.values().stream().filter(Position::isOpen).toList();
  }
}
