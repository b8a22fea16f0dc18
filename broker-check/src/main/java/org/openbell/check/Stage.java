package org.openbell.check;

import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.openbell.model.event.TickFact.TickSeen;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Percent;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.model.money.TickTable;
import org.openbell.model.session.DaySchedule;
import org.openbell.model.session.ExchangeTime;
import org.openbell.model.session.TradingCalendar;
import org.openbell.model.trade.Leg;
import org.openbell.model.trade.OrderRef;
import org.openbell.model.trade.Side;
import org.openbell.model.trade.TradeId;
import org.openbell.order.broker.Broker;
import org.openbell.order.broker.BrokerBooks;
import org.openbell.order.broker.BrokerReport;
import org.openbell.order.broker.BrokerUnavailable;
import org.openbell.order.lifecycle.Order;
import org.openbell.order.lifecycle.OrderKind;
import org.openbell.order.position.Fill;

/// Where the trials happen: one connection, the orders of this run, and what came back.
///
/// Used by one thread; reports arrive on the adapter's. Everything it places is remembered, so that
/// [#clear] can take it back, whatever happened in between.
final class Stage {
  private static final Percent FAR = Percent.parse("30");
  private static final Percent THROUGH = Percent.parse("1");
  private static final int ROUNDS_OF_CLEARING = 6;
  private static final int LOOKS = 4;

  /// The gateway tells whole seconds.
  private static final Duration SAME_TIME = Duration.ofSeconds(2);

  private final Adapter.Source source;
  private final CheckPlan plan;
  private final InstantSource clock;
  private final TradingCalendar calendar;
  private final Hearing hearing = new Hearing();
  private final Map<OrderRef, Order> placed = new LinkedHashMap<>();
  private final Map<String, Fill> fills = new ConcurrentHashMap<>();
  private final AtomicReference<Optional<TickSeen>> tick = new AtomicReference<>(Optional.empty());
  private final Set<OrderRef> stuck = new HashSet<>();
  private Optional<Adapter> adapter = Optional.empty();
  private Optional<BrokerBooks> booksAtStart = Optional.empty();
  private Optional<Purchase> purchase = Optional.empty();
  private Duration ahead = Duration.ZERO;
  private int nextNumber = 1;
  private int attempts;

  Stage(Adapter.Source source, CheckPlan plan, InstantSource clock, TradingCalendar calendar) {
    this.source = source;
    this.plan = plan;
    this.clock = clock;
    this.calendar = calendar;
  }

  CheckPlan plan() {
    return plan;
  }

  Hearing hearing() {
    return hearing;
  }

  /// The gateway's time: a simulator may live on another day.
  Instant now() {
    return clock.instant().plus(ahead);
  }

  /// How far the gateway's clock is ahead of ours; zero within what whole seconds can tell.
  Duration ahead() {
    return ahead;
  }

  /// Connects under the client id of all connections here.
  void connect() {
    disconnect();
    Adapter fresh = open();
    adapter = Optional.of(fresh);
    nextNumber = Math.max(nextNumber, fresh.connect());
    Duration off = Duration.between(clock.instant(), fresh.broker().time());
    ahead = off.abs().compareTo(SAME_TIME) <= 0 ? Duration.ZERO : off;
  }

  /// A second connection beside ours, to be closed by the caller.
  Adapter open() {
    return source.open(this::hear, seen -> tick.set(Optional.of(seen)));
  }

  void disconnect() {
    adapter.ifPresent(Adapter::close);
    adapter = Optional.empty();
  }

  boolean isConnected() {
    return adapter.isPresent() && broker().isConnected();
  }

  /// Connects again, patiently: a broker may need a moment to forget the connection before.
  ///
  /// @return how long it took, in real time
  Duration reconnect() throws InterruptedException {
    long start = System.nanoTime();
    while (true) {
      try {
        connect();
        return Duration.ofNanos(System.nanoTime() - start);
      } catch (BrokerUnavailable refused) {
        if (System.nanoTime() - start > plan.late().toNanos()) {
          throw refused;
        }
        hearing.first(hearing.mark(), Duration.ofSeconds(1), _ -> Optional.empty());
      }
    }
  }

  private void hear(BrokerReport report) {
    if (report instanceof BrokerReport.Executed(Fill fill)) {
      fills.put(fill.key().base(), fill);
    }
    hearing.hear(report);
  }

