package org.openbell.exit.exit;

import java.time.Instant;
import java.util.List;
import org.openbell.exit.exit.ExitInput.AlarmCame;
import org.openbell.exit.exit.ExitInput.Confirmed;
import org.openbell.exit.exit.ExitInput.Ended;
import org.openbell.exit.exit.ExitInput.Filled;
import org.openbell.exit.exit.ExitInput.FlattenCame;
import org.openbell.exit.exit.ExitInput.HaltSeen;
import org.openbell.exit.exit.ExitInput.HandSold;
import org.openbell.exit.exit.ExitInput.MorningCame;
import org.openbell.exit.exit.ExitInput.Opened;
import org.openbell.exit.exit.ExitInput.Overdue;
import org.openbell.exit.exit.ExitInput.PriceSeen;
import org.openbell.exit.exit.ExitInput.Reduced;
import org.openbell.exit.exit.ExitInput.SessionEnded;
import org.openbell.exit.exit.ExitInput.Verified;
import org.openbell.exit.exit.PositionState.Carried;
import org.openbell.exit.exit.PositionState.Closed;
import org.openbell.exit.exit.PositionState.Closing;
import org.openbell.exit.exit.PositionState.Flat;
import org.openbell.exit.exit.PositionState.Flattening;
import org.openbell.exit.exit.PositionState.Guarded;
import org.openbell.exit.exit.PositionState.Held;
import org.openbell.exit.exit.PositionState.NotHeld;
import org.openbell.exit.exit.PositionState.Protected;
import org.openbell.exit.exit.PositionState.Protecting;
import org.openbell.exit.exit.PositionState.Unplanned;
import org.openbell.exit.exit.PositionState.Unprotected;
import org.openbell.model.event.ExitFact.HaltedUnprotected;
import org.openbell.model.event.ExitFact.ProtectionMissing;
import org.openbell.model.event.ExitFact.TradesAgain;
import org.openbell.model.instrument.StockHalt;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.model.trade.Side;

/// Decides what becomes of a position: how it is protected, when it is closed, when to shout.
///
/// ```
///  NotHeld --Filled--> Unplanned --Opened--> Protecting --Confirmed--> Protected
///     \------Opened-----------------------^   |  ^   ^-----bought more----/
///                                 6th Overdue |  | bought more
///                                             v  |
///                                         Unprotected --Confirmed--> Protected
///
///  Protecting, Protected, Unprotected  = Guarded
///  Guarded --market stays below the stop, Overdue--> Closing --Overdue--> close, again, alarm
///  Guarded, Closing --FlattenCame--> Flattening --Overdue--> close, again
///                                               --AlarmCame--> alarm
///                                               --SessionEnded--> Carried --MorningCame--> alarm
///                                                                    \--gone--> Flat
///  any with shares, nothing left or Ended --> Closed --Verified--> Flat
///                                               \--Overdue--> alarm
///  Closed, Flat --late fill--> Protecting or Flattening
/// ```
///
/// Only purchases ask for new exits: the broker's group of exits shrinks by itself when one of
/// them sells. From flatten time on nothing is protected anymore, everything is closed; after the
/// bell nothing is. While the stock is halted nothing new is asked for.
public final class ExitDecider {
  record Step(PositionState state, ExitInput input) {}

  private ExitDecider() {}

  public static Decision decide(PositionState state, ExitInput input, Situation at) {
    Decision decision = decided(state, input, at);
    return switch (input) {
      case Filled f -> decision.after(ExitAccount.of(at.trade(), state, f.execution()));
      case HandSold h -> decision.after(List.of(ExitAccount.byHand(at.trade(), h)));
      case Opened _,
          Reduced _,
          Confirmed _,
          Ended _,
          Verified _,
          HaltSeen _,
          PriceSeen _,
          FlattenCame _,
          AlarmCame _,
          SessionEnded _,
          MorningCame _,
          Overdue _ ->
          decision;
    };
  }

