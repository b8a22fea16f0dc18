package org.openbell.order;

import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.openbell.model.instrument.Instrument;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.model.trade.OrderRef;
import org.openbell.model.trade.Side;
import org.openbell.order.broker.BrokerBooks;
import org.openbell.order.broker.BrokerBooks.EndedOrder;
import org.openbell.order.broker.BrokerBooks.Holding;
import org.openbell.order.broker.BrokerBooks.OpenOrder;
import org.openbell.order.broker.BrokerReport;
import org.openbell.order.broker.BrokerUnavailable;
import org.openbell.order.broker.OrderTerms;
import org.openbell.order.lifecycle.Order;
import org.openbell.order.lifecycle.OrderKind;
import org.openbell.order.position.Fill;
import org.openbell.order.position.ForeignFill;

/// A broker that fills what the test says. It keeps its own books, reduces OCA groups, queues its
/// reports until they are delivered, and fails the test when more could be sold than is held.
final class ScriptedBroker {
  private record Open(Order order, Shares filled) {
    Shares remaining() {
      return order.shares().minus(filled);
    }

    Open filledBy(Shares more) {
      return new Open(order, filled.plus(more));
    }

    Open reducedBy(Shares less, InstantSource clock) {
      return new Open(order.reducedTo(order.shares().minus(less), clock.instant()), filled);
    }
  }

  final Deque<BrokerReport> reports = new ArrayDeque<>();
  final List<String> heard = new ArrayList<>();
  final Set<OrderRef> inactive = new HashSet<>();
  final Map<OrderRef, OrderKind> presets = new HashMap<>();
  /// A person may sell what we have on offer; we then have a moment to notice.
  boolean allowBeyondHeld;
  boolean refusesCancels;
  boolean refusesChanges;
  boolean loses;
  /// The orders that never arrive.
  final Set<OrderRef> lost = new HashSet<>();
  /// What finds its price at once, and at which one.
  final Map<OrderRef, String> fillsOnArrival = new HashMap<>();

  boolean away;
  private final InstantSource clock;
  private final Map<Integer, Open> open = new LinkedHashMap<>();
  private final Map<OrderRef, EndedOrder> ended = new LinkedHashMap<>();
  private final List<Fill> fills = new ArrayList<>();
  private final List<ForeignFill> foreign = new ArrayList<>();
  private final Map<Symbol, Long> holdings = new TreeMap<>(Map.of(Symbol.parse("SKYX"), 182L));
  private final Map<OrderRef, Integer> ids = new LinkedHashMap<>();
  private int executions;

  ScriptedBroker(InstantSource clock) {
    this.clock = clock;
  }

  void tell(Order order) {
    if (away) {
      throw new BrokerUnavailable("not connected");
    }
    String what = order.errand() + " " + order.ref().leg() + "." + order.ref().attempt();
    heard.add(what + " " + order.shares() + " " + order.kind().words());
    if (loses || lost.contains(order.ref())) {
      return;
    }
    switch (order.errand()) {
      case PLACE, MODIFY -> place(order);
      case CANCEL -> cancel(order);
      case NONE -> throw new AssertionError("told without an errand: " + order);
    }
  }

  /// As a gateway: a new order's number lies above every one that it has seen.
  private boolean isDuplicate(int id) {
    return !open.containsKey(id) && ids.values().stream().anyMatch(seen -> seen > id);
  }

  private void place(Order order) {
    int id = order.brokerOrderId();
    if (!ended.containsKey(order.ref()) && isDuplicate(id)) {
      reports.add(new BrokerReport.Unclear(id, 103, "Duplicate order id"));
      return;
    }
    if (ids.merge(order.ref(), id, (had, next) -> had) != id) {
      throw new AssertionError(order.ref() + " came under a second number");
    }
    if (ended.containsKey(order.ref()) || (refusesChanges && open.containsKey(id))) {
      reports.add(new BrokerReport.ChangeRefused(id, 104, "cannot modify"));
      return;
    }
    open.put(id, new Open(order, open.containsKey(id) ? open.get(id).filled() : Shares.ZERO));
    requireNoOversell();
    reports.add(live(open.get(id)));
    if (fillsOnArrival.containsKey(order.ref())) {
      fill(order.ref(), order.remaining().count(), fillsOnArrival.remove(order.ref()));
    }
  }

