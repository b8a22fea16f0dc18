package org.openbell.simulation.day;

import org.openbell.approval.approval.ApprovalInput;
import org.openbell.model.event.ApprovalFact.ApprovalRequested;
import org.openbell.model.event.Envelope;
import org.openbell.model.trade.TradeId;
import org.openbell.simulation.node.ApprovalNode;
import org.openbell.simulation.plan.DayPlan.Habits;
import org.openbell.simulation.plan.Dice;
import org.openbell.simulation.time.VirtualClock;

/// The person in front of the desk: answers questions, late, twice, or not at all.
final class Operator {
  private static final long SECOND = 1_000_000;
  private static final String NAME = "operator";

  private final VirtualClock clock;
  private final ApprovalNode desk;
  private final Habits habits;
  private final Dice dice;

  Operator(DayRun day, ApprovalNode desk) {
    this.clock = day.clock();
    this.desk = desk;
    this.habits = day.plan().operator();
    this.dice = day.faults().dice().apart();
  }

  void hears(Envelope envelope) {
    if (envelope.payload() instanceof ApprovalRequested question) {
      answer(question.trade());
    }
  }

  private void answer(TradeId trade) {
    int chance = dice.below(100);
    if (chance < habits.approves()) {
      click(trade, new ApprovalInput.Approve(NAME, "looks good"));
    } else if (chance < habits.approves() + habits.refuses()) {
      click(trade, new ApprovalInput.Refuse(NAME, "not this one"));
    }
  }

  private void click(TradeId trade, ApprovalInput input) {
    long wait = dice.percent(8) ? dice.between(540, 700) : dice.between(2, 240);
    clock.after(wait * SECOND, () -> desk.decide(trade, input));
    if (dice.percent(habits.clicksTwice())) {
      ApprovalInput second =
          dice.percent(50) ? input : new ApprovalInput.Refuse(NAME, "on second thoughts");
      clock.after(wait * SECOND + dice.between(0, 400_000), () -> desk.decide(trade, second));
    }
  }
}
