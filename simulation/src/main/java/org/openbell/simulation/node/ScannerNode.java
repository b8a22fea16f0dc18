package org.openbell.simulation.node;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.openbell.model.event.ApprovalFact;
import org.openbell.model.event.Command;
import org.openbell.model.event.Envelope;
import org.openbell.model.event.ExitFact;
import org.openbell.model.event.OrderFact;
import org.openbell.model.event.RankerFact;
import org.openbell.model.event.ScanKind;
import org.openbell.model.event.ScannerFact;
import org.openbell.model.event.SchedulerFact;
import org.openbell.model.event.SchedulerFact.ScanDue;
import org.openbell.model.event.TickFact;
import org.openbell.model.event.Topic;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Percent;
import org.openbell.model.money.Price;
import org.openbell.model.money.Usd;
import org.openbell.model.session.SessionDate;
import org.openbell.model.trade.ScanId;
import org.openbell.scanner.ScanDesk;
import org.openbell.scanner.ScannerAssembly;
import org.openbell.scanner.feed.FeedUnusable;
import org.openbell.scanner.feed.MarketFeed;
import org.openbell.scanner.feed.SecondFeed;
import org.openbell.scanner.scan.ScanAnswer;
import org.openbell.scanner.scan.ScanCriteria;
import org.openbell.scanner.scan.ScanRecords;
import org.openbell.scanner.scan.SecondOpinion;
import org.openbell.scanner.scan.Sighting;
import org.openbell.scanner.universe.Universe;
import org.openbell.simulation.plan.Bait;
import org.openbell.simulation.plan.Part;
import org.openbell.simulation.plan.Stock;
import org.openbell.simulation.plan.Vendors;
import org.openbell.simulation.store.Table;

/// scanner-service as a process, with vendors that are sometimes of no use.
public final class ScannerNode extends Node {
  private static final ScanCriteria CRITERIA =
      new ScanCriteria(
          Price.parse("1"),
          Price.parse("50"),
          Usd.parse("1000000"),
          new BigDecimal("20000"),
          new BigDecimal("100000"),
          Percent.parse("1.0"),
          Duration.ofMinutes(5),
          Percent.parse("2"),
          Percent.parse("80"),
          Percent.parse("2"),
          Duration.ofMinutes(15),
          40,
          30,
          0,
          5,
          Percent.parse("80"),
          8);
  private static final long SECOND = 1_000_000;

  private final Table<ScanId, Instant> answered;
  private final Table<Symbol, SessionDate> taken;
  private final Universe universe;
  private ScanDesk desk;
  private Optional<Envelope> underWay = Optional.empty();
  private long underWayUntil;
  private Optional<ScanAnswer> answer = Optional.empty();

  public ScannerNode(World world) {
    super(Part.SCANNER, world, List.of(Topic.SCHEDULER_EVENTS, Topic.ORDER_EVENTS));
    this.answered = new Table<>(database().tape());
    this.taken = new Table<>(database().tape());
    this.universe =
        Universe.of(
            Stream.concat(
                    world.plan().market().stocks().stream().map(Stock::instrument),
                    Bait.listed().stream())
                .toList());
  }

  @Override
  void assemble() {
    underWay = Optional.empty();
    desk =
        new ScannerAssembly(
                new FirstVendor(),
                new SecondVendor(),
                (_, _, _) -> List.of(),
                CRITERIA,
                new Records(),
                leaving(),
                clock(),
                calendar())
            .desk();
  }

  /// A scan takes its time, and its answer is judged by the clock at its end.
  @Override
  long waitBefore(Envelope envelope) {
    if (!(envelope.payload() instanceof ScanDue due)) {
      return 0;
    }
    if (!underWay.equals(Optional.of(envelope))) {
      underWay = Optional.of(envelope);
      underWayUntil =
          clock().now() + dice().between(2, due.kind() == ScanKind.PRE_OPEN ? 90 : 20) * SECOND;
    }
    long left = underWayUntil - clock().now();
    if (left <= 0) {
      answer = desk.answer(due);
    }
    return Math.max(0, left);
  }