  private static Decision decided(PositionState state, ExitInput input, Situation at) {
    return switch (new Step(state, input)) {
      case Step(NotHeld _, Opened o) -> plan(ExitTerms.of(o), o.shares(), o.average(), at);
      case Step(NotHeld _, Filled f) -> Decision.to(unplanned(f.held(), f.average()));
      case Step(NotHeld _, HandSold _),
          Step(NotHeld _, Reduced _),
          Step(NotHeld _, Confirmed _),
          Step(NotHeld _, Ended _),
          Step(NotHeld _, Verified _),
          Step(NotHeld _, HaltSeen _),
          Step(NotHeld _, PriceSeen _),
          Step(NotHeld _, FlattenCame _),
          Step(NotHeld _, AlarmCame _),
          Step(NotHeld _, SessionEnded _),
          Step(NotHeld _, MorningCame _),
          Step(NotHeld _, Overdue _) ->
          Decision.to(state);

      // The fills already recorded are newer than the holding that the plan was written with.
      case Step(Unplanned u, Opened o) -> plan(ExitTerms.of(o), u.shares(), u.average(), at);
      case Step(Unplanned _, Filled f) -> Decision.to(unplanned(f.held(), f.average()));
      case Step(Unplanned u, HandSold h) -> Decision.to(unplanned(h.held(), u.average()));
      case Step(Unplanned u, Reduced r) -> Decision.to(unplanned(r.held(), u.average()));
      case Step(Unplanned _, Ended _) -> Decision.to(new NotHeld());
      case Step(Unplanned u, FlattenCame _) -> DayEnd.flattenUnplanned(u, at);
      case Step(Unplanned _, Confirmed _),
          Step(Unplanned _, Verified _),
          Step(Unplanned _, HaltSeen _),
          Step(Unplanned _, PriceSeen _),
          Step(Unplanned _, AlarmCame _),
          Step(Unplanned _, SessionEnded _),
          Step(Unplanned _, MorningCame _),
          Step(Unplanned _, Overdue _) ->
          Decision.to(state);

      // Fills say what is held; the plan was taken when it first came.
      case Step(Held _, Opened _) -> Decision.to(state);
      case Step(Held _, Verified _) -> Decision.to(state);
      case Step(Held h, Ended _) -> Decision.to(DayEnd.closed(h.holding(), at));
      case Step(Held h, HandSold s) -> Decision.to(left(h, s.held(), at));
      case Step(Held h, Reduced r) -> Decision.to(left(h, r.held(), at));
      case Step(Held h, HaltSeen s) -> halted(h, s, at);
      case Step(Held h, PriceSeen p) -> StopGuard.seen(h, p, at);

      case Step(Guarded g, Filled f) -> filled(g, f, at);
      case Step(Guarded g, FlattenCame _) -> Decision.to(DayEnd.flattening(g.holding(), at));
      case Step(Guarded g, AlarmCame _) -> Decision.to(DayEnd.flattening(g.holding(), at));
      case Step(Guarded g, SessionEnded _) -> DayEnd.carry(g, at);
      case Step(Guarded _, MorningCame _) -> Decision.to(state);
      case Step(Protecting p, Confirmed c) -> confirmed(p, c);
      case Step(Protecting p, Overdue _) -> overdue(p, at);
      case Step(Protected p, Confirmed c) -> reconfirmed(p, c, at);
      case Step(Protected p, Overdue _) -> StopGuard.overdue(p, at);
      case Step(Unprotected u, Confirmed c) -> confirmed(u, c);
      case Step(Unprotected u, Overdue _) -> StopGuard.overdue(u, at);

      case Step(Closing c, Filled f) -> filledWhileClosing(c, f, at);
      case Step(Closing c, FlattenCame _) -> Decision.to(DayEnd.flattening(c.holding(), at));
      case Step(Closing c, AlarmCame _) -> Decision.to(DayEnd.flattening(c.holding(), at));
      case Step(Closing c, SessionEnded _) -> DayEnd.carry(c, at);
      case Step(Closing c, Overdue _) -> StopGuard.again(c, at);
      case Step(Closing _, Confirmed _), Step(Closing _, MorningCame _) -> Decision.to(state);

      case Step(Flattening f, Filled fill) -> Decision.to(after(f, fill, at));
      case Step(Flattening f, AlarmCame _) -> DayEnd.alarm(f, at);
      case Step(Flattening f, SessionEnded _) -> DayEnd.carry(f, at);
      case Step(Flattening f, Overdue _) -> DayEnd.closeAgain(f, at);
      case Step(Flattening _, Confirmed _),
          Step(Flattening _, FlattenCame _),
          Step(Flattening _, MorningCame _) ->
          Decision.to(state);

      case Step(Carried c, Filled fill) -> Decision.to(after(c, fill, at));
      case Step(Carried c, MorningCame m) -> DayEnd.morning(c, m, at);
      case Step(Carried _, Confirmed _),
          Step(Carried _, FlattenCame _),
          Step(Carried _, AlarmCame _),
          Step(Carried _, SessionEnded _),
          Step(Carried _, Overdue _) ->
          Decision.to(state);

      case Step(Closed c, Opened o) -> reopened(c, ExitTerms.of(o), o.shares(), o.average(), at);
      case Step(Closed c, Filled f) -> reopened(c, c.last().terms(), f.held(), f.average(), at);
      case Step(Closed c, Verified _) -> Decision.to(new Flat(c.last()));
      case Step(Closed c, Overdue _) -> DayEnd.unverified(c, at);
      case Step(Closed _, HandSold _),
          Step(Closed _, Reduced _),
          Step(Closed _, Confirmed _),
          Step(Closed _, Ended _),
          Step(Closed _, HaltSeen _),
          Step(Closed _, PriceSeen _),
          Step(Closed _, FlattenCame _),
          Step(Closed _, AlarmCame _),
          Step(Closed _, SessionEnded _),
          Step(Closed _, MorningCame _) ->
          Decision.to(state);

      case Step(Flat f, Opened o) -> reopened(f, ExitTerms.of(o), o.shares(), o.average(), at);
      case Step(Flat f, Filled fill) ->
          reopened(f, f.last().terms(), fill.held(), fill.average(), at);
      case Step(Flat _, HandSold _),
          Step(Flat _, Reduced _),
          Step(Flat _, Confirmed _),
          Step(Flat _, Ended _),
          Step(Flat _, Verified _),
          Step(Flat _, HaltSeen _),
          Step(Flat _, PriceSeen _),
          Step(Flat _, FlattenCame _),
          Step(Flat _, AlarmCame _),
          Step(Flat _, SessionEnded _),
          Step(Flat _, MorningCame _),
          Step(Flat _, Overdue _) ->
          Decision.to(state);
    };
  }

