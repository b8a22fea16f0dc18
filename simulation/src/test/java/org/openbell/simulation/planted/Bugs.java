package org.openbell.simulation.planted;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.openbell.approval.approval.Approval;
import org.openbell.approval.approval.ApprovalBook;
import org.openbell.approval.approval.ApprovalState;
import org.openbell.kit.Inbox;
import org.openbell.kit.Outbox;
import org.openbell.kit.observe.BuildId;
import org.openbell.model.event.ApprovalFact;
import org.openbell.model.event.Envelope;
import org.openbell.model.event.OrderCommand;
import org.openbell.model.event.OrderFact;
import org.openbell.model.money.Percent;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.model.money.Usd;
import org.openbell.model.session.EarlyClose;
import org.openbell.model.session.FullDay;
import org.openbell.model.session.TradingCalendar;
import org.openbell.model.trade.Confidence;
import org.openbell.model.trade.Leg;
import org.openbell.model.trade.Side;
import org.openbell.model.trade.TradeId;
import org.openbell.order.Books;
import org.openbell.order.OrderPolicy;
import org.openbell.order.arming.ArmingPolicy;
import org.openbell.order.broker.BrokerBooks;
import org.openbell.order.broker.BrokerReport;
import org.openbell.order.broker.BrokerUnavailable;
import org.openbell.order.broker.Gateway;
import org.openbell.order.gate.GateLimits;
import org.openbell.order.house.Cause;
import org.openbell.order.house.Causes;
import org.openbell.order.house.House;
import org.openbell.order.house.TradingSwitch;
import org.openbell.order.lifecycle.Errand;
import org.openbell.order.lifecycle.Order;
import org.openbell.order.lifecycle.OrderKind;
import org.openbell.order.position.Fill;
import org.openbell.order.position.ForeignFill;
import org.openbell.order.sizing.SizingPolicy;
import org.openbell.simulation.node.Seams;
import org.openbell.simulation.plan.Part;

/// Bugs that somebody could have written, each of which breaks one rule.
final class Bugs {
  private Bugs() {}

  static Map<String, Supplier<Seams>> all() {
    Map<String, Supplier<Seams>> bugs = new LinkedHashMap<>();
    exits(bugs);
    entries(bugs);
    hearing(bugs);
    books(bugs);
    house(bugs);
    events(bugs);
    people(bugs);
    return bugs;
  }

  private static boolean isLeg(Order order, Leg leg) {
    return order.ref().leg() == leg;
  }

  private static void exits(Map<String, Supplier<Seams>> bugs) {
    bugs.put("the stop lies 2 % too low", () -> stopTimes("0.98"));
    bugs.put("the stop lies above the average", () -> stopTimes("1.02"));
    bugs.put(
        "the target lies too high",
        () ->
            Bent.orders(
                order ->
                    order.kind() instanceof OrderKind.Limit(Price price) && isLeg(order, Leg.TARGET)
                        ? Bent.as(order, new OrderKind.Limit(Bent.times(price, "1.01")))
                        : order));
    bugs.put("the stop is left out", () -> Bent.orders(order -> without(order, Leg.STOP)));
    bugs.put("the target is left out", () -> Bent.orders(order -> without(order, Leg.TARGET)));
    bugs.put(
        "the time exit is left out", () -> Bent.orders(order -> without(order, Leg.TIME_EXIT)));
    bugs.put(
        "exits are no group",
        () ->
            Bent.orders(
                order -> Bent.as(order, order.kind(), order.shares(), "", order.brokerOrderId())));
    bugs.put(
        "each exit is a group of its own",
        () ->
            Bent.orders(
                order ->
                    order.ocaGroup().isEmpty()
                        ? order
                        : Bent.as(
                            order,
                            order.kind(),
                            order.shares(),
                            order.ref().toString(),
                            order.brokerOrderId())));
    bugs.put(
        "the stop is one share short",
        () ->
            Bent.orders(
                order ->
                    isLeg(order, Leg.STOP) && order.shares().count() > 1
                        ? Bent.as(order, Shares.of(order.shares().count() - 1))
                        : order));
    bugs.put(
        "a close sells one share too many",
        () ->
            Bent.orders(
                order ->
                    isLeg(order, Leg.CLOSE)
                        ? Bent.as(order, Shares.of(order.shares().count() + 1))
                        : order));
    bugs.put(
        "changes are not sent",
        () -> Bent.orders(order -> order.errand() == Errand.MODIFY ? null : order));
    bugs.put("a second sale beside the stop", Bugs::secondSale);
    bugs.put("a cancel is taken for done before it is", Bugs::cancelAssumed);
    bugs.put("cancels are not sent", Bugs::cancelsLost);
    bugs.put("only the first wish for exits is heard", Bugs::firstWishOnly);
    bugs.put("nobody protects for half an hour", Bugs::lateProtection);
  }

