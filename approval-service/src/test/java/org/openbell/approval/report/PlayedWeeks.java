package org.openbell.approval.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.openbell.model.event.Envelope;
import org.openbell.model.event.Event;
import org.openbell.model.event.EventId;
import org.openbell.model.event.OrderFact.AccountSnapshotTaken;
import org.openbell.model.event.OrderFact.BrokerStatementSeen;
import org.openbell.model.event.OrderFact.CommissionCharged;
import org.openbell.model.event.OrderFact.FillRecorded;
import org.openbell.model.event.OrderFact.ForeignHolding;
import org.openbell.model.event.OrderFact.OrderCanceled;
import org.openbell.model.event.OrderFact.OrderSent;
import org.openbell.model.event.OrderFact.StatedExecution;
import org.openbell.model.event.OrderFact.StatedHolding;
import org.openbell.model.event.OrderFact.TradeProposed;
import org.openbell.model.event.RankerFact.ModelCall;
import org.openbell.model.event.RankerFact.Pick;
import org.openbell.model.event.RankerFact.PicksRanked;
import org.openbell.model.event.RankerFact.Scorer;
import org.openbell.model.event.ScanKind;
import org.openbell.model.event.ScannerFact.Candidate;
import org.openbell.model.event.ScannerFact.CandidatesFound;
import org.openbell.model.event.ScannerFact.Coverage;
import org.openbell.model.event.TradePlan;
import org.openbell.model.instrument.Exchange;
import org.openbell.model.instrument.Instrument;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Percent;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.model.money.Usd;
import org.openbell.model.session.ExchangeTime;
import org.openbell.model.session.SessionDate;
import org.openbell.model.trade.Confidence;
import org.openbell.model.trade.ExitReason;
import org.openbell.model.trade.Leg;
import org.openbell.model.trade.OrderRef;
import org.openbell.model.trade.ScanId;
import org.openbell.model.trade.Side;
import org.openbell.model.trade.TradeId;
import org.openbell.model.trade.TradeKind;

/// Five weeks that were never traded, always the same: what the report pages are tried with.
///
/// Prices walk from bar to bar, each plan has its stop and its target, and the reports over it
/// are made by the very code that makes those of real days.
public final class PlayedWeeks {
  public static final SessionDate FIRST = SessionDate.of(2025, 9, 22);
  public static final SessionDate LAST = SessionDate.of(2025, 10, 28);

  private static final List<String> NAMES =
      List.of("WULF", "RCAT", "BBAR", "BYND", "LBRT", "PRME", "CLVT", "KULR", "VMD", "SOFI");
  private static final int PICKS = 3;
  private static final int BARS = 750;
  private static final List<Played> ALL = all();

  private final Random chance;
  private final SessionDate date;
  private final List<Envelope> told = new ArrayList<>();
  private final List<Bar> bars = new ArrayList<>();
  private final List<StatedExecution> stated = new ArrayList<>();

  private PlayedWeeks(SessionDate date) {
    this.date = date;
    this.chance = new Random(date.value().toEpochDay());
    play();
  }

  /// One day, and the prices that were kept of it.
  public record Played(DayRecords records, Tape tape) {}

  /// The days of the period on which anything was told.
  public static List<Played> days(Period period) {
    return ALL.stream()
        .filter(day -> day.records().date().compareTo(period.from()) >= 0)
        .filter(day -> day.records().date().compareTo(period.to()) <= 0)
        .toList();
  }

  private static List<Played> all() {
    return FIRST
        .value()
        .datesUntil(LAST.value().plusDays(1))
        .filter(day -> day.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue())
        .map(SessionDate::new)
        .map(PlayedWeeks::new)
        .map(weeks -> new Played(new DayRecords(weeks.date, weeks.told), new Tape(weeks.bars)))
        .toList();
  }

  private void play() {
    List<String> symbols = new ArrayList<>(NAMES);
    Collections.shuffle(symbols, chance);
    ScanId scan = new ScanId(date.value().toString().replace("-", "") + "T0800");
    tell(
        "08:00:20",
        new AccountSnapshotTaken(
            date,
            "DU1234567",
            Usd.parse("25000"),
            Usd.parse("26100"),
            List.of(new ForeignHolding(new Symbol("SKYX"), Shares.of(182)))));
    tell("08:40:00", found(scan, symbols));
    List<Pick> picks = symbols.stream().limit(PICKS).map(this::pick).toList();
    tell(
        "09:05:00",
        new PicksRanked(scan, date, ScanKind.PRE_OPEN, Scorer.MODELS, picks, List.of(call())));
    for (int place = 0; place < PICKS; place++) {
      if (picks.get(place).confidence().isAtLeast(Confidence.parse("0.7"))) {
        trade(scan, picks.get(place), place);
      }
    }
    stated.sort(Comparator.comparing(StatedExecution::executedAt));
    tell(
        "16:00:05",
        new BrokerStatementSeen(
            date, at("16:00:04"), stated, List.of(new StatedHolding(new Symbol("SKYX"), 182))));
    told.sort(Comparator.comparing(Envelope::occurredAt));
  }

