package org.openbell.simulation.planted;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.openbell.model.event.Envelope;
import org.openbell.model.event.Event;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.order.Books;
import org.openbell.order.broker.BrokerBooks;
import org.openbell.order.broker.BrokerReport;
import org.openbell.order.broker.Gateway;
import org.openbell.order.house.House;
import org.openbell.order.house.HouseState;
import org.openbell.order.lifecycle.Order;
import org.openbell.order.lifecycle.OrderKind;
import org.openbell.simulation.node.Seams;
import org.openbell.simulation.plan.Part;

/// The tools that bugs are made with.
final class Bent {
  private Bent() {}

  /// Orders leave otherwise than they were written; null leaves them out.
  static Seams orders(UnaryOperator<Order> bend) {
    return new Seams() {
      @Override
      public Gateway gateway(Gateway gateway, Consumer<BrokerReport> desk) {
        return new BentGateway(gateway) {
          @Override
          public void place(Order order) {
            Order bent = bend.apply(order);
            if (bent != null) {
              real.place(bent);
            }
          }
        };
      }
    };
  }

  static Seams gateway(Function<Gateway, Gateway> bend) {
    return new Seams() {
      @Override
      public Gateway gateway(Gateway gateway, Consumer<BrokerReport> desk) {
        return bend.apply(gateway);
      }
    };
  }

  /// These reports, and what the books say alike, never reach the desk.
  static Seams deaf(Predicate<BrokerReport> to, UnaryOperator<BrokerBooks> books) {
    return new Seams() {
      @Override
      public Consumer<BrokerReport> reports(Consumer<BrokerReport> desk) {
        return report -> {
          if (!to.test(report)) {
            desk.accept(report);
          }
        };
      }

      @Override
      public Gateway gateway(Gateway gateway, Consumer<BrokerReport> desk) {
        return new BentGateway(gateway) {
          @Override
          public BrokerBooks books() {
            return books.apply(real.books());
          }
        };
      }
    };
  }

  /// A service hears another event than the one that was told; null leaves it out.
  static Seams hears(Part part, UnaryOperator<Event> bend) {
    return new Seams() {
      @Override
      public Consumer<Envelope> effect(Part of, Consumer<Envelope> effect) {
        if (of != part) {
          return effect;
        }
        return envelope -> {
          Event bent = bend.apply(envelope.payload());
          if (bent != null) {
            effect.accept(with(envelope, bent));
          }
        };
      }
    };
  }

  private static Envelope with(Envelope envelope, Event event) {
    return new Envelope(
        envelope.eventId(),
        envelope.type(),
        envelope.schema(),
        envelope.occurredAt(),
        envelope.recordedAt(),
        envelope.tradeId(),
        envelope.causedBy(),
        envelope.producer(),
        envelope.build(),
        event);
  }

  static Seams books(UnaryOperator<Books> bend) {
    return new Seams() {
      @Override
      public Books books(Books books) {
        return bend.apply(books);
      }
    };
  }

  /// The house as somebody forgetful reads it.
  static House house(House real, UnaryOperator<HouseState> bend) {
    return new House() {
      @Override
      public HouseState get() {
        return bend.apply(real.get());
      }

      @Override
      public void put(HouseState state) {
        real.put(state);
      }
    };
  }

  static Order as(Order order, OrderKind kind, Shares shares, String group, int number) {
    return new Order(
        order.ref(),
        number,
        order.instrument(),
        order.side(),
        kind,
        shares,
        group,
        order.state(),
        order.errand(),
        order.permanentId(),
        order.confirmed(),
        order.cancelAsked(),
        order.changedAt(),
        order.absentSince(),
        order.steps());
  }

  static Order as(Order order, OrderKind kind) {
    return as(order, kind, order.shares(), order.ocaGroup(), order.brokerOrderId());
  }

  static Order as(Order order, Shares shares) {
    return as(order, order.kind(), shares, order.ocaGroup(), order.brokerOrderId());
  }

  static Price times(Price price, String factor) {
    return new Price(
        price.value().multiply(new BigDecimal(factor)).setScale(2, RoundingMode.HALF_EVEN));
  }

  static BrokerBooks without(BrokerBooks books, Predicate<Object> gone) {
    return new BrokerBooks(
        books.askedAt(),
        books.openOrders(),
        books.endedOrders(),
        books.fills().stream().filter(gone.negate()).toList(),
        books.foreignFills().stream().filter(gone.negate()).toList(),
        books.holdings());
  }

  static BrokerBooks empty(Instant at) {
    return new BrokerBooks(at, List.of(), List.of(), List.of(), List.of(), List.of());
  }

  static HouseState withoutForeign(HouseState state) {
    return new HouseState(
        state.session(),
        state.armed(),
        state.causes(),
        state.doneForDay(),
        state.snapshotOf(),
        state.account(),
        state.settledCash(),
        Map.of());
  }
}