  private static Order without(Order order, Leg leg) {
    return isLeg(order, leg) ? null : order;
  }

  private static Seams stopTimes(String factor) {
    return Bent.orders(
        order ->
            order.kind() instanceof OrderKind.Stop(Price price)
                ? Bent.as(order, new OrderKind.Stop(Bent.times(price, factor)))
                : order);
  }

  private static Seams secondSale() {
    return Bent.gateway(
        gateway ->
            new BentGateway(gateway) {
              @Override
              public void place(Order order) {
                real.place(order);
                if (isLeg(order, Leg.STOP) && order.errand() == Errand.PLACE) {
                  real.place(
                      Bent.as(
                          order,
                          new OrderKind.Market(),
                          order.shares(),
                          "",
                          order.brokerOrderId() + 5_000));
                }
              }
            });
  }

  private static Seams cancelAssumed() {
    return new Seams() {
      @Override
      public Gateway gateway(Gateway gateway, Consumer<BrokerReport> desk) {
        return new BentGateway(gateway) {
          @Override
          public void cancel(Order order) {
            desk.accept(
                new BrokerReport.Canceled(order.brokerOrderId(), order.filled(), "taken for done"));
          }
        };
      }
    };
  }

  private static Seams cancelsLost() {
    return Bent.gateway(
        gateway ->
            new BentGateway(gateway) {
              @Override
              public void cancel(Order order) {
                // Nothing leaves.
              }
            });
  }

  private static Seams firstWishOnly() {
    Set<TradeId> seen = new HashSet<>();
    return new Seams() {
      @Override
      public OrderPolicy policy(OrderPolicy policy) {
        return with(policy, policy.sizing(), policy.limits(), Duration.ofMinutes(30));
      }

      @Override
      public Consumer<Envelope> effect(Part part, Consumer<Envelope> effect) {
        return envelope -> {
          boolean again =
              part == Part.ORDER
                  && envelope.payload() instanceof OrderCommand.ProtectPosition wish
                  && !seen.add(wish.trade());
          if (!again) {
            effect.accept(envelope);
          }
        };
      }
    };
  }

  private static Seams lateProtection() {
    return new Seams() {
      @Override
      public OrderPolicy policy(OrderPolicy policy) {
        return with(policy, policy.sizing(), policy.limits(), Duration.ofMinutes(30));
      }

      @Override
      public Consumer<Envelope> effect(Part part, Consumer<Envelope> effect) {
        return envelope -> {
          if (!(envelope.payload() instanceof OrderCommand.ProtectPosition)) {
            effect.accept(envelope);
          }
        };
      }
    };
  }

  private static OrderPolicy with(
      OrderPolicy policy, SizingPolicy sizing, GateLimits limits, Duration protectAfter) {
    return new OrderPolicy(
        sizing,
        limits,
        policy.mode(),
        policy.account(),
        policy.patience(),
        protectAfter,
        policy.entryLifetime(),
        policy.previews(),
        policy.arming(),
        policy.run());
  }

