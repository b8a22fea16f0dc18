package org.openbell.approval.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.openbell.model.event.Event;
import org.openbell.model.event.OrderFact.AccountSnapshotTaken;
import org.openbell.model.event.OrderFact.DiscrepancyFound;
import org.openbell.model.event.OrderFact.FillRecorded;
import org.openbell.model.event.OrderFact.Reconciled;
import org.openbell.model.event.OrderFact.SoldByHand;
import org.openbell.model.event.OrderFact.StatedExecution;
import org.openbell.model.session.SessionDate;
import org.openbell.model.trade.Side;

/// Our positions against the broker's, by the union of both sides, for each date of a period.
///
/// `differences` are executions that only one side knows or both know differently, and what
/// order-service itself found; `unstated` are dates on which the broker's books were never told.
public record ReconcileReport(
    Period period,
    List<Line> lines,
    List<BrokerTotal> totals,
    List<String> differences,
    int healed,
    List<SessionDate> unstated) {
  /// The types of events it is folded from.
  public static final List<String> FOLDED_FROM =
      Stream.concat(
              FillsReport.FOLDED_FROM.stream(),
              Stream.of("AccountSnapshotTaken", "DiscrepancyFound", "Reconciled"))
          .toList();

  /// Where a symbol is held.
  public enum Where {
    IN_BOTH,
    /// Ours by our books, and the broker holds less of it.
    ONLY_HERE,
    /// Not ours: what the account held before or a person bought, protected.
    ONLY_THERE,
    /// The broker holds neither what is ours nor that plus what is known not to be.
    DIFFERS
  }

  /// One symbol: `ours` by our fills, `atBroker` as stated, `notOurs` as far as it is known from
  /// the morning's snapshot and the executions of others.
  public record Line(
      SessionDate date,
      String symbol,
      long ours,
      long atBroker,
      long notOurs,
      Where where,
      Instant lookedAt) {}

  public static ReconcileReport of(Period period, List<DayRecords> days) {
    List<Line> lines = new ArrayList<>();
    List<BrokerTotal> totals = new ArrayList<>();
    List<String> differences = new ArrayList<>();
    List<SessionDate> unstated = new ArrayList<>();
    for (DayRecords day : days) {
      Optional<BrokerSide> broker = BrokerSide.of(day);
      if (broker.isEmpty()) {
        unstated.add(day.date());
      }
      broker.ifPresent(
          side -> {
            lines.addAll(lines(day, side));
            BrokerTotal total = BrokerTotal.of(side, day.facts().fills());
            totals.add(total);
            differences.addAll(total.differences());
          });
      day.all(DiscrepancyFound.class)
          .map(found -> found.subject() + ": " + found.words())
          .distinct()
          .forEach(differences::add);
    }
    return new ReconcileReport(
        period,
        List.copyOf(lines),
        List.copyOf(totals),
        List.copyOf(differences),
        days.stream().flatMap(day -> day.all(Reconciled.class)).mapToInt(Reconciled::healed).sum(),
        List.copyOf(unstated));
  }

  private static List<Line> lines(DayRecords day, BrokerSide broker) {
    Map<String, Long> ours = new TreeMap<>();
    RoundTrips.of(until(day, broker.lookedAt())).stream()
        .filter(trip -> !trip.isClosed())
        .forEach(trip -> ours.merge(trip.symbol(), trip.held().count(), Long::sum));
    Map<String, Long> notOurs = notOurs(day, broker);
    TreeSet<String> symbols = new TreeSet<>(ours.keySet());
    symbols.addAll(broker.holdings().keySet());
    notOurs.forEach(
        (symbol, shares) -> {
          if (shares != 0) {
            symbols.add(symbol);
          }
        });
    return symbols.stream()
        .map(
            symbol ->
                line(
                    broker,
                    symbol,
                    ours.getOrDefault(symbol, 0L),
                    broker.holdings().getOrDefault(symbol, 0L),
                    notOurs.getOrDefault(symbol, 0L)))
        .toList();
  }

  /// What is newer than the look cannot be in it.
  private static DayRecords until(DayRecords day, Instant lookedAt) {
    return new DayRecords(
        day.date(),
        day.told().stream()
            .filter(
                told ->
                    switch (told.payload()) {
                      case FillRecorded fill -> !fill.executedAt().isAfter(lookedAt);
                      case SoldByHand sold -> !sold.soldAt().isAfter(lookedAt);
                      case Event _ -> true;
                    })
            .toList());
  }

  /// The first snapshot of the date and what others traded since.
  private static Map<String, Long> notOurs(DayRecords day, BrokerSide broker) {
    Map<String, Long> notOurs = new HashMap<>();
    Optional<AccountSnapshotTaken> snapshot = day.all(AccountSnapshotTaken.class).findFirst();
    snapshot.ifPresent(
        told ->
            told.foreignHoldings()
                .forEach(held -> notOurs.put(held.symbol().ticker(), held.shares().count())));
    Optional<Instant> since = snapshotAt(day);
    broker.foreign().stream()
        .filter(fill -> since.filter(fill.executedAt()::isAfter).isPresent())
        .forEach(fill -> notOurs.merge(fill.symbol().ticker(), signed(fill), Long::sum));
    // A sale by hand carries no reference of ours, and some were our shares nevertheless.
    day.all(SoldByHand.class)
        .distinct()
        .forEach(
            sold ->
                notOurs.merge(sold.trade().symbol().ticker(), sold.shares().count(), Long::sum));
    return notOurs;
  }

  private static Optional<Instant> snapshotAt(DayRecords day) {
    return day.told().stream()
        .filter(told -> told.payload() instanceof AccountSnapshotTaken)
        .map(told -> told.occurredAt())
        .findFirst();
  }

  private static long signed(StatedExecution fill) {
    return fill.side() == Side.BUY ? fill.shares().count() : -fill.shares().count();
  }

  private static Line line(
      BrokerSide broker, String symbol, long ours, long atBroker, long notOurs) {
    return new Line(
        broker.date(),
        symbol,
        ours,
        atBroker,
        notOurs,
        where(ours, atBroker, notOurs),
        broker.lookedAt());
  }

  private static Where where(long ours, long atBroker, long notOurs) {
    if (ours > 0 && atBroker < ours) {
      return Where.ONLY_HERE;
    }
    if (atBroker != ours + notOurs) {
      return Where.DIFFERS;
    }
    return ours > 0 ? Where.IN_BOTH : Where.ONLY_THERE;
  }

  public Sheet sheet() {
    List<String> head = new ArrayList<>();
    head.add("Our books against the broker's, " + period);
    totals.forEach(total -> head.add(total.sentence()));
    unstated.forEach(date -> head.add(date + " the broker's books were never told"));
    if (lines.isEmpty() && !totals.isEmpty()) {
      head.add("Nothing is held on either side.");
    }
    if (healed > 0) {
      head.add(Shown.count(healed, "difference") + " healed on the way");
    }
    return new Sheet(
        head,
        List.of("date", "symbol", "ours", "at broker", "not ours", "where", "looked at ET"),
        lines.stream()
            .map(
                line ->
                    List.of(
                        line.date().toString(),
                        line.symbol(),
                        Long.toString(line.ours()),
                        Long.toString(line.atBroker()),
                        Long.toString(line.notOurs()),
                        line.where().name(),
                        Shown.clock(line.lookedAt())))
            .toList(),
        differences);
  }
}
