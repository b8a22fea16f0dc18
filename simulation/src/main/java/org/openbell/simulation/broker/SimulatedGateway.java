package org.openbell.simulation.broker;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openbell.model.event.TickFact.TickSeen;
import org.openbell.model.instrument.Instrument;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Price;
import org.openbell.model.money.Usd;
import org.openbell.order.broker.AccountFigures;
import org.openbell.order.broker.BrokerBooks;
import org.openbell.order.broker.BrokerReport;
import org.openbell.order.broker.BrokerUnavailable;
import org.openbell.order.broker.DataKind;
import org.openbell.order.broker.Gateway;
import org.openbell.order.broker.Preview;
import org.openbell.order.lifecycle.Order;
import org.openbell.simulation.plan.Dice;
import org.openbell.simulation.plan.FaultKind;
import org.openbell.simulation.plan.Faults;
import org.openbell.simulation.plan.Stock;
import org.openbell.simulation.time.VirtualClock;

/// The gateway between order-service and the broker: a link that breaks, loses, repeats, delays,
/// and lets one client in at a time.
public final class SimulatedGateway {
  private static final long MILLI = 1_000;
  private static final long SECOND = 1_000_000;
  private static final long TICKS_FLOW_FOR = 300 * SECOND;
  private static final long BETWEEN_TICKS = 20 * SECOND;
  private static final String ACCOUNT = "DU1234567";
  /// What the account is worth, which is more than what may be spent.
  private static final Usd WORTH = Usd.parse("40000");
  private static final int SERVER_VERSION = 200;

  /// Who is connected.
  public interface Client {
    /// Takes a report; false when nobody is there any more.
    void hear(BrokerReport report);

    void see(TickSeen tick);
  }

  /// Who reads along on the wire, for the trace of a day.
  public interface Wire {
    void sent(String what, Order order, boolean lost);

    void came(BrokerReport report);

    void looked(BrokerBooks books);

    /// Nobody.
    Wire UNREAD =
        new Wire() {
          @Override
          public void sent(String what, Order order, boolean lost) {}

          @Override
          public void came(BrokerReport report) {}

          @Override
          public void looked(BrokerBooks books) {}
        };
  }

  /// One instance's way to the gateway.
  public final class Link implements Gateway {
    private final Client client;
    private final Map<Symbol, Long> watched = new LinkedHashMap<>();
    private boolean open;
    private boolean looked;
    private long lastArrival;

    private Link(Client client) {
      this.client = client;
    }

    @Override
    public int connect() {
      if (refusesUntil > clock.now()) {
        throw new BrokerUnavailable("the gateway does not answer");
      }
      if (current != null && current != this && current.open) {
        faults.happened("refused: id in use (326)");
        throw new BrokerUnavailable("client id is already in use (326)");
      }
      current = this;
      open = true;
      watched.clear();
      connections.add(new Connection(clock.now()));
      client.hear(new BrokerReport.Connected(ACCOUNT, SERVER_VERSION));
      return venue.nextId();
    }

    @Override
    public void disconnect() {
      if (open) {
        open = false;
        connections.getLast().until = clock.now();
      }
    }

    @Override
    public boolean isConnected() {
      return open;
    }

    @Override
    public void place(Order order) {
      send("place", order, () -> venue.place(order));
    }

    @Override
    public void cancel(Order order) {
      send("cancel", order, () -> venue.cancel(order));
    }

    private void send(String what, Order order, Runnable request) {
      requireOpen();
      boolean lost = brokerIsLost || faults.strikes(FaultKind.SEND_LOST);
      wire.sent(what, order, lost);
      if (!lost) {
        lastSent = Math.max(lastSent, clock.now() + dice.between(3, 60) * MILLI) + 1;
        clock.at(lastSent, request);
      }
    }

    private void requireOpen() {
      if (!open) {
        throw new BrokerUnavailable("not connected to the gateway");
      }
    }

    @Override
    public BrokerBooks books() {
      requireOpen();
      if (booksFailUntil > clock.now() || brokerIsLost) {
        throw new BrokerUnavailable("no answer in time");
      }
      Instant askedAt = clock.instant();
      BrokerBooks books = BooksOf.venue(venue, askedAt, laggingUntil > clock.now());
      wire.looked(books);
      boolean repeated = dice.percent(REPEATED_WITH_A_LOOK);
      if (repeated) {
        books.openOrders().forEach(order -> travel(new BrokerReport.Live(order)));
        books.fills().forEach(fill -> travel(new BrokerReport.Executed(fill)));
      }
      if (repeated || !looked) {
        // A gateway tells the commission with every execution it is asked for.
        books.fills().forEach(fill -> travel(Venue.charge(fill.executionId())));
        looked = true;
      }
      return books;
    }

    @Override
    public AccountFigures account() {
      requireOpen();
      return new AccountFigures(ACCOUNT, cash, WORTH);
    }

    @Override
    public Preview preview(Order order) {
      requireOpen();
      return dice.percent(5)
          ? new Preview.Unknown("no answer")
          : new Preview.Fine(Optional.of(Usd.parse("1.00")), Optional.empty(), "");
    }

    @Override
    public Instant time() {
      requireOpen();
      Instant now = clock.instant();
      return Instant.ofEpochSecond(now.getEpochSecond());
    }

    @Override
    public Set<Symbol> orderedByOthers() {
      requireOpen();
      return venue.orderedByOthers();
    }