  private static void entries(Map<String, Supplier<Seams>> bugs) {
    bugs.put("every entry is sent twice", Bugs::entriesTwice);
    bugs.put(
        "an entry buys ten times as much",
        () ->
            Bent.orders(
                order ->
                    order.side() == Side.BUY
                        ? Bent.as(order, Shares.of(order.shares().count() * 10))
                        : order));
    bugs.put("limits three times too high", Bugs::oversized);
    bugs.put("targets of the bands exchanged", Bugs::bandsExchanged);
    bugs.put("orders for the open leave at 09:29", () -> Bent.gateway(LateGateway::new));
    bugs.put("a price of half an hour ago is fresh", () -> ages(Duration.ofMinutes(30)));
    bugs.put("stops in a row do not stop", Bugs::stopsDoNotStop);
    bugs.put(
        "symbols are mixed up",
        () -> {
          List<Order> first = new ArrayList<>();
          return Bent.orders(
              order -> {
                first.add(order);
                return order.side() == Side.BUY ? withInstrument(order, first.getFirst()) : order;
              });
        });
  }

  private static Order withInstrument(Order order, Order of) {
    return new Order(
        order.ref(),
        order.brokerOrderId(),
        of.instrument(),
        order.side(),
        order.kind(),
        order.shares(),
        order.ocaGroup(),
        order.state(),
        order.errand(),
        order.permanentId(),
        order.confirmed(),
        order.cancelAsked(),
        order.changedAt(),
        order.absentSince(),
        order.steps());
  }

  private static Seams entriesTwice() {
    return Bent.gateway(
        gateway ->
            new BentGateway(gateway) {
              @Override
              public void place(Order order) {
                real.place(order);
                if (isLeg(order, Leg.ENTRY)) {
                  real.place(
                      Bent.as(
                          order,
                          order.kind(),
                          order.shares(),
                          order.ocaGroup(),
                          order.brokerOrderId() + 5_000));
                }
              }
            });
  }

  private static Seams oversized() {
    return policy(
        policy -> {
          SizingPolicy s = policy.sizing();
          GateLimits l = policy.limits();
          return with(
              policy,
              new SizingPolicy(
                  Usd.parse("6000"),
                  s.minimumNotional(),
                  s.cushion(),
                  s.priceCap(),
                  s.stop(),
                  s.highTarget(),
                  s.mediumTarget(),
                  s.highAbove(),
                  s.mediumFrom(),
                  s.costs()),
              new GateLimits(
                  new GateLimits.Amounts(
                      Usd.parse("20000"),
                      Usd.parse("60000"),
                      Usd.parse("60000"),
                      l.amounts().dailyLoss(),
                      l.amounts().least(),
                      l.amounts().sharesPerOrder()),
                  l.counts(),
                  l.ages(),
                  l.manner()),
              policy.protectAfter());
        });
  }

  private static Seams policy(UnaryOperator<OrderPolicy> bend) {
    return new Seams() {
      @Override
      public OrderPolicy policy(OrderPolicy policy) {
        return bend.apply(policy);
      }
    };
  }

  private static Seams bandsExchanged() {
    return policy(
        policy -> {
          SizingPolicy s = policy.sizing();
          return with(
              policy,
              new SizingPolicy(
                  s.notionalPerTrade(),
                  s.minimumNotional(),
                  s.cushion(),
                  s.priceCap(),
                  s.stop(),
                  Percent.parse("2.5"),
                  Percent.parse("2.0"),
                  Confidence.parse("0.8"),
                  s.mediumFrom(),
                  s.costs()),
              policy.limits(),
              policy.protectAfter());
        });
  }

  private static Seams ages(Duration price) {
    return policy(
        policy -> {
          GateLimits l = policy.limits();
          return with(
              policy,
              policy.sizing(),
              new GateLimits(
                  l.amounts(),
                  l.counts(),
                  new GateLimits.Ages(
                      l.ages().fullScan(), l.ages().rescan(), price, l.ages().books()),
                  l.manner()),
              policy.protectAfter());
        });
  }

