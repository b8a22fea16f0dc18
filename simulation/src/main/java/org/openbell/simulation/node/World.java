package org.openbell.simulation.node;

import org.openbell.model.event.TickFact.TickSeen;
import org.openbell.model.session.TradingCalendar;
import org.openbell.simulation.broker.SimulatedGateway;
import org.openbell.simulation.bus.Bus;
import org.openbell.simulation.plan.DayPlan;
import org.openbell.simulation.plan.Faults;
import org.openbell.simulation.plan.Part;
import org.openbell.simulation.time.VirtualClock;

/// What surrounds every service of a simulated day.
public interface World {
  VirtualClock clock();

  Bus bus();

  Faults faults();

  DayPlan plan();

  TradingCalendar calendar();

  Seams seams();

  SimulatedGateway gateway();

  void started(Part part);

  void died(Part part);

  /// A service threw what nobody foresaw.
  void failed(Part part, RuntimeException unforeseen);

  /// order-service saw a price, and tells it to whoever listens.
  void ticked(TickSeen tick);

  /// Whether that service would answer a roll call.
  boolean answers(Part part);
}