  private void cancel(Order order) {
    if (refusesCancels) {
      reports.add(new BrokerReport.ChangeRefused(order.brokerOrderId(), 10148, "too late"));
      return;
    }
    Open was = open.remove(order.brokerOrderId());
    if (was == null) {
      reports.add(new BrokerReport.ChangeRefused(order.brokerOrderId(), 10147, "not found"));
    } else {
      end(was, "Cancelled by Trader");
    }
  }

  /// The broker or somebody at its desk takes an order out.
  void end(OrderRef ref, String words) {
    end(open.remove(ids.get(ref)), words);
  }

  private void end(Open was, String words) {
    OrderRef ref = was.order().ref();
    ended.put(ref, ended(was, words));
    reports.add(new BrokerReport.Canceled(was.order().brokerOrderId(), was.filled(), words));
  }

  /// It is gone, and nobody is told.
  void forget(OrderRef ref) {
    open.remove(ids.get(ref));
  }

  void reject(OrderRef ref, int code, String words) {
    open.remove(ids.get(ref));
    reports.add(new BrokerReport.Rejected(ids.get(ref), code, words));
  }

  Fill fill(OrderRef ref, long shares, String price) {
    Open was = open.get(ids.get(ref));
    Order order = was.order();
    Fill fill =
        new Fill(
            "0000e0d5.%08x.01.01".formatted(++executions),
            ref,
            order.instrument().symbol(),
            order.side(),
            Shares.of(shares),
            Price.parse(price),
            clock.instant(),
            "NASDAQ");
    fills.add(fill);
    holdings.merge(fill.symbol(), order.side() == Side.BUY ? shares : -shares, Long::sum);
    reports.add(new BrokerReport.Executed(fill));
    Open now = was.filledBy(fill.shares());
    open.put(order.brokerOrderId(), now);
    if (now.remaining().isZero()) {
      open.remove(order.brokerOrderId());
      ended.put(ref, ended(now, "Filled Size: " + now.filled()));
    }
    reduceGroup(order, fill.shares());
    requireNoOversell();
    return fill;
  }

  /// A correction, or an execution told again.
  void repeat(Fill fill) {
    if (!fills.contains(fill)) {
      fills.add(fill);
    }
    reports.add(new BrokerReport.Executed(fill));
  }

  private void reduceGroup(Order filled, Shares by) {
    for (Open other : List.copyOf(open.values())) {
      boolean sibling =
          !filled.ocaGroup().isEmpty()
              && other.order().ocaGroup().equals(filled.ocaGroup())
              && !other.order().ref().equals(filled.ref());
      if (sibling && other.remaining().compareTo(by) <= 0) {
        open.remove(other.order().brokerOrderId());
        end(other, "OCA");
      } else if (sibling) {
        Open less = other.reducedBy(by, clock);
        open.put(other.order().brokerOrderId(), less);
        reports.add(live(less));
      }
    }
  }

  /// The largest member of each group and every order without one, against what is held.
  void requireNoOversell() {
    if (allowBeyondHeld) {
      return;
    }
    long selling = selling();
    long held = holdings.getOrDefault(Examples.WULF.symbol(), 0L);
    if (held < 0 || selling > held) {
      throw new AssertionError("could sell " + selling + " of " + held + ": " + open.values());
    }
  }

  /// What our working sales could sell at most; less than what is ours, or the test has failed.
  long selling() {
    Map<String, Long> worst = new TreeMap<>();
    for (Open some : open.values()) {
      if (some.order().side() == Side.SELL) {
        String group = some.order().ocaGroup();
        String key = group.isEmpty() ? some.order().ref().toString() : group;
        worst.merge(key, some.remaining().count(), Math::max);
      }
    }
    return worst.values().stream().mapToLong(Long::longValue).sum();
  }

