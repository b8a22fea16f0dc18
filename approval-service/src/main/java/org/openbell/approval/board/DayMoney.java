package org.openbell.approval.board;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.openbell.model.event.OrderFact;
import org.openbell.model.event.OrderFact.AccountSnapshotTaken;
import org.openbell.model.event.OrderFact.CommissionCharged;
import org.openbell.model.event.OrderFact.FillRecorded;
import org.openbell.model.event.OrderFact.PositionClosed;
import org.openbell.model.money.Usd;
import org.openbell.model.trade.Side;

/// The day's money: what is there to spend, and what closed trades came to.
public final class DayMoney {
  private static final int SHOWN = 4;

  /// `cash` is what was settled at the last look at the account, less what was bought since; empty
  /// before the first look.
  public record Sums(String account, Optional<Usd> cash, Usd gross, Usd commissions) {
    public Usd net() {
      return gross.minus(commissions);
    }
  }

  private final Set<String> counted = new HashSet<>();
  private Optional<AccountSnapshotTaken> account = Optional.empty();
  private Instant lookedAt = Instant.MIN;
  private Usd boughtSince = Usd.ZERO;
  private Usd gross = Usd.ZERO;
  private Usd commissions = Usd.ZERO;

  void clear() {
    counted.clear();
    boughtSince = Usd.ZERO;
    gross = Usd.ZERO;
    commissions = Usd.ZERO;
  }

  void take(OrderFact fact, Instant at) {
    if (fact instanceof AccountSnapshotTaken snapshot) {
      account = Optional.of(snapshot);
      lookedAt = at;
      boughtSince = Usd.ZERO;
    } else if (fact instanceof FillRecorded fill
        && fill.side() == Side.BUY
        && fill.executedAt().isAfter(lookedAt)
        && counted.add("fill " + fill.executionId())) {
      boughtSince = boughtSince.plus(fill.price().times(fill.shares()));
    } else if (fact instanceof CommissionCharged charged
        && counted.add("commission " + charged.executionId())) {
      commissions = commissions.plus(charged.commission());
    } else if (fact instanceof PositionClosed closed && counted.add("closed " + closed.trade())) {
      gross = gross.plus(closed.grossPnl());
    }
  }

  Sums sums() {
    return new Sums(
        account.map(AccountSnapshotTaken::account).map(DayMoney::masked).orElse(""),
        account.map(snapshot -> snapshot.settledCash().minus(boughtSince)),
        gross,
        commissions);
  }

  private static String masked(String id) {
    return "..." + id.substring(Math.max(0, id.length() - SHOWN));
  }
}
