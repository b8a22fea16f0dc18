package org.openbell.order.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Usd;
import org.openbell.model.session.SessionDate;
import org.openbell.order.house.Causes;
import org.openbell.order.house.House;
import org.openbell.order.house.HouseState;

/// The house as one row, and one row for each holding that is not ours.
@ApplicationScoped
class HouseRow implements PanacheRepositoryBase<HouseEntity, Integer>, House {
  private final CauseRows causes;

  private final Sealer sealer;

  HouseRow(CauseRows causes, Sealer sealer) {
    this.causes = causes;
    this.sealer = sealer;
  }

  @Override
  public HouseState get() {
    HouseEntity row = findById(HouseEntity.ONLY);
    Causes standing = causes.all();
    if (row == null) {
      return HouseState.ASLEEP.stoppedBy(standing);
    }
    Map<Symbol, Long> holdings = holdings();
    if (!row.isGenuine(sealer, rest(standing, holdings))) {
      sealer.tellForged("house", "changed by somebody else: the day is not armed");
      return HouseState.ASLEEP.stoppedBy(standing);
    }
    return new HouseState(
        date(row.sessionDate),
        row.armed,
        standing,
        row.doneForDay,
        date(row.snapshotOf),
        row.account,
        new Usd(row.settledCash),
        holdings);
  }

  private static String rest(Causes standing, Map<Symbol, Long> holdings) {
    Map<String, Long> sorted = new TreeMap<>();
    holdings.forEach((symbol, shares) -> sorted.put(symbol.ticker(), shares));
    return standing.names().sorted().toList() + " " + sorted;
  }

  @Override
  public void put(HouseState state) {
    HouseEntity row = findById(HouseEntity.ONLY);
    boolean isNew = row == null;
    if (isNew) {
      row = new HouseEntity();
    }
    row.sessionDate = state.session().map(SessionDate::value).orElse(null);
    row.armed = state.armed();
    row.doneForDay = state.doneForDay();
    row.snapshotOf = state.snapshotOf().map(SessionDate::value).orElse(null);
    row.account = state.account();
    row.settledCash = state.settledCash().value();
    row.seal(sealer, rest(state.causes(), state.foreignHoldings()));
    if (isNew) {
      persist(row);
    }
    causes.replaceWith(state.causes());
    if (!holdings().equals(state.foreignHoldings())) {
      replaceHoldings(state.foreignHoldings());
    }
  }

  private Map<Symbol, Long> holdings() {
    Map<Symbol, Long> holdings = new HashMap<>();
    rows().forEach(row -> holdings.put(Symbol.parse(row.symbol), row.shares));
    return holdings;
  }

  private List<ForeignHoldingEntity> rows() {
    return getEntityManager()
        .createQuery("from ForeignHoldingEntity", ForeignHoldingEntity.class)
        .getResultList();
  }

  private void replaceHoldings(Map<Symbol, Long> holdings) {
    Map<String, ForeignHoldingEntity> rows = new HashMap<>();
    rows().forEach(row -> rows.put(row.symbol, row));
    holdings.forEach(
        (symbol, shares) -> {
          ForeignHoldingEntity row = rows.remove(symbol.ticker());
          if (row == null) {
            row = new ForeignHoldingEntity();
            row.symbol = symbol.ticker();
            row.shares = shares;
            getEntityManager().persist(row);
          } else {
            row.shares = shares;
          }
        });
    rows.values().forEach(getEntityManager()::remove);
  }

  private static Optional<SessionDate> date(LocalDate value) {
    return Optional.ofNullable(value).map(SessionDate::new);
  }
}
