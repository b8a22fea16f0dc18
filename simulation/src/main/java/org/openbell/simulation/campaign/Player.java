package org.openbell.simulation.campaign;

import java.util.ArrayList;
import java.util.List;
import org.openbell.model.session.TradingCalendar;
import org.openbell.simulation.audit.Branches;
import org.openbell.simulation.audit.Judge;
import org.openbell.simulation.audit.Judge.Complaint;
import org.openbell.simulation.day.DayRun;
import org.openbell.simulation.node.Seams;
import org.openbell.simulation.plan.DayPlan;

/// Plays days and has them judged.
public final class Player {
  private final TradingCalendar calendar;
  private final Seams seams;

  public Player(TradingCalendar calendar, Seams seams) {
    this.calendar = calendar;
    this.seams = seams;
  }

  public Played play(DayPlan plan) {
    DayRun run = new DayRun(plan, calendar, seams, false);
    List<Complaint> complaints = new ArrayList<>();
    try {
      run.play();
    } catch (RuntimeException broken) {
      complaints.add(new Complaint("SIM-2 the day ends", plan.seed() + ": " + broken));
    }
    complaints.addAll(Judge.judge(run));
    return new Played(
        plan,
        run.trace().digest(),
        run.clock().eventsRun(),
        complaints,
        run.faults().injected(),
        Branches.of(run));
  }
}