  Broker broker() {
    return adapter.orElseThrow(() -> new BrokerUnavailable("not connected")).broker();
  }

  BrokerBooks books() {
    BrokerBooks books = broker().books();
    if (booksAtStart.isEmpty()) {
      booksAtStart = Optional.of(books);
    }
    return books;
  }

  // --- prices and hours ---

  /// The last price seen or told; asks for prices first.
  Price price() throws InterruptedException {
    broker().watch(plan.instrument());
    long end = System.nanoTime() + plan.patience().toNanos();
    while (tick.get().isEmpty() && plan.price().isEmpty() && System.nanoTime() < end) {
      hearing.first(hearing.mark(), Duration.ofMillis(100), _ -> Optional.empty());
    }
    return tick.get()
        .map(TickSeen::last)
        .or(plan::price)
        .orElseThrow(() -> new NotNow("no price of " + symbol() + " arrives; give --price"));
  }

  Optional<TickSeen> tick() {
    return tick.get();
  }

  /// Far below the market: it rests.
  Price farBelow() throws InterruptedException {
    return price().movedBy(FAR.negated(), TickTable.US_STOCKS, RoundingMode.DOWN);
  }

  Price farAbove() throws InterruptedException {
    return price().movedBy(FAR, TickTable.US_STOCKS, RoundingMode.UP);
  }

  /// A little above the market: it trades at once, and not at any price.
  Price justAbove() throws InterruptedException {
    return price().movedBy(THROUGH, TickTable.US_STOCKS, RoundingMode.UP);
  }

  Price justBelow() throws InterruptedException {
    return price().movedBy(THROUGH.negated(), TickTable.US_STOCKS, RoundingMode.DOWN);
  }

  Symbol symbol() {
    return plan.instrument().symbol();
  }

  /// The timetable of today.
  ///
  /// @throws NotNow on a day without a session
  DaySchedule today() {
    return calendar
        .hoursOn(ExchangeTime.dateOf(now()))
        .map(DaySchedule::new)
        .orElseThrow(() -> new NotNow("there is no session today"));
  }

  /// @throws NotNow outside the regular session, or when less than 20 minutes of it are left
  DaySchedule inTheSession() {
    DaySchedule day = today();
    if (now().isBefore(day.open().plusSeconds(30))
        || now().isAfter(day.close().minusSeconds(1200))) {
      throw new NotNow("needs the regular session: 09:30:30 to 20 minutes before the close, ET");
    }
    return day;
  }

  // --- orders ---

  /// An order of this run that nobody has sent yet.
  Order order(Side side, Leg leg, OrderKind kind, long shares, String ocaGroup) {
    return named(plan.instrument().symbol(), side, leg, kind, shares, ocaGroup);
  }

  /// The same with another symbol in its reference.
  Order named(
      Symbol inReference, Side side, Leg leg, OrderKind kind, long shares, String ocaGroup) {
    TradeId trade = TradeId.of(plan.referenceDate(), inReference);
    return SuiteOrders.unsent(
        new OrderRef(trade, leg, 999 - attempts++),
        nextNumber++,
        plan.instrument(),
        side,
        kind,
        Shares.of(shares),
        ocaGroup,
        now());
  }

  void place(Order order) {
    placed.put(order.ref(), order);
    broker().place(order);
  }

  /// Places it and waits until the broker says that it works.
  Order resting(Order order) throws InterruptedException {
    int mark = hearing.mark();
    place(order);
    confirmed(order, mark);
    return order;
  }

  /// A buy so far below the market that it rests.
  Order restingBuy() throws InterruptedException {
    return resting(order(Side.BUY, Leg.ENTRY, new OrderKind.Limit(farBelow()), 1, ""));
  }

  BrokerReport.Live confirmed(Order order, int mark) throws InterruptedException {
    return hearing
        .first(
            mark,
            plan.patience(),
            report ->
                report instanceof BrokerReport.Live live
                        && live.order().ref().equals(order.ref())
                        && live.order().shares().equals(order.shares())
                    ? Optional.of(live)
                    : refusal(order, report))
        .orElseThrow(() -> new NotAsHoped("no word that order " + order.ref() + " works"));
  }