  @Override
  void effect(Envelope envelope) {
    switch (envelope.payload()) {
      case ScanDue _ -> answer.ifPresent(found -> desk.keep(envelope.eventId(), found));
      case OrderFact fact -> desk.note(fact);
      // what else travels on these topics is not for the scanner
      case SchedulerFact _,
          ScannerFact _,
          RankerFact _,
          ApprovalFact _,
          ExitFact _,
          TickFact _,
          Command _ -> {}
    }
  }

  private final class FirstVendor implements MarketFeed {
    @Override
    public Universe universe(SessionDate date) {
      return universe;
    }

    @Override
    public List<Sighting> snapshot() {
      Vendors trouble = world().plan().vendors(clock().now());
      List<Stock> stocks = world().plan().market().stocks();
      return switch (trouble) {
        case WELL, SECOND_DIFFERS -> withBaits(sightings(stocks, clock().now()));
        case UNREACHABLE ->
            throw new FeedUnusable(FeedUnusable.Trouble.UNREACHABLE, "nobody is there");
        case PARTIAL -> sightings(stocks.subList(0, stocks.size() / 2), clock().now());
        case STALE -> sightings(stocks, clock().now() - 1_200 * SECOND);
      };
    }

    private List<Sighting> withBaits(List<Sighting> seen) {
      boolean open = clock().now() > world().plan().market().open();
      for (Bait bait : Bait.values()) {
        bait.sighting(clock().instant(), open).ifPresent(seen::add);
      }
      return seen;
    }

    private List<Sighting> sightings(List<Stock> stocks, long at) {
      List<Sighting> seen = new ArrayList<>(stocks.size());
      boolean open = at > world().plan().market().open();
      for (Stock stock : stocks) {
        Price last = Stock.price(stock.centsAt(at));
        seen.add(
            new Sighting(
                stock.instrument().symbol(),
                Optional.of(new Sighting.Trade(last, moment(at - SECOND))),
                Optional.of(new Sighting.Quote(last, Stock.price(stock.centsAt(at) + 1))),
                open ? Optional.of(Stock.price(stock.opening())) : Optional.empty(),
                BigDecimal.valueOf(stock.volume()),
                Optional.of(Stock.price(stock.previousClose())),
                BigDecimal.valueOf(stock.previousVolume())));
      }
      return seen;
    }
  }

  private final class SecondVendor implements SecondFeed {
    @Override
    public Map<Symbol, SecondOpinion> opinions(ScanKind kind, List<Symbol> symbols) {
      int offset = world().plan().vendors(clock().now()) == Vendors.SECOND_DIFFERS ? 150 : 100;
      Map<Symbol, SecondOpinion> opinions = new LinkedHashMap<>();
      for (Stock stock : world().plan().market().stocks()) {
        if (symbols.contains(stock.instrument().symbol())) {
          int cents = stock.centsAt(clock().now()) * offset / 100;
          opinions.put(
              stock.instrument().symbol(),
              new SecondOpinion(Stock.price(cents), Optional.of(moment(clock().now()))));
        }
      }
      for (Bait bait : Bait.values()) {
        if (symbols.contains(bait.symbol())) {
          bait.secondOpinion()
              .ifPresent(
                  price ->
                      opinions.put(
                          bait.symbol(),
                          new SecondOpinion(price, Optional.of(moment(clock().now())))));
        }
      }
      return opinions;
    }
  }

  private final class Records implements ScanRecords {
    @Override
    public boolean isAnswered(ScanId scan) {
      return answered.has(scan);
    }

    @Override
    public Set<Symbol> takenOn(SessionDate date) {
      Set<Symbol> symbols = new HashSet<>();
      taken.keys().forEach(symbols::add);
      return symbols;
    }

    @Override
    public void take(SessionDate date, Collection<Symbol> symbols) {
      symbols.forEach(symbol -> taken.add(symbol, date));
    }

    @Override
    public void add(ScanAnswer found, Instant answeredAt) {
      if (!answered.add(found.fact().scan(), answeredAt)) {
        throw new IllegalStateException(found.fact().scan() + " was answered before");
      }
    }
  }
}
