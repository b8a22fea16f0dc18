package org.openbell.approval.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.openbell.approval.report.LotMatch.Matching;
import org.openbell.model.event.OrderFact.FillRecorded;
import org.openbell.model.event.OrderFact.PositionClosed;
import org.openbell.model.event.OrderFact.PositionOpened;
import org.openbell.model.event.OrderFact.SoldByHand;
import org.openbell.model.event.OrderFact.TradeProposed;
import org.openbell.model.event.TradePlan;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.model.money.Usd;
import org.openbell.model.trade.ExitReason;
import org.openbell.model.trade.Leg;
import org.openbell.model.trade.Side;
import org.openbell.model.trade.TradeId;

/// Makes round trips of the fills of a date, ours and those that a person made of our shares.
///
/// An execution counts once and as last corrected; one that the broker took back counts no more.
final class RoundTrips {
  private final DayRecords day;
  private final Map<TradeId, TradePlan> plans = new HashMap<>();
  private final Map<TradeId, ExitReason> ends = new HashMap<>();
  private final Map<String, ExitReason> reasons = new HashMap<>();

  private RoundTrips(DayRecords day) {
    this.day = day;
    day.all(TradeProposed.class).forEach(told -> plans.put(told.trade(), told.plan()));
    day.all(PositionOpened.class).forEach(told -> plans.put(told.trade(), told.plan()));
    day.all(PositionClosed.class).forEach(told -> ends.put(told.trade(), told.reason()));
    day.all(FillRecorded.class)
        .forEach(fill -> fill.reason().ifPresent(why -> reasons.put(fill.executionId(), why)));
  }

  /// In the order of their first fill.
  static List<RoundTrip> of(DayRecords day) {
    RoundTrips trips = new RoundTrips(day);
    Map<TradeId, List<FillLine>> fills =
        day.facts().fills().stream()
            .sorted(Comparator.comparing(FillLine::executedAt))
            .collect(groupingBy(FillLine::trade, LinkedHashMap::new, toList()));
    return fills.entrySet().stream()
        .map(trade -> trips.trip(trade.getKey(), trade.getValue()))
        .toList();
  }

  private RoundTrip trip(TradeId trade, List<FillLine> fills) {
    List<Sale> sales = sales(trade, fills);
    Matching matching = LotMatch.of(fills, sales);
    Shares bought = shares(fills);
    Usd gross =
        matching.matches().stream()
            .flatMap(match -> match.gross().stream())
            .reduce(Usd.ZERO, Usd::plus);
    Usd commissions =
        fills.stream().flatMap(fill -> fill.commission().stream()).reduce(Usd.ZERO, Usd::plus);
    Optional<Instant> closedAt =
        matching.held().isZero() && !sales.isEmpty()
            ? Optional.of(sales.getLast().soldAt())
            : Optional.empty();
    Set<ExitReason> why = new LinkedHashSet<>();
    sales.forEach(sale -> sale.reason().ifPresent(why::add));
    return new RoundTrip(
        trade,
        Optional.ofNullable(plans.get(trade)),
        bought,
        matching.held(),
        average(
            fills.stream().filter(fill -> fill.side() == Side.BUY).map(RoundTrips::amount).toList(),
            bought),
        exit(sales),
        List.copyOf(why),
        gross,
        commissions,
        gross.minus(commissions),
        (int) fills.stream().filter(fill -> fill.commission().isEmpty()).count(),
        fills.getFirst().executedAt(),
        closedAt,
        matching.matches(),
        doubts(trade, fills, sales, matching));
  }

  private List<Sale> sales(TradeId trade, List<FillLine> fills) {
    Stream<Sale> ours =
        fills.stream()
            .filter(fill -> fill.side() == Side.SELL)
            .map(
                fill ->
                    new Sale(
                        fill.executionId(),
                        fill.shares(),
                        Optional.of(fill.price()),
                        Optional.of(reason(fill)),
                        fill.executedAt()));
    Stream<Sale> byHand =
        day.all(SoldByHand.class)
            .filter(told -> told.trade().equals(trade))
            .distinct()
            .map(
                told ->
                    new Sale(
                        "by hand",
                        told.shares(),
                        told.price(),
                        Optional.of(ExitReason.CLOSED_BY_USER),
                        told.soldAt()));
    return Stream.concat(ours, byHand).sorted(Comparator.comparing(Sale::soldAt)).toList();
  }

  /// What the fill said itself, else what its leg is for, else how the position ended.
  private ExitReason reason(FillLine fill) {
    return Optional.ofNullable(reasons.get(fill.executionId()))
        .or(() -> ofLeg(fill.orderRef().leg()))
        .orElseGet(() -> ends.getOrDefault(fill.trade(), ExitReason.MANUAL));
  }

  private static Optional<ExitReason> ofLeg(Leg leg) {
    return switch (leg) {
      case TARGET -> Optional.of(ExitReason.TARGET);
      case STOP -> Optional.of(ExitReason.STOP_LOSS);
      case TIME_EXIT -> Optional.of(ExitReason.LIQUIDATION);
      case ENTRY, CLOSE -> Optional.empty();
    };
  }

  private static Optional<Price> exit(List<Sale> sales) {
    List<Sale> priced = sales.stream().filter(sale -> sale.price().isPresent()).toList();
    return average(
        priced.stream().map(sale -> sale.price().orElseThrow().times(sale.shares())).toList(),
        priced.stream().map(Sale::shares).reduce(Shares.ZERO, Shares::plus));
  }

  private static Optional<Price> average(List<Usd> amounts, Shares shares) {
    return shares.isZero()
        ? Optional.empty()
        : Optional.of(
            Price.average(
                amounts.stream().reduce(Usd.ZERO, Usd::plus), shares, RoundingMode.HALF_EVEN));
  }

  private static Usd amount(FillLine fill) {
    return fill.price().times(fill.shares());
  }

  private static Shares shares(List<FillLine> fills) {
    return fills.stream()
        .filter(fill -> fill.side() == Side.BUY)
        .map(FillLine::shares)
        .reduce(Shares.ZERO, Shares::plus);
  }

  private static List<String> doubts(
      TradeId trade, List<FillLine> fills, List<Sale> sales, Matching matching) {
    List<String> doubts = new ArrayList<>();
    String symbol = trade.symbol().ticker();
    fills.stream()
        .filter(fill -> fill.commission().isEmpty())
        .map(fill -> symbol + ": no commission yet for execution " + fill.executionId())
        .forEach(doubts::add);
    sales.stream()
        .filter(sale -> sale.price().isEmpty())
        .map(
            sale ->
                symbol
                    + ": "
                    + sale.shares()
                    + " shares sold by hand at a price nobody told,"
                    + " not in the result")
        .forEach(doubts::add);
    if (sales.stream().anyMatch(sale -> sale.name().equals("by hand"))) {
      doubts.add(symbol + ": the broker's charge for the sale by hand is not in the result");
    }
    if (matching.unmatched().isPositive()) {
      doubts.add(symbol + ": " + matching.unmatched() + " more shares sold than bought");
    }
    return doubts;
  }
}
