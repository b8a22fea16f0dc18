package org.openbell.exit.exit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openbell.exit.exit.ExitInput.AlarmCame;
import org.openbell.exit.exit.ExitInput.Confirmed;
import org.openbell.exit.exit.ExitInput.Ended;
import org.openbell.exit.exit.ExitInput.Filled;
import org.openbell.exit.exit.ExitInput.FlattenCame;
import org.openbell.exit.exit.ExitInput.Opened;
import org.openbell.exit.exit.ExitInput.Overdue;
import org.openbell.exit.exit.ExitInput.PriceSeen;
import org.openbell.exit.exit.ExitInput.Reduced;
import org.openbell.exit.exit.PositionState.Closed;
import org.openbell.exit.exit.PositionState.Flattening;
import org.openbell.exit.exit.PositionState.Guarded;
import org.openbell.exit.exit.PositionState.Held;
import org.openbell.exit.exit.PositionState.NotHeld;
import org.openbell.exit.exit.PositionState.Protected;
import org.openbell.exit.exit.PositionState.Protecting;
import org.openbell.exit.exit.PositionState.Unplanned;
import org.openbell.exit.exit.PositionState.Unprotected;
import org.openbell.model.event.Event;
import org.openbell.model.event.ExitFact.FlattenFailed;
import org.openbell.model.event.ExitFact.StopTriggered;
import org.openbell.model.event.ExitFact.TargetReached;
import org.openbell.model.event.OrderCommand.ClosePosition;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.model.trade.ExitReason;
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
///  Protecting, Protected, Unprotected --FlattenCame--> Flattening --Overdue--> close, again
///  any of these, nothing left or Ended --> Closed --late fill--> Protecting or Flattening
/// ```
///
/// Only purchases ask for new exits: the broker's group of exits shrinks by itself when one of
/// them sells. From flatten time on nothing is protected anymore, everything is closed.
public final class ExitDecider {
  record Step(PositionState state, ExitInput input) {}

  private ExitDecider() {}

  public static Decision decide(PositionState state, ExitInput input, Situation at) {
    return switch (new Step(state, input)) {
      case Step(NotHeld _, Opened o) -> plan(ExitTerms.of(o.plan()), o.shares(), o.average(), at);
      case Step(NotHeld _, Filled f) -> Decision.to(unplanned(f.held(), f.average()));
      case Step(NotHeld _, Reduced _),
          Step(NotHeld _, Confirmed _),
          Step(NotHeld _, Ended _),
          Step(NotHeld _, PriceSeen _),
          Step(NotHeld _, FlattenCame _),
          Step(NotHeld _, AlarmCame _),
          Step(NotHeld _, Overdue _) ->
          Decision.to(state);

      // The fills already recorded are newer than the holding that the plan was written with.
      case Step(Unplanned u, Opened o) -> plan(ExitTerms.of(o.plan()), u.shares(), u.average(), at);
      case Step(Unplanned _, Filled f) -> Decision.to(unplanned(f.held(), f.average()));
      case Step(Unplanned u, Reduced r) -> Decision.to(unplanned(r.held(), u.average()));
      case Step(Unplanned _, Ended _) -> Decision.to(new NotHeld());
      case Step(Unplanned u, FlattenCame _) -> Decision.to(u, close(at));
      case Step(Unplanned _, Confirmed _),
          Step(Unplanned _, PriceSeen _),
          Step(Unplanned _, AlarmCame _),
          Step(Unplanned _, Overdue _) ->
          Decision.to(state);

      // Fills say what is held; the plan was taken when it first came.
      case Step(Held _, Opened _) -> Decision.to(state);
      case Step(Held h, Ended _) -> Decision.to(new Closed(h.holding()));
      case Step(Held h, Reduced r) -> Decision.to(left(h, r.held()));
      case Step(Held h, PriceSeen p) -> seen(h, p, at);

      case Step(Guarded g, Filled f) -> filled(g, f, at);
      case Step(Guarded g, FlattenCame _) -> Decision.to(flattening(g.holding(), at));
      case Step(Guarded g, AlarmCame _) -> Decision.to(flattening(g.holding(), at));

      case Step(Protecting p, Confirmed c) -> confirmed(p, c);
      case Step(Protecting p, Overdue _) -> chase(p, at);
      case Step(Protected p, Confirmed c) -> reconfirmed(p, c, at);
      case Step(Protected _, Overdue _) -> Decision.to(state);
      case Step(Unprotected u, Confirmed c) -> confirmed(u, c);
      case Step(Unprotected _, Overdue _) -> Decision.to(state);

      case Step(Flattening f, Filled fill) -> filledWhileFlattening(f, fill);
      case Step(Flattening _, Confirmed _), Step(Flattening _, FlattenCame _) -> Decision.to(state);
      case Step(Flattening f, AlarmCame _) -> alarm(f, at);
      case Step(Flattening f, Overdue _) -> closeAgain(f, at);

      case Step(Closed c, Opened o) ->
          reopened(c, ExitTerms.of(o.plan()), o.shares(), o.average(), at);
      case Step(Closed c, Filled f) -> reopened(c, c.last().terms(), f.held(), f.average(), at);
      case Step(Closed _, Reduced _),
          Step(Closed _, Confirmed _),
          Step(Closed _, Ended _),
          Step(Closed _, PriceSeen _),
          Step(Closed _, FlattenCame _),
          Step(Closed _, AlarmCame _),
          Step(Closed _, Overdue _) ->
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
      return Decision.to(flattening(holding, at));
    }
    return Decision.to(
        waiting(holding, 0, at), holding.plan().told(at.trade()), holding.plan().asked(at.trade()));
  }