  private static PositionState unplanned(Shares held, Price average) {
    return held.isZero() ? new NotHeld() : new Unplanned(held, average);
  }

  private static Decision plan(ExitTerms terms, Shares shares, Price average, Situation at) {
    ExitPlan plan = ExitPlan.of(terms, shares, average, at.times().flatten());
    return protect(Holding.planned(terms, plan, at.now()), at);
  }

  private static Decision protect(Holding holding, Situation at) {
    if (at.isFlattenTime()) {
      return Decision.to(DayEnd.boughtLate(holding, at));
    }
    return Decision.to(
        waiting(holding, 0, at), holding.plan().told(at.trade()), holding.plan().asked(at.trade()));
  }

  private static Protecting waiting(Holding holding, int chases, Situation at) {
    return new Protecting(holding, chases, at.now().plus(at.policy().chaseAfter()));
  }

  private static PositionState left(Held held, Shares left, Situation at) {
    return left.isZero()
        ? DayEnd.closed(held.holding(), at)
        : held.with(held.holding().withShares(left));
  }

  /// After a fill that changes nothing but what is held.
  private static PositionState after(Held held, Filled fill, Situation at) {
    if (fill.held().isZero()) {
      return DayEnd.closed(held.holding(), at);
    }
    Holding holding = held.holding();
    return held.with(holding.withPlan(holding.plan().holding(fill.held(), fill.average())));
  }