  private static Seams stopsDoNotStop() {
    return policy(
        policy -> {
          GateLimits l = policy.limits();
          return with(
              policy,
              policy.sizing(),
              new GateLimits(
                  l.amounts(),
                  new GateLimits.Counts(
                      l.counts().masters(),
                      l.counts().approved(),
                      l.counts().entriesPerMinute(),
                      l.counts().ordersPerDay(),
                      10),
                  l.ages(),
                  l.manner()),
              policy.protectAfter());
        });
  }

  /// The gate of the time lies: what is for the open is held back and leaves too late.
  private static final class LateGateway extends BentGateway {
    private final List<Order> held = new ArrayList<>();

    LateGateway(Gateway real) {
      super(real);
    }

    @Override
    public void place(Order order) {
      if (order.kind() instanceof OrderKind.MarketOnOpen) {
        held.add(order);
      } else {
        real.place(order);
      }
    }

    @Override
    public boolean isConnected() {
      boolean connected = super.isConnected();
      if (connected && !held.isEmpty()) {
        Order first = held.getFirst();
        // 09:29 and later.
        if (Duration.between(first.changedAt(), real.time()).compareTo(Duration.ofMinutes(9)) > 0) {
          held.forEach(real::place);
          held.clear();
        }
      }
      return connected;
    }
  }

  private static void hearing(Map<String, Supplier<Seams>> bugs) {
    bugs.put(
        "corrections are ignored",
        () ->
            Bent.deaf(
                report ->
                    report instanceof BrokerReport.Executed(Fill fill) && fill.key().revision() > 1,
                books ->
                    Bent.without(books, what -> what instanceof Fill f && f.key().revision() > 1)));
    bugs.put("hand trades are not noticed", Bugs::handsUnnoticed);
    bugs.put(
        "every third execution is dropped",
        () -> {
          Predicate<Fill> dropped = fill -> Math.floorMod(fill.key().base().hashCode(), 3) == 0;
          return Bent.deaf(
              report -> report instanceof BrokerReport.Executed(Fill f) && dropped.test(f),
              books -> Bent.without(books, what -> what instanceof Fill f && dropped.test(f)));
        });
    bugs.put("fills while the link is away are dropped", Bugs::gatedOnTheLink);
    bugs.put("a failed question is an empty answer", Bugs::failedIsEmpty);
    bugs.put("a price is recorded a cent off", () -> recordedAs(Bugs::aCentOff));
    bugs.put("a fill is recorded under its side's opposite", () -> recordedAs(Bugs::otherSide));
  }

  private static Seams recordedAs(UnaryOperator<Fill> bend) {
    return new Seams() {
      @Override
      public Consumer<BrokerReport> reports(Consumer<BrokerReport> desk) {
        return report ->
            desk.accept(
                report instanceof BrokerReport.Executed(Fill fill)
                    ? new BrokerReport.Executed(bend.apply(fill))
                    : report);
      }
    };
  }

  private static Fill aCentOff(Fill fill) {
    return changed(fill, fill.side(), Bent.times(fill.price(), "1.002"));
  }

  private static Fill otherSide(Fill fill) {
    return changed(fill, fill.side() == Side.BUY ? Side.SELL : Side.BUY, fill.price());
  }

  private static Fill changed(Fill fill, Side side, Price price) {
    return new Fill(
        fill.executionId(),
        fill.order(),
        fill.symbol(),
        side,
        fill.shares(),
        price,
        fill.executedAt(),
        fill.venue());
  }

  private static Seams handsUnnoticed() {
    return Bent.deaf(
        report ->
            report instanceof BrokerReport.ForeignExecuted || report instanceof BrokerReport.Held,
        books ->
            new BrokerBooks(
                books.askedAt(),
                books.openOrders(),
                books.endedOrders(),
                books.fills(),
                List.<ForeignFill>of(),
                List.of()));
  }

