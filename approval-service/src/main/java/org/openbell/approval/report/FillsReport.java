package org.openbell.approval.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openbell.model.event.OrderFact.SoldByHand;
import org.openbell.model.event.OrderFact.StatedExecution;
import org.openbell.model.money.Usd;
import org.openbell.model.trade.Side;

/// Every fill of a period, matched to its round trip, and the money that went in and out.
///
/// `foreign` are the account's executions without our reference, as the broker last stated them.
/// `totals` holds our fills against that statement, date by date; a date that has none was never
/// told. `byHand` are sales that a person made of our shares beside us, which are in the round
/// trips and not among our fills. `bought`, `sold` and `costs` are of our fills alone; `cash` is
/// what these changed the account by.
public record FillsReport(
    Period period,
    List<FillLine> fills,
    List<StatedExecution> foreign,
    List<SoldByHand> byHand,
    List<RoundTrip> trades,
    List<BrokerTotal> totals,
    Usd bought,
    Usd sold,
    Usd costs,
    Usd cash,
    int commissionsMissing,
    List<String> doubts) {
  /// The types of events it is folded from.
  public static final List<String> FOLDED_FROM =
      Stream.concat(PnlReport.FOLDED_FROM.stream(), Stream.of("BrokerStatementSeen")).toList();

  public static FillsReport of(Period period, List<DayRecords> days) {
    List<FillLine> fills =
        days.stream()
            .flatMap(day -> day.facts().fills().stream())
            .sorted(Comparator.comparing(FillLine::executedAt))
            .toList();
    List<RoundTrip> trades = days.stream().flatMap(day -> RoundTrips.of(day).stream()).toList();
    List<BrokerTotal> totals = days.stream().flatMap(day -> total(day).stream()).toList();
    Usd bought = amount(fills, Side.BUY);
    Usd sold = amount(fills, Side.SELL);
    Usd costs =
        fills.stream().flatMap(fill -> fill.commission().stream()).reduce(Usd.ZERO, Usd::plus);
    return new FillsReport(
        period,
        fills,
        days.stream()
            .flatMap(day -> BrokerSide.of(day).stream())
            .flatMap(broker -> broker.foreign().stream())
            .toList(),
        days.stream().flatMap(day -> day.all(SoldByHand.class).distinct()).toList(),
        trades,
        totals,
        bought,
        sold,
        costs,
        sold.minus(bought).minus(costs),
        (int) fills.stream().filter(fill -> fill.commission().isEmpty()).count(),
        Stream.concat(
                totals.stream().flatMap(total -> total.differences().stream()),
                trades.stream().flatMap(trip -> trip.doubts().stream()))
            .toList());
  }

  private static Optional<BrokerTotal> total(DayRecords day) {
    return BrokerSide.of(day).map(broker -> BrokerTotal.of(broker, day.facts().fills()));
  }

  /// Money in less money out, before commissions.
  static Usd net(List<FillLine> fills) {
    return amount(fills, Side.SELL).minus(amount(fills, Side.BUY));
  }

  private static Usd amount(List<FillLine> fills, Side side) {
    return fills.stream()
        .filter(fill -> fill.side() == side)
        .map(fill -> fill.price().times(fill.shares()))
        .reduce(Usd.ZERO, Usd::plus);
  }

  public Sheet sheet() {
    List<String> head = new ArrayList<>();
    head.add("Fills, " + period);
    if (fills.isEmpty() && foreign.isEmpty()) {
      head.add("Nothing was bought or sold.");
    } else {
      head.add(
          Shown.count(fills.size(), "fill")
              + " of ours in "
              + Shown.count(trades.size(), "round trip")
              + (foreign.isEmpty() ? "" : ", " + foreign.size() + " not ours")
              + (byHand.isEmpty() ? "" : ", " + byHand.size() + " sold by hand beside us"));
      head.add(
          "Bought for "
              + Shown.cost(bought)
              + ", sold for "
              + Shown.cost(sold)
              + ", commissions and fees "
              + Shown.cost(costs)
              + ", cash "
              + Shown.money(cash));
    }
    totals.forEach(total -> head.add(total.sentence()));
    if (totals.isEmpty()) {
      head.add("The broker's own books were not told for these days: nothing to compare with.");
    }
    return new Sheet(
        head,
        List.of(
            "date",
            "time ET",
            "trade",
            "leg",
            "side",
            "shares",
            "price",
            "amount",
            "commission",
            "execution",
            "matched with",
            "gross"),
        Stream.concat(fills.stream().map(this::row), foreign.stream().map(FillsReport::row))
            .toList(),
        doubts);
  }

  private List<String> row(FillLine fill) {
    List<LotMatch> matches =
        trades.stream()
            .flatMap(trip -> trip.matches().stream())
            .filter(match -> isOf(fill, match))
            .toList();
    return List.of(
        Shown.date(fill.executedAt()),
        Shown.clock(fill.executedAt()),
        fill.trade().text(),
        fill.orderRef().leg().name(),
        fill.side().name(),
        fill.shares().toString(),
        fill.price().toString(),
        Shown.money(signed(fill)),
        Shown.of(fill.commission(), Shown::cost),
        fill.executionId(),
        String.join(" ", matches.stream().map(match -> other(fill, match)).distinct().toList()),
        fill.side() == Side.SELL ? gross(matches.stream()) : Shown.UNKNOWN);
  }

  private static List<String> row(StatedExecution fill) {
    return List.of(
        Shown.date(fill.executedAt()),
        Shown.clock(fill.executedAt()),
        fill.symbol().ticker(),
        "NOT_OURS",
        fill.side().name(),
        fill.shares().toString(),
        fill.price().toString(),
        Shown.money(BrokerSide.net(List.of(fill))),
        Shown.UNKNOWN,
        fill.executionId(),
        "",
        Shown.UNKNOWN);
  }

  private static boolean isOf(FillLine fill, LotMatch match) {
    return match.trade().equals(fill.trade())
        && (fill.side() == Side.BUY ? match.bought() : match.sold()).equals(fill.executionId());
  }

  private static String other(FillLine fill, LotMatch match) {
    return fill.side() == Side.BUY ? match.sold() : match.bought();
  }

  private static Usd signed(FillLine fill) {
    Usd amount = fill.price().times(fill.shares());
    return fill.side() == Side.BUY ? amount.negated() : amount;
  }

  private static String gross(Stream<LotMatch> matches) {
    return matches
        .map(LotMatch::gross)
        .flatMap(Optional::stream)
        .reduce(Usd::plus)
        .map(Shown::money)
        .orElse(Shown.money(Usd.ZERO));
  }
}
