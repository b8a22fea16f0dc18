package org.openbell.order.house;

import java.util.Map;
import java.util.Optional;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Usd;
import org.openbell.model.session.SessionDate;

/// The house on one day. Not armed is the default, and a halt outlives the day.
///
/// `foreignHoldings` is what the account held that is not ours when the day's books were opened.
public record HouseState(
    Optional<SessionDate> session,
    boolean armed,
    boolean halted,
    boolean doneForDay,
    Optional<SessionDate> snapshotOf,
    String account,
    Usd settledCash,
    Map<Symbol, Long> foreignHoldings) {
  public static final HouseState ASLEEP =
      new HouseState(
          Optional.empty(), false, false, false, Optional.empty(), "", Usd.ZERO, Map.of());

  public HouseState wokenFor(SessionDate date, boolean isArmed) {
    return new HouseState(
        Optional.of(date),
        isArmed,
        halted,
        false,
        snapshotOf,
        account,
        settledCash,
        foreignHoldings);
  }

  public HouseState halted(boolean isHalted) {
    return new HouseState(
        session, armed, isHalted, doneForDay, snapshotOf, account, settledCash, foreignHoldings);
  }

  /// No entries from here on, until a person resumes; exits and cancels go on. `cause` says why, in
  /// words that name what was found.
  public HouseState reducing(String cause) {
    if (cause.isBlank()) {
      throw new IllegalArgumentException("trading is reduced for a cause, and none was given");
    }
    return halted(true);
  }

  public HouseState doneFor(SessionDate date) {
    return new HouseState(
        Optional.of(date), armed, halted, true, snapshotOf, account, settledCash, foreignHoldings);
  }

  public HouseState withSnapshot(
      SessionDate date, String ofAccount, Usd settled, Map<Symbol, Long> notOurs) {
    return new HouseState(
        session,
        armed,
        halted,
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