  private static boolean boughtMore(Held held, Filled fill) {
    return fill.side() == Side.BUY
        && !fill.held().isZero()
        && !held.holding().plan().isFor(fill.held(), fill.average());
  }

  private static Decision filled(Guarded guarded, Filled fill, Situation at) {
    if (!boughtMore(guarded, fill)) {
      return Decision.to(left(guarded, fill.held(), at));
    }
    Holding holding = guarded.holding();
    ExitPlan plan = ExitPlan.of(holding.terms(), fill.held(), fill.average(), at.times().flatten());
    return protect(holding.replanned(plan, at.now()), at);
  }

  private static Decision filledWhileClosing(Closing closing, Filled fill, Situation at) {
    PositionState after = after(closing, fill, at);
    return boughtMore(closing, fill) && after instanceof Closing more
        ? StopGuard.bought(closing, more.holding(), at)
        : Decision.to(after);
  }

  private static Decision reopened(
      PositionState over, ExitTerms terms, Shares held, Price average, Situation at) {
    return held.isZero() ? Decision.to(over) : plan(terms, held, average, at);
  }

  private static Decision confirmed(Guarded guarded, Confirmed working) {
    return Decision.to(
        guarded.holding().plan().isGuardedBy(working) ? new Protected(guarded.holding()) : guarded);
  }

  // Fewer shares or other prices than asked for: it gets its time to come right, then is chased.
  private static Decision reconfirmed(Protected state, Confirmed working, Situation at) {
    return Decision.to(
        state.holding().plan().isGuardedBy(working) ? state : waiting(state.holding(), 0, at));
  }

  /// A market below the stop is more urgent than a confirmation.
  private static Decision overdue(Protecting state, Situation at) {
    Decision guard = StopGuard.overdue(state, at);
    return guard.state().equals(state) ? chase(state, at) : guard;
  }

  private static Decision chase(Protecting state, Situation at) {
    if (at.now().isBefore(state.chaseAt()) || at.isFlattenTime()) {
      return Decision.to(state);
    }
    ExitPlan plan = state.holding().plan();
    if (state.chases() >= at.policy().chaseLimit()) {
      String words =
          "%s: no confirmation that %s shares are protected after asking %d times; look at the"
                  .formatted(at.trade(), plan.shares(), state.chases() + 1)
              + " exits at the broker now";
      return Decision.alarming(
          new Unprotected(state.holding()),
          words,
          new ProtectionMissing(at.trade(), plan.shares(), words));
    }
    return Decision.to(waiting(state.holding(), state.chases() + 1, at), plan.asked(at.trade()));
  }

  private static Decision halted(Held held, HaltSeen seen, Situation at) {
    Holding holding = held.holding();
    if (holding.pause().halt() == seen.halt()) {
      return Decision.to(held);
    }
    Shares shares = holding.plan().shares();
    Held after = held.with(holding.pausing(seen.halt(), at.now()));
    if (seen.halt() == StockHalt.NONE) {
      return Decision.to(givenTime(after, at), new TradesAgain(at.trade(), shares));
    }
    return Decision.alarming(
        after,
        "%s: halted, unprotected; %s shares are held and no exit can fill"
            .formatted(at.trade(), shares),
        new HaltedUnprotected(at.trade(), seen.halt(), shares));
  }

  /// What rests at the broker sells first when the stock trades again.
  private static Held givenTime(Held held, Situation at) {
    Instant grace = at.now().plus(at.policy().flattenGrace());
    return switch (held) {
      case Closing closing -> closing.waitingUntil(grace);
      case Flattening flattening -> flattening.waitingUntil(grace);
      case Guarded _, Carried _ -> held;
    };
  }
}
