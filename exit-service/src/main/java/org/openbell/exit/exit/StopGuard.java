package org.openbell.exit.exit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openbell.exit.exit.ExitInput.PriceSeen;
import org.openbell.exit.exit.PositionState.Closing;
import org.openbell.exit.exit.PositionState.Guarded;
import org.openbell.exit.exit.PositionState.Held;
import org.openbell.model.event.Event;
import org.openbell.model.event.ExitFact.CloseFailed;
import org.openbell.model.event.ExitFact.StopOverdue;
import org.openbell.model.event.ExitFact.StopTriggered;
import org.openbell.model.event.ExitFact.TargetReached;
import org.openbell.model.event.OrderCommand.ClosePosition;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.model.trade.ExitReason;

/// Watches whether the broker's stop sells when the market is there, and closes when it does not.
///
/// It never acts on one price alone: the market must have stayed at or below the stop for the time
/// that the broker's stop is given, must be there now, and must be trading. To close is to ask
/// order-service, which takes the exits back, waits for each answer, counts, and sells what is
/// left.
final class StopGuard {
  private StopGuard() {}

  /// When the broker's stop has had its time; empty when nothing is awaited.
  static Optional<Instant> patienceEnds(Holding holding, ExitPolicy policy) {
    return holding.pause().isOn()
        ? Optional.empty()
        : holding
            .breach()
            .filter(breach -> !breach.due())
            .map(breach -> breach.since().plus(policy.guardAfter()));
  }

  static Decision seen(Held held, PriceSeen tick, Situation at) {
    Holding before = held.holding();
    if (!before.concerns(tick)) {
      return Decision.to(held);
    }
    List<Event> told = new ArrayList<>();
    if (before.triggersStop(tick)) {
      told.add(new StopTriggered(at.trade(), before.plan().stop(), tick.last()));
    }
    if (before.reachesTarget(tick)) {
      told.add(new TargetReached(at.trade(), before.plan().target(), tick.last()));
    }
    Held after = held.with(before.seeing(tick));
    boolean act = after instanceof Guarded && mayAct(after.holding(), at) && isDue(after, at);
    return act ? close(after.holding(), tick.last(), at).after(told) : told(after, told);
  }

  private static Decision told(Held after, List<Event> told) {
    return new Decision(after, told, Optional.empty());
  }

  private static boolean isDue(Held held, Situation at) {
    return held.holding().breach().filter(Breach::due).isPresent() && isFresh(held.holding(), at);
  }

  /// Its time is over: it is closed on the price seen last, if that is fresh, else on the next one.
  static Decision overdue(Guarded guarded, Situation at) {
    Holding holding = guarded.holding();
    boolean over =
        patienceEnds(holding, at.policy()).filter(end -> !at.now().isBefore(end)).isPresent();
    if (!over || !mayAct(holding, at)) {
      return Decision.to(guarded);
    }
    return isFresh(holding, at)
        ? close(holding, holding.excursion().last(), at)
        : Decision.to(guarded.with(holding.breaching(holding.breach().map(Breach::grown))));
  }

  /// From flatten time on everything is sold anyway; a stock that is halted cannot be.
  private static boolean mayAct(Holding holding, Situation at) {
    return !at.isFlattenTime() && !holding.pause().isOn();
  }

  private static boolean isFresh(Holding holding, Situation at) {
    return !holding.excursion().at().plus(at.policy().tickAge()).isBefore(at.now());
  }

  private static Decision close(Holding holding, Price seen, Situation at) {
    return ask(new Closing(holding, 0, at.now(), false), seen, at);
  }

  /// Asked once more, or a person is called; never while it cannot be sold.
  static Decision again(Closing state, Situation at) {
    if (at.now().isBefore(state.againAt()) || state.failureTold() || at.isFlattenTime()) {
      return Decision.to(state);
    }
    if (state.holding().pause().isOn()) {
      return Decision.to(state.waitingUntil(at.now().plus(at.policy().closeAgainAfter())));
    }
    return state.attempts() < at.policy().guardLimit()
        ? ask(state, state.holding().excursion().last(), at)
        : failed(state, at);
  }

  private static Decision ask(Closing state, Price seen, Situation at) {
    Closing asked =
        new Closing(
            state.holding(),
            state.attempts() + 1,
            at.now().plus(at.policy().closeAgainAfter()),
            false);
    Price stop = state.holding().plan().stop();
    return Decision.alarming(
        asked,
        "%s trades at %s and its stop at %s has not sold: it is closed, attempt %d"
            .formatted(at.trade(), seen, stop, asked.attempts()),
        new StopOverdue(at.trade(), stop, seen, asked.attempts()),
        new ClosePosition(at.trade(), ExitReason.STOP_LOSS));
  }

  private static Decision failed(Closing state, Situation at) {
    Shares left = state.holding().plan().shares();
    String words =
        "%s shares of %s are left after asking %d times to close it; sell them by hand"
            .formatted(left, at.trade(), state.attempts());
    return Decision.alarming(
        new Closing(state.holding(), state.attempts(), state.againAt(), true),
        words,
        new CloseFailed(at.trade(), left, words));
  }

  /// A share bought while it is being closed is sold with the rest.
  static Decision bought(Closing state, Holding more, Situation at) {
    return !mayAct(more, at)
        ? Decision.to(state.with(more))
        : Decision.to(state.with(more), new ClosePosition(at.trade(), ExitReason.STOP_LOSS));
  }
}
