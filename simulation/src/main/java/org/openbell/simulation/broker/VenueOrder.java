package org.openbell.simulation.broker;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openbell.model.instrument.Instrument;
import org.openbell.model.money.Shares;
import org.openbell.model.trade.OrderRef;
import org.openbell.model.trade.Side;
import org.openbell.order.broker.BrokerBooks.EndedOrder;
import org.openbell.order.broker.BrokerBooks.OpenOrder;
import org.openbell.order.broker.OrderTerms;
import org.openbell.order.lifecycle.Order;
import org.openbell.order.lifecycle.OrderKind;

/// An order as the broker keeps it, with everything that it ever was.
public final class VenueOrder {
  /// What it may still do.
  public enum Status {
    WORKING,
    INACTIVE,
    FILLED,
    CANCELED
  }

  /// From that moment on it was in this state, with so many shares filled.
  public record Was(long at, Status status, long filled) {}

  /// From that moment on it was for so many shares of this kind.
  public record Meant(long at, long shares, OrderKind kind) {}

  private static final long FIRST_PERMANENT = 900_000;

  private final int id;
  private final OrderRef ref;
  private final Instrument instrument;
  private final Side side;
  private final String group;
  private final long receivedAt;
  private final List<Was> history = new ArrayList<>();
  private final List<Meant> terms = new ArrayList<>();
  private OrderKind kind;
  private long shares;
  private long filled;
  private Status status = Status.WORKING;
  private boolean triggered;

  VenueOrder(Order order, long at) {
    this.id = order.brokerOrderId();
    this.ref = order.ref();
    this.instrument = order.instrument();
    this.side = order.side();
    this.group = order.ocaGroup();
    this.receivedAt = at;
    mean(order.shares().count(), order.kind(), at);
    history.add(new Was(at, status, 0));
  }

  void mean(long newShares, OrderKind newKind, long at) {
    shares = newShares;
    kind = newKind;
    terms.add(new Meant(at, shares, kind));
  }

  void become(Status next, long at) {
    status = next;
    history.add(new Was(at, status, filled));
  }

  void fill(long more, long at) {
    filled += more;
    become(remaining() == 0 ? Status.FILLED : status, at);
  }

  void trigger() {
    triggered = true;
  }

  public int id() {
    return id;
  }

  public long permanentId() {
    return FIRST_PERMANENT + id;
  }

  public OrderRef ref() {
    return ref;
  }

  public Instrument instrument() {
    return instrument;
  }

  public Side side() {
    return side;
  }

  public String group() {
    return group;
  }

  public OrderKind kind() {
    return kind;
  }

  public long receivedAt() {
    return receivedAt;
  }

  public long filled() {
    return filled;
  }

  public Status status() {
    return status;
  }

  public List<Was> history() {
    return history;
  }

  public List<Meant> terms() {
    return terms;
  }

  boolean isTriggered() {
    return triggered;
  }

  boolean isForTheOpen() {
    return kind instanceof OrderKind.MarketOnOpen;
  }

  public boolean isOpen() {
    return status == Status.WORKING || status == Status.INACTIVE;
  }

  public boolean isWorking() {
    return status == Status.WORKING;
  }

  public long remaining() {
    return Math.max(0, shares - filled);
  }

  OpenOrder open() {
    return new OpenOrder(
        ref,
        id,
        permanentId(),
        Shares.of(shares),
        new OrderTerms(instrument, side, Optional.of(kind), group),
        status == Status.INACTIVE,
        true);
  }

  EndedOrder ended() {
    return new EndedOrder(
        ref,
        permanentId(),
        Shares.of(Math.max(shares, filled)),
        Shares.of(filled),
        new OrderTerms(instrument, side, Optional.of(kind), group),
        status == Status.FILLED ? "Filled Size: " + filled : "Cancelled by Trader");
  }
}