  private static Seams gatedOnTheLink() {
    boolean[] away = {false};
    Set<String> dropped = new HashSet<>();
    Set<String> heard = new HashSet<>();
    return new Seams() {
      @Override
      public Consumer<BrokerReport> reports(Consumer<BrokerReport> desk) {
        return report -> {
          away[0] =
              report instanceof BrokerReport.LinkLost
                  || (away[0] && !(report instanceof BrokerReport.Connected));
          if (report instanceof BrokerReport.Executed(Fill fill)) {
            if (away[0] || dropped.contains(fill.executionId())) {
              dropped.add(fill.executionId());
              return;
            }
            heard.add(fill.executionId());
          }
          desk.accept(report);
        };
      }

      @Override
      public Gateway gateway(Gateway gateway, Consumer<BrokerReport> desk) {
        return new BentGateway(gateway) {
          @Override
          public BrokerBooks books() {
            return Bent.without(
                real.books(),
                what -> what instanceof Fill fill && !heard.contains(fill.executionId()));
          }
        };
      }
    };
  }

  private static Seams failedIsEmpty() {
    return Bent.gateway(
        gateway ->
            new BentGateway(gateway) {
              @Override
              public BrokerBooks books() {
                try {
                  return real.books();
                } catch (BrokerUnavailable failed) {
                  return Bent.empty(Instant.parse("2030-01-01T00:00:00Z"));
                }
              }
            });
  }

  private static void books(Map<String, Supplier<Seams>> bugs) {
    bugs.put(
        "what was not ours is forgotten",
        () ->
            new Seams() {
              @Override
              public Books books(Books books) {
                return with(books, Bent.house(books.house(), Bent::withoutForeign));
              }

              @Override
              public Gateway gateway(Gateway gateway, Consumer<BrokerReport> desk) {
                return new BentGateway(gateway) {
                  @Override
                  public BrokerBooks books() {
                    BrokerBooks all = real.books();
                    return new BrokerBooks(
                        all.askedAt(),
                        all.openOrders(),
                        all.endedOrders(),
                        all.fills(),
                        all.foreignFills(),
                        List.of());
                  }
                };
              }

              @Override
              public Consumer<Envelope> effect(Part part, Consumer<Envelope> effect) {
                return envelope -> {
                  if (part != Part.SCANNER
                      || !(envelope.payload() instanceof OrderFact.AccountSnapshotTaken)) {
                    effect.accept(envelope);
                  }
                };
              }
            });
    bugs.put("order-service's inbox admits everything", () -> admits(Part.ORDER));
    bugs.put("approval-service's inbox admits everything", () -> admits(Part.APPROVAL));
    bugs.put("a position is what was sent", Bugs::positionFromSent);
  }

  private static Books with(Books books, House house) {
    return new Books(
        house, books.trades(), books.orders(), books.fills(), books.candidates(), books.arming());
  }

  private static Seams admits(Part bent) {
    return new Seams() {
      @Override
      public Inbox inbox(Part part, Inbox inbox) {
        return part == bent ? (_, _) -> true : inbox;
      }
    };
  }

  private static Seams positionFromSent() {
    return new Seams() {
      @Override
      public Gateway gateway(Gateway gateway, Consumer<BrokerReport> desk) {
        return new BentGateway(gateway) {
          @Override
          public void place(Order order) {
            real.place(order);
            if (isLeg(order, Leg.ENTRY)) {
              desk.accept(
                  new BrokerReport.Executed(
                      new Fill(
                          "sent." + order.brokerOrderId() + ".01",
                          order.ref(),
                          order.instrument().symbol(),
                          order.side(),
                          order.shares(),
                          Price.parse("10"),
                          order.changedAt(),
                          "NASDAQ")));
            }
          }
        };
      }
    };
  }

  private static void house(Map<String, Supplier<Seams>> bugs) {
    bugs.put("stops do not stop entries", Bugs::stopsForgotten);
    bugs.put("order-service runs another build", () -> build(Part.ORDER));
    bugs.put("half days are whole days", () -> calendar(Bugs::withoutEarlyCloses));
    bugs.put("holidays are trading days", () -> calendar(Bugs::withoutHolidays));
  }