    @Override
    public Optional<DataKind> data() {
      return Optional.of(DataKind.LIVE);
    }

    @Override
    public void watch(Instrument instrument) {
      requireOpen();
      Listing listing = venue.listing(instrument.symbol());
      if (listing != null && watched.putIfAbsent(instrument.symbol(), clock.now()) == null) {
        tick(listing);
      }
    }

    // A stock that somebody has just begun to watch is told often; later each price is told once.
    private void tick(Listing listing) {
      Symbol symbol = listing.stock().instrument().symbol();
      if (open && watched.containsKey(symbol)) {
        if (listing.isTradable(clock.now()) || !listing.isOpened()) {
          tell(listing.stock(), listing.stock().centsAt(clock.now()));
        }
        if (clock.now() < watched.get(symbol) + TICKS_FLOW_FOR) {
          clock.after(BETWEEN_TICKS, () -> tick(listing));
        }
      }
    }

    private void tell(Stock stock, int cents) {
      if (open && !brokerIsLost && ticksLostUntil <= clock.now()) {
        Price price = Stock.price(cents);
        client.see(new TickSeen(stock.instrument().symbol(), price, price, price, clock.instant()));
      }
    }

    private void travel(BrokerReport report) {
      long extra = 0;
      if (!(report instanceof BrokerReport.Charged)) {
        if (faults.strikes(FaultKind.REPORT_LOST)) {
          return;
        }
        if (faults.strikes(FaultKind.REPORT_LATE)) {
          extra = dice.between(100, 6_000) * MILLI;
        }
        if (faults.strikes(FaultKind.REPORT_TWICE)) {
          clock.after(dice.between(50, 3_000) * MILLI, () -> arrive(report));
        }
      }
      long arrival = clock.now() + dice.between(5, 80) * MILLI;
      if (extra == 0) {
        lastArrival = Math.max(lastArrival + 1, arrival);
        arrival = lastArrival;
      }
      clock.at(arrival + extra, () -> arrive(report));
    }

    private void arrive(BrokerReport report) {
      if (open) {
        wire.came(report);
        client.hear(report);
      }
    }
  }

  /// A connection under the trading client id; `until` is zero while it lasts.
  public static final class Connection {
    private final long from;
    private long until;

    private Connection(long from) {
      this.from = from;
    }

    public long from() {
      return from;
    }

    public long until() {
      return until;
    }
  }

  private static final int REPEATED_WITH_A_LOOK = 10;

  private final VirtualClock clock;
  private final Venue venue;
  private final Faults faults;
  private final Usd cash;
  private final Dice dice;
  private final List<Connection> connections = new ArrayList<>();
  private final Set<BrokerReport> heldBack = new LinkedHashSet<>();
  private Wire wire = Wire.UNREAD;
  private Link current;
  private boolean brokerIsLost;
  private long refusesUntil;
  private long booksFailUntil;
  private long laggingUntil;
  private long ticksLostUntil;
  private long lastSent;

  public SimulatedGateway(VirtualClock clock, Venue venue, Faults faults, Usd cash) {
    this.cash = cash;
    this.clock = clock;
    this.venue = venue;
    this.faults = faults;
    this.dice = faults.dice().apart();
    venue.tellTo(this::report, this::priced);
  }

  public void readAlong(Wire reader) {
    wire = reader;
  }

  public Link linkFor(Client client) {
    return new Link(client);
  }

  public List<Connection> connections() {
    return connections;
  }

  public boolean isOpen() {
    return current != null && current.open && !brokerIsLost;
  }

  private void report(BrokerReport report) {
    if (current == null || !current.open) {
      return;
    }
    if (brokerIsLost) {
      // Some of it comes when the link is back, some never does.
      if (dice.percent(50)) {
        heldBack.add(report);
      }
      return;
    }
    current.travel(report);
  }

  private void priced(Stock stock, int cents) {
    if (current != null
        && current.open
        && current.watched.containsKey(stock.instrument().symbol())) {
      current.tell(stock, cents);
    }
  }

  /// The socket breaks, and the gateway lets nobody in for a while.
  public void breakFor(long length) {
    refusesUntil = Math.max(refusesUntil, clock.now() + length);
    if (current != null && current.open) {
      Link broken = current;
      broken.disconnect();
      broken.client.hear(new BrokerReport.LinkLost("the connection was closed"));
    }
  }

  /// 1100 now; 1101 or 1102 after a while.
  public void loseBrokerFor(long length) {
    if (brokerIsLost) {
      return;
    }
    tellCurrent(new BrokerReport.LinkLost("1100: connectivity has been lost"));
    brokerIsLost = true;
    clock.after(length, this::findBroker);
  }

  private void findBroker() {
    brokerIsLost = false;
    tellCurrent(new BrokerReport.LinkRestored("1102: connectivity has been restored"));
    if (current != null && current.open) {
      heldBack.forEach(current::travel);
    }
    heldBack.clear();
  }

  private void tellCurrent(BrokerReport report) {
    if (current != null && current.open) {
      current.client.hear(report);
    }
  }

  public void failBooksFor(long length) {
    booksFailUntil = Math.max(booksFailUntil, clock.now() + length);
  }

  public void lagFor(long length) {
    laggingUntil = Math.max(laggingUntil, clock.now() + length);
  }

  public void loseTicksFor(long length) {
    ticksLostUntil = Math.max(ticksLostUntil, clock.now() + length);
  }
}
