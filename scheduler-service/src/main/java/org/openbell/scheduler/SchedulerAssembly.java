package org.openbell.scheduler;

import java.time.InstantSource;
import org.openbell.kit.Outbox;
import org.openbell.kit.Transactions;
import org.openbell.model.session.TradingCalendar;
import org.openbell.scheduler.agenda.AgendaBook;
import org.openbell.scheduler.done.MasterBook;

/// Builds the scheduler from its ports, with or without a container around it.
public final class SchedulerAssembly {
  /// Everything the scheduler needs of the world.
  public record Ports(
      Transactions transactions,
      Outbox outbox,
      AgendaBook agendas,
      MasterBook masters,
      TradingCalendar calendar,
      InstantSource clock) {}

  private SchedulerAssembly() {}

  public static SchedulerDesk desk(Ports ports) {
    return new SchedulerDesk(ports);
  }
}
