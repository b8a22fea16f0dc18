package org.openbell.auditor;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openbell.auditor.day.Day;
import org.openbell.auditor.day.Limits;
import org.openbell.auditor.fact.BrokerExecution;
import org.openbell.auditor.fact.BrokerOrder;
import org.openbell.auditor.fact.BrokerPosition;
import org.openbell.auditor.fact.Fact;
import org.openbell.auditor.fact.FillRow;
import org.openbell.auditor.fact.Intent;
import org.openbell.auditor.fact.OrderName;
import org.openbell.auditor.fact.Outage;
import org.openbell.auditor.fact.Pace;
import org.openbell.auditor.fact.Plan;
import org.openbell.auditor.fact.Session;
import org.openbell.auditor.fact.Side;
import org.openbell.auditor.fact.Subject;
import org.openbell.auditor.fact.Trade;
import org.openbell.auditor.invariant.Violation;

/// A short history of a day, told in a test: what is not told did not happen.
///
/// Times are `09:30:00` in New York on 2025-10-29, four hours behind UTC.
public final class Story {
  public static final String WULF = "20251029-WULF";
  public static final String ENTRY = "OB1.20251029-WULF.E.1";
  public static final String STOP = "OB1.20251029-WULF.S.1";
  public static final String TARGET = "OB1.20251029-WULF.T.1";
  public static final String TIME_EXIT = "OB1.20251029-WULF.X.1";
  public static final String CLOSING = "OB1.20251029-WULF.C.1";
  private static final String DATE = "2025-10-29";

  private final List<Fact> facts = new ArrayList<>();
  private final Set<Subject> unknown = EnumSet.noneOf(Subject.class);
  private Limits limits = Limits.standing();
  private Instant until = at("20:00:00");
  private Session session = Session.of(LocalDate.parse(DATE), at("09:30:00"), at("16:00:00"));
  private int executions;

  public static Story day() {
    return new Story();
  }

  public static Instant at(String newYork) {
    return Instant.parse(DATE + "T" + newYork + "Z").plus(Duration.ofHours(4));
  }

  public Story with(Fact... more) {
    facts.addAll(List.of(more));
    return this;
  }

  public Story with(Limits others) {
    limits = others;
    return this;
  }

  public Story with(Session other) {
    session = other;
    return this;
  }

  public Story until(String time) {
    until = at(time);
    return this;
  }

  public Story notKnowing(Subject... subjects) {
    unknown.addAll(List.of(subjects));
    return this;
  }

  /// Executed for the order of that name, `OB1.20251029-WULF.E.1`.
  public Story executed(String name, Side side, long shares, String price, String time) {
    return executed(nextId(), name, side, shares, price, time, time);
  }

  public Story executed(
      String id, String name, Side side, long shares, String price, String time, String said) {
    return with(execution(id, name, side, shares, price, time, said));
  }

  public static BrokerExecution execution(
      String id, String name, Side side, long shares, String price, String time, String said) {
    var order = OrderName.of(name);
    return new BrokerExecution(
        id,
        order,
        order.isOurs() ? order.symbol() : name,
        side,
        shares,
        new BigDecimal(price),
        at(time),
        at(said),
        Optional.empty());
  }

  /// Traded by hand: without a name of ours.
  public Story byHand(String symbol, Side side, long shares, String time) {
    return executed(nextId(), symbol, side, shares, "10.00", time, time);
  }

  private String nextId() {
    return "0001.%04d.01".formatted(++executions);
  }

  public Story held(String symbol, long shares, String time) {
    return with(new BrokerPosition(symbol, shares, at(time), false));
  }

  public Story heldBefore(String symbol, long shares) {
    return with(new BrokerPosition(symbol, shares, at("08:00:00"), true));
  }

  /// Stop, target and time exit in one group from then on, for a purchase at 10.00.
  public Story protectedFrom(String time, long shares) {
    return ordered(exits(time, shares));
  }

  public static Ordered[] exits(String time, long shares) {
    return new Ordered[] {
      order(STOP, Side.SELL, shares, time).stop("9.91").in("oca").numbered(2),
      order(TARGET, Side.SELL, shares, time).limit("10.26").in("oca").numbered(3),
      order(TIME_EXIT, Side.SELL, shares, time).in("oca").numbered(4)
    };
  }

  public Story proposed(Trade.Kind kind) {
    return with(trade(kind, "0.86", "2.6"));
  }

