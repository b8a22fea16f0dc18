package org.openbell.simulation.broker;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Shares;
import org.openbell.model.money.Usd;
import org.openbell.model.trade.Side;
import org.openbell.order.broker.BrokerReport;
import org.openbell.order.lifecycle.Order;
import org.openbell.order.lifecycle.OrderKind;
import org.openbell.order.position.ForeignFill;
import org.openbell.simulation.broker.Ledger.Match;
import org.openbell.simulation.broker.VenueOrder.Status;
import org.openbell.simulation.plan.FaultKind;
import org.openbell.simulation.plan.Faults;
import org.openbell.simulation.plan.Market;
import org.openbell.simulation.plan.Stock;
import org.openbell.simulation.time.VirtualClock;

/// The exchange and the broker's own machines: orders, auctions, prices, matches. It goes on
/// whoever is connected to it, and its ledger is the truth.
public final class Venue {
  private static final long MILLI = 1_000;
  private static final long SECOND = 1_000_000;
  private static final Usd COMMISSION = Usd.parse("1.00");

  private final VirtualClock clock;
  private final Market market;
  private final Faults faults;
  private final Ledger ledger = new Ledger();
  private final Map<Integer, VenueOrder> orders = new LinkedHashMap<>();
  private final Map<Symbol, Listing> listings = new LinkedHashMap<>();
  private final Exchange exchange;
  private final Set<Symbol> orderedByOthers = new TreeSet<>();
  private Consumer<BrokerReport> wire = report -> {};
  private BiConsumer<Stock, Integer> tape = (stock, cents) -> {};

  public Venue(VirtualClock clock, Market market, Faults faults) {
    this.clock = clock;
    this.market = market;
    this.faults = faults;
    for (Stock stock : market.stocks()) {
      listings.put(stock.instrument().symbol(), new Listing(stock, market.open()));
    }
    market.foreign().forEach((symbol, shares) -> ledger.open(symbol, shares, clock.now()));
    this.exchange = new Exchange(this, clock, faults.dice().apart(), market);
  }

  /// Where reports go, and where prices go.
  void tellTo(Consumer<BrokerReport> reports, BiConsumer<Stock, Integer> prices) {
    wire = reports;
    tape = prices;
  }

  public Ledger ledger() {
    return ledger;
  }

  public Iterable<VenueOrder> orders() {
    return orders.values();
  }

  Listing listing(Symbol symbol) {
    return listings.get(symbol);
  }

  Iterable<Listing> listings() {
    return listings.values();
  }

  int nextId() {
    return 1 + orders.keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
  }

  Set<Symbol> orderedByOthers() {
    return Set.copyOf(orderedByOthers);
  }

  /// An order, or a change of one, has arrived.
  void place(Order order) {
    VenueOrder known = orders.get(order.brokerOrderId());
    String what = known == null ? "PLACE" : "MODIFY";
    ledger.asked(new Ledger.Request(what, order.brokerOrderId(), order.ref(), clock.now()));
    if (known != null) {
      change(known, order);
      return;
    }
    if (refuses(order)) {
      VenueOrder refused = new VenueOrder(order, clock.now());
      refused.become(Status.CANCELED, clock.now());
      ledger.refused(refused);
      wire.accept(new BrokerReport.Rejected(order.brokerOrderId(), 201, "order rejected"));
      return;
    }
    VenueOrder taken = new VenueOrder(order, clock.now());
    orders.put(taken.id(), taken);
    exchange.follow(listing(taken.instrument().symbol()));
    if (taken.isForTheOpen() && faults.strikes(FaultKind.INACTIVE)) {
      taken.become(Status.INACTIVE, clock.now());
      exchange.settleInactive(taken);
    }
    live(taken);
    exchange.arrived(taken);
  }

  private boolean refuses(Order order) {
    boolean tooLate =
        order.kind() instanceof OrderKind.MarketOnOpen && clock.now() >= market.auctionCloses();
    boolean unknown = listing(order.instrument().symbol()) == null;
    return tooLate || unknown || clock.now() >= market.close() || faults.strikes(FaultKind.REJECT);
  }

  private void change(VenueOrder known, Order order) {
    if (!known.isOpen() || !known.ref().equals(order.ref()) || known.isTriggered()) {
      wire.accept(new BrokerReport.ChangeRefused(known.id(), 104, "cannot modify a filled order"));
      return;
    }
    if (known.isForTheOpen() && clock.now() >= market.auctionFreezes()) {
      wire.accept(new BrokerReport.ChangeRefused(known.id(), 10148, "too late to change"));
      return;
    }
    boolean changed =
        known.remaining() + known.filled() != order.shares().count()
            || !known.kind().equals(order.kind());
    if (order.shares().count() <= known.filled()) {
      end(known, "Cancelled by Trader");
      return;
    }
    if (changed) {
      known.mean(order.shares().count(), order.kind(), clock.now());
    }
    live(known);
    exchange.arrived(known);
  }

