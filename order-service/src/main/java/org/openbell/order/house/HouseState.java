package org.openbell.order.house;

import java.util.Map;
import java.util.Optional;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Usd;
import org.openbell.model.session.SessionDate;

/// The house on one day. Not armed is the default; what stops trading outlives the day.
///
/// `foreignHoldings` is what the account held that is not ours when the day's books were opened.
public record HouseState(
    Optional<SessionDate> session,
    boolean armed,
    Causes causes,
    boolean doneForDay,
    Optional<SessionDate> snapshotOf,
    String account,
    Usd settledCash,
    Map<Symbol, Long> foreignHoldings) {
  public static final HouseState ASLEEP =
      new HouseState(
          Optional.empty(), false, Causes.NONE, false, Optional.empty(), "", Usd.ZERO, Map.of());

  public HouseState wokenFor(SessionDate date, boolean isArmed) {
    return new HouseState(
        Optional.of(date),
        isArmed,
        causes,
        false,
        snapshotOf,
        account,
        settledCash,
        foreignHoldings);
  }

  public HouseState stoppedBy(Causes standing) {
    return new HouseState(
        session, armed, standing, doneForDay, snapshotOf, account, settledCash, foreignHoldings);
  }

  public HouseState stoppedBy(Cause cause) {
    return stoppedBy(causes.and(cause));
  }

  public HouseState doneFor(SessionDate date) {
    return new HouseState(
        Optional.of(date), armed, causes, true, snapshotOf, account, settledCash, foreignHoldings);
  }

  public HouseState withSnapshot(
      SessionDate date, String ofAccount, Usd settled, Map<Symbol, Long> notOurs) {
    return new HouseState(
        session,
        armed,
        causes,
        doneForDay,
        Optional.of(date),
        ofAccount,
        settled,
        Map.copyOf(notOurs));
  }

  public boolean isAwakeFor(SessionDate date) {
    return session.filter(date::equals).isPresent();
  }
}
