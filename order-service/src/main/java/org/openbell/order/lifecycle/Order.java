package org.openbell.order.lifecycle;

import java.time.Instant;
import java.util.Optional;
import org.openbell.model.instrument.Instrument;
import org.openbell.model.money.Shares;
import org.openbell.model.trade.OrderRef;
import org.openbell.model.trade.Side;

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

  /// An order that exists on paper only, waiting to be sent.
  public static Order planned(
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
    return new Order(
        ref,
        brokerOrderId,
        instrument,
        side,
        kind,
        shares,
        ocaGroup,
        next,
        left,
        permanentId,
        confirmed,
        cancelAsked,
        now,
        Optional.empty(),
        steps + 1);
  }

  public Order named(long permanent) {
    return new Order(
        ref,
        brokerOrderId,
        instrument,
        side,
        kind,
        shares,
        ocaGroup,
        state,
        errand,
        permanent,
        confirmed,
        cancelAsked,
        changedAt,
        absentSince,
        steps);
  }

  /// The broker said it works this many shares.
  public Order confirmedFor(Shares working) {
    return new Order(
        ref,
        brokerOrderId,
        instrument,
        side,
        kind,
        shares,
        ocaGroup,
        state,
        errand,
        permanentId,
        working,
        cancelAsked,
        changedAt,
        absentSince,
        steps);
  }

  /// The same order for other shares or at another price, to be told to the broker.
  public Order changedTo(OrderKind newKind, Shares newShares, Instant now) {
    Errand left = errand == Errand.NONE ? Errand.MODIFY : errand;
    return new Order(
        ref,
        brokerOrderId,
        instrument,
        side,
        newKind,
        newShares,
        ocaGroup,
        state,
        left,
        permanentId,
        Shares.ZERO,
        cancelAsked,
        now,
        absentSince,
        steps + 1);
  }

  /// The broker took shares from it because a sibling filled: nothing to tell, only to expect.
  public Order reducedTo(Shares left, Instant now) {
    return new Order(
        ref,
        brokerOrderId,
        instrument,
        side,
        kind,
        left,
        ocaGroup,
        state,
        errand,
        permanentId,
        confirmed,
        cancelAsked,
        now,
        absentSince,
        steps + 1);
  }

  /// To be taken back; one that was never sent simply is not.
  public Order toBeCanceled(Instant now) {
    return state instanceof OrderState.Planned
        ? with(new OrderState.Abandoned(), Errand.NONE, now)
        : new Order(
            ref,
            brokerOrderId,
            instrument,
            side,
            kind,
            shares,
            ocaGroup,
            state,
            Errand.CANCEL,
            permanentId,
            confirmed,
            true,
            now,
            absentSince,
            steps + 1);
  }

  public Order errandDone() {
    return new Order(
        ref,
        brokerOrderId,
        instrument,
        side,
        kind,
        shares,
        ocaGroup,
        state,
        Errand.NONE,
        permanentId,
        confirmed,
        cancelAsked,
        changedAt,
        absentSince,
        steps);
  }

  public Order firstMissedAt(Instant look) {
    return new Order(
        ref,
        brokerOrderId,
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
        Optional.of(look),
        steps);
  }

  public Order seen() {
    return new Order(
        ref,
        brokerOrderId,
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
        Optional.empty(),
        steps);
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
}