  /// Somebody at its desk changes an order, or a second instance places one.
  void place(Order order, boolean silently) {
    open.put(order.brokerOrderId(), new Open(order, Shares.ZERO));
    ids.put(order.ref(), order.brokerOrderId());
    if (!silently) {
      reports.add(live(open.get(order.brokerOrderId())));
    }
  }

  /// The orders that work, and how many shares each can still trade.
  Map<OrderRef, Long> working() {
    Map<OrderRef, Long> working = new LinkedHashMap<>();
    open.values().forEach(some -> working.put(some.order().ref(), some.remaining().count()));
    return working;
  }

  List<Fill> fills() {
    return List.copyOf(fills);
  }

  boolean works(OrderRef ref) {
    return ids.containsKey(ref) && open.containsKey(ids.get(ref));
  }

  boolean worksNothing() {
    return open.isEmpty();
  }

  long held(String ticker) {
    return holdings.getOrDefault(Symbol.parse(ticker), 0L);
  }

  /// What a query answers, with the reports that come along with the answer.
  BrokerBooks books() {
    open.values().forEach(some -> reports.add(live(some)));
    return new BrokerBooks(
        clock.instant(),
        open.values().stream().map(this::open).toList(),
        List.copyOf(ended.values()),
        List.copyOf(fills),
        List.copyOf(foreign),
        holdings.entrySet().stream()
            .filter(held -> held.getValue() != 0)
            .map(held -> new Holding(held.getKey(), held.getValue()))
            .toList());
  }

  private BrokerReport live(Open some) {
    return new BrokerReport.Live(open(some));
  }

  private OpenOrder open(Open some) {
    Order order = some.order();
    int id = order.brokerOrderId();
    return new OpenOrder(
        order.ref(),
        id,
        900 + id,
        order.shares(),
        terms(order),
        inactive.contains(order.ref()),
        true);
  }

  private EndedOrder ended(Open was, String words) {
    Order order = was.order();
    return new EndedOrder(
        order.ref(),
        900 + order.brokerOrderId(),
        order.shares(),
        was.filled(),
        terms(order),
        words);
  }

  private OrderTerms terms(Order order) {
    return new OrderTerms(
        order.instrument(),
        order.side(),
        Optional.of(presets.getOrDefault(order.ref(), order.kind())),
        order.ocaGroup());
  }

  /// A person trades by hand in our account; the account reports it, as far as it reports at all.
  ForeignFill byHand(Side side, Instrument instrument, long shares, String price) {
    ForeignFill fill =
        new ForeignFill(
            "0000f00d.%08x.01.01".formatted(++executions),
            instrument.symbol(),
            side,
            Shares.of(shares),
            Price.parse(price),
            clock.instant());
    foreign.add(fill);
    hold(fill.symbol(), side == Side.BUY ? shares : -shares);
    return fill;
  }

  void hold(Symbol symbol, long more) {
    holdings.merge(symbol, more, Long::sum);
    reports.add(new BrokerReport.Held(symbol, holdings.get(symbol)));
  }

  /// The exchange takes an execution back, or says that it was another one.
  Fill correct(Fill fill, int revision, long shares, String price) {
    Fill corrected =
        new Fill(
            fill.key().base() + ".%02d".formatted(revision),
            fill.order(),
            fill.symbol(),
            fill.side(),
            Shares.of(shares),
            Price.parse(price),
            fill.executedAt(),
            fill.venue());
    long less = fill.shares().count() - shares;
    fills.remove(fill);
    fills.add(corrected);
    holdings.merge(fill.symbol(), fill.side() == Side.BUY ? -less : less, Long::sum);
    reports.add(new BrokerReport.Executed(corrected));
    return corrected;
  }
}