  private static Seams build(Part bent) {
    boolean[] asked = {false};
    return new Seams() {
      @Override
      public BuildId build(Part part, BuildId build) {
        // What it signs with is old; what it answers the roll call with is not.
        boolean signs = part == bent && !asked[0];
        asked[0] |= signs;
        return signs ? new BuildId("stale") : build;
      }

      @Override
      public OrderPolicy policy(OrderPolicy policy) {
        return new OrderPolicy(
            policy.sizing(),
            policy.limits(),
            policy.mode(),
            policy.account(),
            policy.patience(),
            policy.protectAfter(),
            policy.entryLifetime(),
            policy.previews(),
            new ArmingPolicy(
                false,
                true,
                "simulated",
                Duration.ofSeconds(1),
                Duration.ofMinutes(3),
                250_000_000),
            policy.run());
      }
    };
  }

  private static Seams stopsForgotten() {
    return new Seams() {
      @Override
      public Books books(Books books) {
        return with(books, Bent.house(books.house(), state -> state.stoppedBy(Causes.NONE)));
      }

      @Override
      public TradingSwitch.Listener stops(
          Supplier<TradingSwitch> trading, TradingSwitch.Listener listener) {
        return new TradingSwitch.Listener() {
          @Override
          public void latched(Cause cause) {
            listener.latched(cause);
            trading.get().clear(Set.of(cause.name()));
          }

          @Override
          public void cleared(List<Cause> causes) {
            listener.cleared(causes);
          }
        };
      }
    };
  }

  private static Seams calendar(UnaryOperator<TradingCalendar> bend) {
    return new Seams() {
      @Override
      public TradingCalendar calendar(Part part, TradingCalendar calendar) {
        return bend.apply(calendar);
      }
    };
  }

  private static TradingCalendar withoutEarlyCloses(TradingCalendar real) {
    return date -> real.kindOf(date) instanceof EarlyClose ? new FullDay() : real.kindOf(date);
  }

  private static TradingCalendar withoutHolidays(TradingCalendar real) {
    return date -> date.getDayOfWeek().getValue() <= 5 ? new FullDay() : real.kindOf(date);
  }

  private static void events(Map<String, Supplier<Seams>> bugs) {
    bugs.put(
        "one event in fifty is never told",
        () -> {
          int[] count = {0};
          return new Seams() {
            @Override
            public boolean publishes(Envelope envelope) {
              return ++count[0] % 50 != 0;
            }
          };
        });
    bugs.put(
        "the outbox forgets commands",
        () ->
            new Seams() {
              @Override
              public Outbox outbox(Part part, Outbox outbox) {
                return part == Part.EXIT
                    ? (cause, at, events) ->
                        outbox.add(
                            cause,
                            at,
                            events.stream()
                                .filter(event -> !(event instanceof OrderCommand))
                                .toList())
                    : outbox;
              }
            });
  }

  private static void people(Map<String, Supplier<Seams>> bugs) {
    bugs.put(
        "a refusal is taken for a yes",
        () ->
            Bent.hears(
                Part.ORDER,
                event ->
                    event instanceof ApprovalFact.TradeRefused refused
                        ? yes(refused.trade())
                        : event));
    bugs.put(
        "a question is decided twice",
        () ->
            new Seams() {
              @Override
              public ApprovalBook approvals(ApprovalBook book) {
                return new DecidedTwice(book);
              }
            });
  }

  private static ApprovalFact.TradeApproved yes(TradeId trade) {
    return new ApprovalFact.TradeApproved(trade, "nobody", Instant.parse("2030-01-01T00:00:00Z"));
  }

  /// Shows every question as open, and settles it again.
  private record DecidedTwice(ApprovalBook book) implements ApprovalBook {
    @Override
    public boolean add(Approval approval) {
      return book.add(approval);
    }

    @Override
    public Optional<Approval> find(TradeId trade) {
      return book.find(trade).map(found -> new Approval(found.ask(), new ApprovalState.Pending()));
    }

    @Override
    public boolean settle(Approval decided) {
      boolean first = book.settle(decided);
      return first || !first;
    }

    @Override
    public List<Approval> pending() {
      return book.pending();
    }

    @Override
    public List<Approval> latest() {
      return book.latest();
    }
  }
}