  void cancel(Order order) {
    int id = order.brokerOrderId();
    ledger.asked(new Ledger.Request("CANCEL", id, order.ref(), clock.now()));
    VenueOrder known = orders.get(id);
    boolean frozen =
        known != null
            && known.isForTheOpen()
            && clock.now() >= market.auctionFreezes()
            && !listing(known.instrument().symbol()).isOpened();
    if (known == null) {
      wire.accept(new BrokerReport.ChangeRefused(id, 10147, "order is not found"));
    } else if (!known.isOpen() || frozen || faults.strikes(FaultKind.CANCEL_REFUSED)) {
      wire.accept(new BrokerReport.ChangeRefused(id, 10148, "cannot be cancelled"));
    } else {
      end(known, "Cancelled by Trader");
    }
  }

  void end(VenueOrder order, String words) {
    order.become(Status.CANCELED, clock.now());
    wire.accept(new BrokerReport.Canceled(order.id(), Shares.of(order.filled()), words));
  }

  void reject(VenueOrder order, String words) {
    order.become(Status.CANCELED, clock.now());
    wire.accept(new BrokerReport.Rejected(order.id(), 201, words));
  }

  void live(VenueOrder order) {
    wire.accept(new BrokerReport.Live(order.open()));
  }

  /// Some of an order has traded.
  void match(VenueOrder order, long shares, int cents) {
    long now = clock.tick();
    order.fill(shares, now);
    Match match =
        ledger.matched(
            Optional.of(order), order.instrument().symbol(), order.side(), shares, cents, now);
    wire.accept(new BrokerReport.Executed(Matches.fill(match)));
    reduceGroup(order, shares);
    afterMatch(match);
    // Only purchases: what a sale brought is never argued about without its purchase.
    if (order.side() == Side.BUY && faults.strikes(FaultKind.CORRECTION)) {
      clock.after(faults.dice().between(5, 90) * SECOND, () -> correct(match.base(), false));
    } else if (order.side() == Side.BUY && faults.strikes(FaultKind.BUST)) {
      clock.after(faults.dice().between(5, 90) * SECOND, () -> correct(match.base(), true));
    }
  }

  private void afterMatch(Match match) {
    Symbol symbol = match.symbol();
    clock.after(
        faults.dice().between(200, 1_500) * MILLI,
        () -> wire.accept(new BrokerReport.Held(symbol, ledger.held(symbol))));
    if (match.order().isPresent()) {
      clock.after(faults.dice().between(300, 4_000) * MILLI, () -> wire.accept(charge(match.id())));
    }
  }

  /// Every execution costs the same.
  static BrokerReport charge(String executionId) {
    return new BrokerReport.Charged(executionId, COMMISSION);
  }

  private void reduceGroup(VenueOrder filled, long by) {
    if (filled.group().isEmpty()) {
      return;
    }
    for (VenueOrder other : orders.values()) {
      if (other != filled && other.isOpen() && other.group().equals(filled.group())) {
        if (other.remaining() <= by) {
          end(other, "OCA");
        } else {
          other.mean(other.filled() + other.remaining() - by, other.kind(), clock.now());
          live(other);
        }
      }
    }
  }

  /// The exchange says, after a while, that a match was another one, or none.
  private void correct(String base, boolean bust) {
    Match was = null;
    for (Match match : ledger.newest()) {
      if (match.base().equals(base)) {
        was = match;
      }
    }
    if (was == null) {
      return;
    }
    long ours = Math.max(0, ledger.net(was.symbol()));
    long least = Math.max(0, was.shares() - ours);
    boolean other = bust ? least > 0 : faults.dice().percent(50);
    long shares = bust ? least : other ? faults.dice().between(least, was.shares()) : was.shares();
    int cents = bust ? was.cents() : was.cents() + (int) faults.dice().between(-2, 2);
    if (shares == was.shares() && cents == was.cents()) {
      return;
    }
    faults.happened(shares == 0 ? "busted" : "corrected");
    Match now = ledger.revise(was, shares, cents, clock.tick());
    wire.accept(new BrokerReport.Executed(Matches.fill(now)));
    afterMatch(now);
  }

  /// A price was made; everybody who watches sees it.
  void priced(Listing listing, int cents) {
    listing.trade(cents);
    tape.accept(listing.stock(), cents);
  }

  List<VenueOrder> workingIn(Symbol symbol) {
    List<VenueOrder> working = new ArrayList<>(4);
    for (VenueOrder order : orders.values()) {
      if (order.isWorking() && order.instrument().symbol().equals(symbol)) {
        working.add(order);
      }
    }
    return working;
  }

  void wakes(Listing listing) {
    exchange.wakes(listing);
  }

  void resumes(Listing listing) {
    exchange.resumes(listing);
  }

  /// A person trades at the broker's own screen.
  void byHand(Symbol symbol, Side side, long shares) {
    Listing listing = listing(symbol);
    if (shares <= 0 || !listing.isTradable(clock.now()) || clock.now() >= market.close()) {
      return;
    }
    ledger.byHand(new Ledger.Hand(side.name(), 0, clock.now()));
    Match match =
        ledger.matched(Optional.empty(), symbol, side, shares, listing.cents(), clock.tick());
    ForeignFill fill = Matches.foreign(match);
    wire.accept(new BrokerReport.ForeignExecuted(fill));
    afterMatch(match);
  }

  void cancelByHand(VenueOrder order) {
    ledger.byHand(new Ledger.Hand("CANCEL", order.permanentId(), clock.now()));
    end(order, "Cancelled by Trader");
  }
}