  private static Protecting waiting(Holding holding, int chases, Situation at) {
    return new Protecting(holding, chases, at.now().plus(at.policy().chaseAfter()));
  }

  private static Flattening flattening(Holding holding, Situation at) {
    return new Flattening(holding, at.now().plus(at.policy().flattenGrace()), false);
  }

  private static PositionState left(Held held, Shares left) {
    return left.isZero() ? new Closed(held.holding()) : held.with(held.holding().withShares(left));
  }

  private static Decision filled(Guarded guarded, Filled fill, Situation at) {
    Holding holding = guarded.holding();
    boolean boughtMore =
        fill.side() == Side.BUY && !holding.plan().isFor(fill.held(), fill.average());
    if (!boughtMore || fill.held().isZero()) {
      return Decision.to(left(guarded, fill.held()));
    }
    ExitPlan plan = ExitPlan.of(holding.terms(), fill.held(), fill.average(), at.times().flatten());
    return protect(holding.replanned(plan, at.now()), at);
  }

  private static Decision filledWhileFlattening(Flattening state, Filled fill) {
    if (fill.held().isZero()) {
      return Decision.to(new Closed(state.holding()));
    }
    Holding holding = state.holding();
    ExitPlan plan = holding.plan().holding(fill.held(), fill.average());
    return Decision.to(state.with(holding.withPlan(plan)));
  }

  private static Decision reopened(
      Closed closed, ExitTerms terms, Shares held, Price average, Situation at) {
    return held.isZero() ? Decision.to(closed) : plan(terms, held, average, at);
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

  private static Decision chase(Protecting state, Situation at) {
    if (at.now().isBefore(state.chaseAt()) || at.isFlattenTime()) {
      return Decision.to(state);
    }
    ExitPlan plan = state.holding().plan();
    if (state.chases() >= at.policy().chaseLimit()) {
      return Decision.alarming(
          new Unprotected(state.holding()),
          "%s: no confirmation that %s shares are protected after asking %d times; look at the"
                  .formatted(at.trade(), plan.shares(), state.chases() + 1)
              + " exits at the broker now");
    }
    return Decision.to(waiting(state.holding(), state.chases() + 1, at), plan.asked(at.trade()));
  }

  private static Decision seen(Held held, PriceSeen tick, Situation at) {
    Holding holding = held.holding();
    if (!holding.concerns(tick)) {
      return Decision.to(held);
    }
    boolean stop = holding.triggersStop(tick);
    boolean target = holding.reachesTarget(tick);
    List<Event> told = new ArrayList<>();
    if (stop) {
      told.add(new StopTriggered(at.trade(), holding.plan().stop(), tick.last()));
    }
    if (target) {
      told.add(new TargetReached(at.trade(), holding.plan().target(), tick.last()));
    }
    Holding after = holding.seeing(tick.last()).telling(stop, target);
    return new Decision(held.with(after), told, Optional.empty());
  }

  private static Decision closeAgain(Flattening state, Situation at) {
    // After the closing bell nothing can be sold; the alarm has told a person by then.
    if (at.now().isBefore(state.closeAt()) || !at.now().isBefore(at.times().close())) {
      return Decision.to(state);
    }
    return Decision.to(
        new Flattening(
            state.holding(), at.now().plus(at.policy().closeAgainAfter()), state.failureTold()),
        close(at));
  }

  private static ClosePosition close(Situation at) {
    return new ClosePosition(at.trade(), ExitReason.LIQUIDATION);
  }

  private static Decision alarm(Flattening state, Situation at) {
    if (state.failureTold()) {
      return Decision.to(state);
    }
    Shares left = state.holding().plan().shares();
    String words =
        "%s shares of %s are still held after the alarm time before the close; sell them by hand"
            .formatted(left, at.trade());
    return Decision.alarming(
        new Flattening(state.holding(), state.closeAt(), true),
        words,
        new FlattenFailed(at.trade(), left, words));
  }
}