  private static Optional<BrokerReport.Live> refusal(Order order, BrokerReport report) {
    if (report instanceof BrokerReport.Rejected(int number, int code, String words)
        && number == order.brokerOrderId()) {
      throw new NotAsHoped("refused (" + code + "): " + words);
    }
    return Optional.empty();
  }

  /// Takes it back, and waits until that is confirmed.
  BrokerReport.Canceled takenBack(Order order) throws InterruptedException {
    int mark = hearing.mark();
    broker().cancel(order);
    return canceled(order, mark)
        .orElseThrow(() -> new NotAsHoped("no word that order " + order.ref() + " is over"));
  }

  Optional<BrokerReport.Canceled> canceled(Order order, int mark) throws InterruptedException {
    return hearing.first(
        mark,
        plan.patience(),
        report ->
            report instanceof BrokerReport.Canceled over
                    && over.brokerOrderId() == order.brokerOrderId()
                ? Optional.of(over)
                : Optional.empty());
  }

  /// What of this run works at the broker under that reference.
  List<BrokerBooks.OpenOrder> working(OrderRef ref) {
    return books().openOrders().stream().filter(open -> open.ref().equals(ref)).toList();
  }

  /// Whether it works for longer than the moment in which the broker still ends it.
  boolean keepsWorking(Order order) throws InterruptedException {
    for (int look = 0; look < LOOKS; look++) {
      if (working(order.ref()).isEmpty()) {
        return false;
      }
      hearing.first(hearing.mark(), Duration.ofMillis(500), _ -> Optional.empty());
    }
    return true;
  }

  /// Shares that this run bought and has not sold.
  long held() {
    return fills.values().stream()
        .filter(fill -> fill.order().trade().date().equals(plan.referenceDate()))
        .mapToLong(fill -> fill.side() == Side.BUY ? fill.shares().count() : -fill.shares().count())
        .sum();
  }

  void keep(Purchase bought) {
    purchase = Optional.of(bought);
  }

  /// What point 21 bought.
  ///
  /// @throws NotNow when nothing was
  Purchase purchase() {
    return purchase.orElseThrow(() -> new NotNow("needs the share that point 21 buys"));
  }

  Optional<BrokerBooks> booksAtStart() {
    return booksAtStart;
  }

  // --- leaving ---

  /// Takes back what this run still has working; an order that does not go is left for the end.
  void clear() throws InterruptedException {
    List<Order> left = leftWorking();
    for (int round = 0; round < ROUNDS_OF_CLEARING && !left.isEmpty(); round++) {
      left.forEach(broker()::cancel);
      hearing.first(hearing.mark(), Duration.ofMillis(500), _ -> Optional.empty());
      left = leftWorking();
    }
    left.forEach(order -> stuck.add(order.ref()));
  }

  private List<Order> leftWorking() {
    return books().openOrders().stream()
        .filter(open -> placed.containsKey(open.ref()) && !stuck.contains(open.ref()))
        .map(open -> placed.get(open.ref()))
        .toList();
  }

  /// Takes back everything, also what would not go before.
  void clearAll() throws InterruptedException {
    stuck.clear();
    clear();
  }

  /// Sells what this run bought and still holds.
  ///
  /// @throws NotNow outside the session: then a person has to
  void sellWhatIsHeld() throws InterruptedException {
    long held = held();
    if (held > 0) {
      inTheSession();
      Order sale = order(Side.SELL, Leg.CLOSE, new OrderKind.Limit(justBelow()), held, "");
      int mark = hearing.mark();
      place(sale);
      executed(sale, mark);
    }
  }

  Fill executed(Order order, int mark) throws InterruptedException {
    return hearing
        .first(
            mark,
            plan.late(),
            report -> {
              refusal(order, report);
              return report instanceof BrokerReport.Executed(Fill fill)
                      && fill.order().equals(order.ref())
                  ? Optional.of(fill)
                  : Optional.empty();
            })
        .orElseThrow(() -> new NotAsHoped("no execution of order " + order.ref()));
  }

  /// What this run leaves in the account, as a person would say it; empty when nothing.
  List<String> leftovers() {
    List<String> left = new ArrayList<>();
    books().openOrders().stream()
        .filter(open -> placed.containsKey(open.ref()))
        .forEach(open -> left.add("order " + open.brokerOrderId() + " (" + open.ref() + ") works"));
    if (held() != 0) {
      left.add(held() + " " + symbol() + " of this check are held");
    }
    return left;
  }
}
