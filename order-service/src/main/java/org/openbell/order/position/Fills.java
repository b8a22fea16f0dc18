package org.openbell.order.position;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.openbell.model.money.Usd;
import org.openbell.model.session.SessionDate;
import org.openbell.model.trade.TradeId;

/// Keeps every fill, once, for ever.
public interface Fills {
  /// The order in which a trade's fills are listed.
  Comparator<Fill> EARLIEST_FIRST =
      Comparator.comparing(Fill::executedAt).thenComparing(Fill::executionId);

  /// False when this execution was recorded before.
  boolean record(Fill fill);

  /// False when this execution's commission was recorded before.
  boolean charge(String executionId, Usd commission);

  /// What the broker charged for the session's executions so far.
  Usd commissions(SessionDate date);

  Optional<Fill> find(String executionId);

  List<Fill> ofTrade(TradeId trade);

  List<Fill> of(SessionDate date);
}
