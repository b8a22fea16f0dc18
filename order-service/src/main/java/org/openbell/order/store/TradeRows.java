package org.openbell.order.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.openbell.model.session.SessionDate;
import org.openbell.model.trade.TradeId;
import org.openbell.order.trade.Trade;
import org.openbell.order.trade.Trades;

/// Trades as rows, read and written over as [OrderRows] are.
@ApplicationScoped
class TradeRows implements PanacheRepositoryBase<TradeEntity, String>, Trades {
  private final Sealer sealer;

  TradeRows(Sealer sealer) {
    this.sealer = sealer;
  }

  @Override
  public Optional<Trade> find(TradeId id) {
    return find("tradeId", id.text())
        .firstResultOptional()
        .filter(this::isGenuine)
        .map(TradeEntity::toTrade);
  }

  @Override
  public List<Trade> of(SessionDate date) {
    return list("sessionDate = ?1 order by tradeId", date.value()).stream()
        .filter(this::isGenuine)
        .map(TradeEntity::toTrade)
        .toList();
  }

  private boolean isGenuine(TradeEntity row) {
    boolean genuine = row.isGenuine(sealer);
    if (!genuine) {
      sealer.tellForged("trade " + row.tradeId, "not written by us: it is not traded");
    }
    return genuine;
  }

  @Override
  public void put(Trade trade) {
    TradeEntity row = findById(trade.id().text());
    boolean isNew = row == null;
    if (isNew) {
      row = new TradeEntity();
    }
    row.fill(trade, trade.id().date().value(), sealer);
    if (isNew) {
      persist(row);
    }
  }
}