  private void trade(ScanId scan, Pick pick, int place) {
    TradeId trade = TradeId.of(date, pick.instrument().symbol());
    boolean sure = pick.confidence().isAbove(Confidence.parse("0.8"));
    TradePlan plan =
        new TradePlan(
            TradeKind.MASTER,
            pick.instrument(),
            Shares.of(60 + 10L * place),
            pick.seenAt(),
            Percent.parse(sure ? "2.6" : "1.8"),
            Percent.parse("0.9"),
            pick.confidence(),
            pick.reason());
    tell("09:15:0" + place, new TradeProposed(trade, scan, plan, at("09:27:30")));
    BigDecimal entry = pick.seenAt().value().multiply(around(1, 0.01)).setScale(2, down());
    BigDecimal target = entry.multiply(sure ? new BigDecimal("1.026") : new BigDecimal("1.018"));
    BigDecimal stop = entry.multiply(new BigDecimal("0.991"));
    fill(trade, Leg.ENTRY, plan.shares(), entry, at("09:30:01"), Optional.empty());
    OrderRef order = new OrderRef(trade, Leg.TARGET, 1);
    tell(
        "09:30:02",
        new OrderSent(
            order,
            7 + place,
            Side.SELL,
            plan.shares(),
            "LIMIT",
            Optional.of(price(target.setScale(2, down())))));
    walk(trade, plan, entry, target, stop);
  }

  /// Bar by bar until the target or the stop is reached, or the day is over.
  private void walk(
      TradeId trade, TradePlan plan, BigDecimal entry, BigDecimal target, BigDecimal stop) {
    BigDecimal last = entry;
    boolean held = true;
    double lean = (plan.confidence().value().doubleValue() - 0.76) / 2600;
    for (int bar = 0; bar < BARS; bar++) {
      Instant when = at("09:30:05").plusSeconds(30L * bar);
      BigDecimal next = last.multiply(around(1 + lean, 0.0008)).setScale(2, RoundingMode.HALF_EVEN);
      bars.add(
          Bar.of(trade.symbol(), price(last), when)
              .with(Bar.of(trade.symbol(), price(next), when.plusSeconds(3))));
      last = next;
      if (held && last.compareTo(target) >= 0) {
        held = false;
        leave(trade, Leg.TARGET, plan, target.setScale(2, down()), when.plusSeconds(3));
      } else if (held && last.compareTo(stop) <= 0) {
        held = false;
        leave(trade, Leg.STOP, plan, last, when.plusSeconds(3));
      }
    }
    if (held) {
      leave(trade, Leg.TIME_EXIT, plan, last, at("15:45:02"));
    }
  }

  private void leave(TradeId trade, Leg leg, TradePlan plan, BigDecimal price, Instant when) {
    ExitReason reason =
        switch (leg) {
          case TARGET -> ExitReason.TARGET;
          case STOP -> ExitReason.STOP_LOSS;
          case TIME_EXIT, CLOSE, ENTRY -> ExitReason.LIQUIDATION;
        };
    fill(trade, leg, plan.shares(), price, when, Optional.of(reason));
    if (leg != Leg.TARGET) {
      tell(when.plusSeconds(1), canceled(trade));
    }
  }

  private static OrderCanceled canceled(TradeId trade) {
    return new OrderCanceled(new OrderRef(trade, Leg.TARGET, 1), Shares.ZERO, "OCA");
  }

  private void fill(
      TradeId trade,
      Leg leg,
      Shares shares,
      BigDecimal price,
      Instant when,
      Optional<ExitReason> reason) {
    Side side = leg == Leg.ENTRY ? Side.BUY : Side.SELL;
    FillRecorded fill =
        new FillRecorded(
            new OrderRef(trade, leg, 1),
            trade.text() + "-" + leg,
            side,
            shares,
            price(price),
            when,
            "NASDAQ",
            side == Side.BUY ? shares : Shares.ZERO,
            price(price),
            reason,
            Optional.empty());
    tell(when, fill);
    tell(when.plusSeconds(2), new CommissionCharged(trade, fill.executionId(), Usd.parse("0.35")));
    stated.add(Told.stated(fill));
  }

  private CandidatesFound found(ScanId scan, List<String> symbols) {
    List<Candidate> candidates = new ArrayList<>();
    for (String symbol : symbols) {
      candidates.add(
          new Candidate(
              instrument(symbol),
              seenAt(symbol),
              seenAt(symbol),
              Percent.parse("4"),
              100_000 + chance.nextInt(3_000_000),
              Percent.parse("0.1"),
              at("08:39:00"),
              List.of(),
              Optional.of(5_000_000L)));
    }
    return new CandidatesFound(
        scan,
        date,
        ScanKind.PRE_OPEN,
        at("09:00:00"),
        new Coverage(5000, 4900, 900, 40),
        candidates);
  }

  private Pick pick(String symbol) {
    BigDecimal sure = BigDecimal.valueOf(62 + chance.nextInt(33), 2);
    return new Pick(
        instrument(symbol),
        Confidence.parse(sure.toPlainString()),
        seenAt(symbol),
        "Gap on news, volume several times its usual.",
        "Thin before the open.");
  }

  private static ModelCall call() {
    return new ModelCall("deepseek-chat", "v1", 900, Usd.parse("0.01"), true, "");
  }

  private static Instrument instrument(String symbol) {
    return new Instrument(new Symbol(symbol), symbol + " Inc.", Exchange.NASDAQ);
  }

  private static Price seenAt(String symbol) {
    return price(BigDecimal.valueOf(900L + Math.floorMod(symbol.hashCode(), 2100), 2));
  }

  private BigDecimal around(double middle, double spread) {
    return BigDecimal.valueOf(middle + chance.nextGaussian() * spread);
  }

  private static RoundingMode down() {
    return RoundingMode.DOWN;
  }

  private static Price price(BigDecimal amount) {
    return Price.parse(amount.setScale(2, down()).toPlainString());
  }

  private Instant at(String time) {
    return ExchangeTime.at(date, LocalTime.parse(time));
  }

  private void tell(String time, Event event) {
    tell(at(time), event);
  }

  private void tell(Instant when, Event event) {
    told.add(
        new Envelope(
            EventId.derived("played", date.toString(), told.size()),
            event.getClass().getSimpleName(),
            Envelope.SCHEMA,
            when,
            when,
            event.tradeId(),
            "test",
            "order-service",
            "test",
            event));
  }
}