  public static Trade trade(Trade.Kind kind, String confidence, String target) {
    return new Trade(WULF, kind, "scan", plan(100, "10.00", confidence, target), at("09:15:00"));
  }

  public static Plan plan(long shares, String reference, String confidence, String target) {
    return new Plan(
        "WULF",
        shares,
        new BigDecimal(reference),
        new BigDecimal(target),
        new BigDecimal("0.90"),
        new BigDecimal(confidence));
  }

  public static Intent intent(String name, int number, Side side, long shares, String written) {
    return new Intent(
        OrderName.of(name),
        number,
        OrderName.of(name).symbol(),
        side,
        shares,
        Optional.empty(),
        Optional.of(at(written)),
        Optional.of(1L),
        Optional.of("build"),
        List.of(step(Intent.State.SENT, written)));
  }

  public static Intent.Step step(Intent.State state, String time) {
    return new Intent.Step(at(time), state, "");
  }

  public static FillRow fill(String id, String name, Side side, long shares, String recorded) {
    var order = OrderName.of(name);
    return new FillRow(
        id,
        order,
        order.symbol(),
        side,
        shares,
        new BigDecimal("10.00"),
        at("09:30:00"),
        Optional.of(at(recorded)));
  }

  public Story away(Outage.Part part, String from, String until) {
    return with(new Outage(part, at(from), Optional.of(at(until))));
  }

  public Story ordered(Ordered... orders) {
    for (Ordered order : orders) {
      with(order.order());
    }
    return this;
  }

  public static Ordered order(String name, Side side, long shares, String time) {
    return new Ordered(name, side, shares, at(time));
  }

  public Day toDay() {
    var day = new Day(session, limits, Pace.REAL, until).addAll(facts).vouchForAll();
    unknown.forEach(day::doNotVouchFor);
    return day;
  }

  public Verdict judged() {
    return Auditor.judge(toDay());
  }

  /// What that invariant found.
  public List<Violation> violations(int number) {
    return judged().violationsOf(number);
  }

  /// An order in the making.
  public static final class Ordered {
    private final String name;
    private final Side side;
    private final Instant received;
    private final List<BrokerOrder.Terms> terms = new ArrayList<>();
    private final List<BrokerOrder.Status> statuses = new ArrayList<>();
    private String group = "";
    private int orderId = 1;
    private int client = 7;
    private boolean opening;
    private boolean byHand;

    private Ordered(String name, Side side, long shares, Instant received) {
      this.name = name;
      this.side = side;
      this.received = received;
      terms.add(new BrokerOrder.Terms(received, shares, Optional.empty(), Optional.empty()));
      statuses.add(new BrokerOrder.Status(received, BrokerOrder.State.WORKING, 0));
    }

    public Ordered stop(String price) {
      var first = terms.removeFirst();
      terms.addFirst(
          new BrokerOrder.Terms(
              first.from(), first.shares(), first.limit(), Optional.of(new BigDecimal(price))));
      return this;
    }

    public Ordered limit(String price) {
      var first = terms.removeFirst();
      terms.addFirst(
          new BrokerOrder.Terms(
              first.from(), first.shares(), Optional.of(new BigDecimal(price)), first.stop()));
      return this;
    }

    public Ordered resized(long shares, String time) {
      var last = terms.getLast();
      terms.add(new BrokerOrder.Terms(at(time), shares, last.limit(), last.stop()));
      return this;
    }

    public Ordered repriced(long shares, String limit, String stop, String time) {
      terms.add(
          new BrokerOrder.Terms(
              at(time),
              shares,
              limit.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(limit)),
              stop.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(stop))));
      return this;
    }

    public Ordered in(String oca) {
      group = oca;
      return this;
    }

    public Ordered numbered(int number) {
      orderId = number;
      return this;
    }

    public Ordered of(int clientId) {
      client = clientId;
      return this;
    }

    public Ordered forTheOpening() {
      opening = true;
      return this;
    }

    public Ordered byHand() {
      byHand = true;
      return this;
    }

    public Ordered became(BrokerOrder.State state, long filled, String time) {
      statuses.add(new BrokerOrder.Status(at(time), state, filled));
      return this;
    }

    public BrokerOrder order() {
      var reference = OrderName.of(name);
      return new BrokerOrder(
          1000L + orderId,
          client,
          orderId,
          reference,
          reference.isOurs() ? reference.symbol() : name,
          side,
          opening,
          group,
          received,
          byHand,
          terms,
          statuses);
    }
  }
}
