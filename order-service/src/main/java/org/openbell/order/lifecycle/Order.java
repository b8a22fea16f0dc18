package org.openbell.order.lifecycle;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.openbell.model.instrument.Instrument;
import org.openbell.model.money.Shares;
import org.openbell.model.trade.OrderRef;
import org.openbell.model.trade.Side;
import org.openbell.order.position.Sellable;

/// One order of ours: what we want, what we know, and what is still to be told.
///
/// `brokerOrderId` comes from a database sequence before anything is sent. `confirmed` is the
/// number of shares the broker last said it works; `steps` counts decisions, so that each has a
/// name; `absentSince` is the first of two looks at the broker's books that did not show it.
public record Order(
    OrderRef ref,
    int brokerOrderId,
    Instrument instrument,
    Side side,
    OrderKind kind,
    Shares shares,
    String ocaGroup,
    OrderState state,
    Errand errand,
    long permanentId,
    Shares confirmed,
    boolean cancelAsked,
    Instant changedAt,
    Optional<Instant> absentSince,
    int steps) {

  /// A purchase that exists on paper only, waiting to be sent.
  public static Order buying(
      OrderRef ref,
      int brokerOrderId,
      Instrument instrument,
      OrderKind kind,
      Shares shares,
      Instant now) {
    return planned(ref, brokerOrderId, instrument, Side.BUY, kind, shares, "", now);
  }

  /// A sale that exists on paper only. It cannot be made of anything but shares that are ours.
  public static Order selling(
      Sellable lot,
      OrderRef ref,
      int brokerOrderId,
      Instrument instrument,
      OrderKind kind,
      Shares shares,
      String ocaGroup,
      Instant now) {
    requireOwned(lot, ref, shares);
    return planned(ref, brokerOrderId, instrument, Side.SELL, kind, shares, ocaGroup, now);
  }

  private static void requireOwned(Sellable lot, OrderRef ref, Shares shares) {
    if (!lot.covers(ref.trade(), shares)) {
      throw new IllegalArgumentException(
          "order " + ref + " would sell " + shares + " shares, ours to sell are " + lot);
    }
  }

  /// An order of ours that the broker has and our books had lost; nothing is to be told about it.
  public static Order adopted(
      OrderRef ref,
      int brokerOrderId,
      long permanentId,
      Instrument instrument,
      Side side,
      OrderKind kind,
      Shares shares,
      String ocaGroup,
      OrderState state,
      Instant now) {
    return planned(ref, brokerOrderId, instrument, side, kind, shares, ocaGroup, now)
        .with(state, Errand.NONE, now)
        .named(permanentId)
        .confirmedFor(shares);
  }

  private static Order planned(
      OrderRef ref,
      int brokerOrderId,
      Instrument instrument,
      Side side,
      OrderKind kind,
      Shares shares,
      String ocaGroup,
      Instant now) {
    if (shares.isZero()) {
      throw new IllegalArgumentException("order " + ref + " for no shares");
    }
    return new Order(
        ref,
        brokerOrderId,
        instrument,
        side,
        kind,
        shares,
        ocaGroup,
        new OrderState.Planned(),
        Errand.PLACE,
        0,
        Shares.ZERO,
        false,
        now,
        Optional.empty(),
        0);
  }

  public Order with(OrderState next, Errand left, Instant now) {
    return changed(
        d -> {
          d.state = next;
          d.errand = left;
          d.changedAt = now;
          d.absentSince = Optional.empty();
          d.steps++;
        });
  }

  public Order named(long permanent) {
    return changed(d -> d.permanentId = permanent);
  }

  /// The broker keeps it under another number than we thought.
  public Order knownAs(int brokersId) {
    return new Order(
        ref,
        brokersId,
        instrument,
        side,
        kind,
        shares,
        ocaGroup,
        state,
        errand,
        permanentId,
        confirmed,
        cancelAsked,
        changedAt,
        absentSince,
        steps);
  }

  /// The broker said it works this many shares.
  public Order confirmedFor(Shares working) {
    return changed(d -> d.confirmed = working);
  }

  /// A sale with other shares or another price, to be told to the broker; `lot` is what it may
  /// sell from here on, `newShares` counts what has filled already.
  public Order changedTo(Sellable lot, OrderKind newKind, Shares newShares, Instant now) {
    Shares left = newShares.minusOrZero(filled());
    if (left.compareTo(remaining()) > 0) {
      requireOwned(lot, ref, left);
    }
    return toldAs(newKind, newShares, now);
  }

  /// Fewer shares than before, to be told to the broker: that needs nobody's word.
  public Order shrunkTo(Shares fewer, Instant now) {
    if (fewer.compareTo(shares) > 0) {
      throw new IllegalArgumentException("order " + ref + " does not shrink to " + fewer);
    }
    return toldAs(kind, fewer, now);
  }

  /// The broker works it otherwise than we want: it is told again.
  public Order toldAgain(Instant now) {
    return toldAs(kind, shares, now);
  }

  /// The same order under another number, to be sent for the first time.
  public Order renumbered(int newId, Instant now) {
    return new Order(
        ref,
        newId,
        instrument,
        side,
        kind,
        shares,
        ocaGroup,
        new OrderState.Planned(),
        Errand.PLACE,
        0,
        Shares.ZERO,
        cancelAsked,
        now,
        Optional.empty(),
        steps + 1);
  }

  private Order toldAs(OrderKind newKind, Shares newShares, Instant now) {
    Errand left = errand == Errand.NONE ? Errand.MODIFY : errand;
    return changed(
        d -> {
          d.kind = newKind;
          d.shares = newShares;
          d.errand = left;
          d.confirmed = Shares.ZERO;
          d.changedAt = now;
          d.steps++;
        });
  }

  /// The broker took shares from it because a sibling filled: nothing to tell, only to expect.
  public Order reducedTo(Shares left, Instant now) {
    return changed(
        d -> {
          d.shares = left;
          d.changedAt = now;
          d.steps++;
        });
  }

  /// Over at the broker with so many shares filled: what we wanted of it last is void.
  public Order filledFor(Shares filled) {
    return changed(
        d -> {
          d.shares = filled;
          d.confirmed = filled;
        });
  }

  /// To be taken back; one that was never sent simply is not.
  public Order toBeCanceled(Instant now) {
    return state instanceof OrderState.Planned
        ? with(new OrderState.Abandoned(), Errand.NONE, now)
        : changed(
            d -> {
              d.errand = Errand.CANCEL;
              d.cancelAsked = true;
              d.changedAt = now;
              d.steps++;
            });
  }

  public Order errandDone() {
    return changed(d -> d.errand = Errand.NONE);
  }

  public Order firstMissedAt(Instant look) {
    return changed(d -> d.absentSince = Optional.of(look));
  }

  public Order seen() {
    return changed(d -> d.absentSince = Optional.empty());
  }

  public Shares filled() {
    return switch (state) {
      case OrderState.PartlyFilled(Shares filled) -> filled;
      case OrderState.Unconfirmed(Instant _, Shares filled) -> filled;
      case OrderState.Canceled(Shares filled) -> filled;
      case OrderState.Filled _ -> shares;
      case OrderState.Planned _,
          OrderState.Sent _,
          OrderState.Working _,
          OrderState.Rejected _,
          OrderState.Denied _,
          OrderState.Abandoned _ ->
          Shares.ZERO;
    };
  }

  /// What it can still trade; `shares` counts, as the broker does, what has filled already.
  public Shares remaining() {
    return shares.minusOrZero(filled());
  }

  /// Works at the broker exactly as we want it, with nothing left to tell.
  public boolean isInPlace() {
    return state.isConfirmed() && errand == Errand.NONE && !cancelAsked && confirmed.equals(shares);
  }

  /// A sale that we made smaller may still work for more at the broker: that it has filled what we
  /// want does not end it. Only a look does.
  boolean mayFillMoreThan(Shares filled) {
    boolean changing = permanentId != 0 && !confirmed.equals(shares);
    return side == Side.SELL && (changing || filled.compareTo(shares) > 0);
  }

  /// The same order with some of it changed.
  private Order changed(Consumer<Draft> change) {
    Draft draft = new Draft(this);
    change.accept(draft);
    return new Order(
        ref,
        brokerOrderId,
        instrument,
        side,
        draft.kind,
        draft.shares,
        ocaGroup,
        draft.state,
        draft.errand,
        draft.permanentId,
        draft.confirmed,
        draft.cancelAsked,
        draft.changedAt,
        draft.absentSince,
        draft.steps);
  }

  /// What of an order can change, while it is being changed.
  private static final class Draft {
    private OrderKind kind;
    private Shares shares;
    private OrderState state;
    private Errand errand;
    private long permanentId;
    private Shares confirmed;
    private boolean cancelAsked;
    private Instant changedAt;
    private Optional<Instant> absentSince;
    private int steps;

    Draft(Order order) {
      kind = order.kind;
      shares = order.shares;
      state = order.state;
      errand = order.errand;
      permanentId = order.permanentId;
      confirmed = order.confirmed;
      cancelAsked = order.cancelAsked;
      changedAt = order.changedAt;
      absentSince = order.absentSince;
      steps = order.steps;
    }
  }
}
