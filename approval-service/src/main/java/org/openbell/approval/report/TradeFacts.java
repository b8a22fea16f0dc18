package org.openbell.approval.report;

import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openbell.model.event.OrderFact.PositionClosed;
import org.openbell.model.event.TradePlan;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.model.money.Usd;
import org.openbell.model.trade.Side;
import org.openbell.model.trade.TradeId;

/// What was told about one trade: its plan, its fills, and its end as order-service saw it.
record TradeFacts(
    TradeId trade,
    Optional<TradePlan> plan,
    List<FillLine> fills,
    Optional<PositionClosed> closed) {

  TradeReview review() {
    Shares bought = shares(Side.BUY);
    Shares sold = shares(Side.SELL);
    Shares held = bought.minusOrZero(sold);
    Instant openedAt = fills.getFirst().executedAt();
    Optional<Instant> closedAt =
        held.isZero() ? Optional.of(fills.getLast().executedAt()) : Optional.empty();
    return new TradeReview(
        trade,
        trade.symbol(),
        plan.map(TradePlan::kind),
        plan.map(TradePlan::confidence),
        bought,
        held,
        average(Side.BUY).orElse(Price.ZERO),
        average(Side.SELL),
        closed.filter(_ -> held.isZero()).map(PositionClosed::reason),
        gross(),
        commissions(),
        gross().minus(commissions()),
        openedAt,
        closedAt,
        average(Side.BUY)
            // An adopted trade has no price that it was planned at.
            .flatMap(
                entry ->
                    plan.map(TradePlan::reference)
                        .filter(reference -> !reference.equals(Price.ZERO))
                        .map(entry::changeFrom)),
        closedAt.map(end -> Duration.between(openedAt, end).toMinutes()));
  }

  /// What does not add up, in words.
  List<String> doubts() {
    List<String> doubts = new ArrayList<>();
    String symbol = trade.symbol().ticker();
    fills.stream()
        .filter(fill -> fill.commission().isEmpty())
        .map(fill -> symbol + ": no commission yet for execution " + fill.executionId())
        .forEach(doubts::add);
    if (shares(Side.SELL).compareTo(shares(Side.BUY)) > 0) {
      doubts.add(symbol + ": " + shares(Side.SELL) + " sold, only " + shares(Side.BUY) + " bought");
    }
    closed
        .filter(end -> isFlat() && !end.grossPnl().equals(gross()))
        .map(
            end ->
                symbol + ": the fills make " + gross() + ", order-service said " + end.grossPnl())
        .ifPresent(doubts::add);
    return doubts;
  }

  private boolean isFlat() {
    return shares(Side.BUY).equals(shares(Side.SELL));
  }

  /// Exact once flat; before that, the sold shares against the average entry.
  private Usd gross() {
    Usd cost =
        isFlat() ? total(Side.BUY) : average(Side.BUY).orElse(Price.ZERO).times(shares(Side.SELL));
    return total(Side.SELL).minus(cost);
  }

  private Usd commissions() {
    return fills.stream().flatMap(fill -> fill.commission().stream()).reduce(Usd.ZERO, Usd::plus);
  }

  private Optional<Price> average(Side side) {
    return shares(side).isZero()
        ? Optional.empty()
        : Optional.of(Price.average(total(side), shares(side), RoundingMode.HALF_EVEN));
  }

  private Usd total(Side side) {
    return of(side).map(fill -> fill.price().times(fill.shares())).reduce(Usd.ZERO, Usd::plus);
  }

  private Shares shares(Side side) {
    return of(side).map(FillLine::shares).reduce(Shares.ZERO, Shares::plus);
  }

  private Stream<FillLine> of(Side side) {
    return fills.stream().filter(fill -> fill.side() == side);
  }
}
