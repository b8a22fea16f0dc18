package org.openbell.scheduler.wiring;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.List;
import org.openbell.kit.Outbox;
import org.openbell.kit.Transactions;
import org.openbell.kit.observe.BuildId;
import org.openbell.kit.wiring.ServicesSettings;
import org.openbell.model.session.TradingCalendar;
import org.openbell.model.time.ExchangeClock;
import org.openbell.model.time.Timers;
import org.openbell.scheduler.SchedulerAssembly;
import org.openbell.scheduler.SchedulerAssembly.Ports;
import org.openbell.scheduler.SchedulerDesk;
import org.openbell.scheduler.agenda.AgendaBook;
import org.openbell.scheduler.clockwork.AgendaRunner;
import org.openbell.scheduler.clockwork.HttpRoster;
import org.openbell.scheduler.clockwork.HttpRoster.Place;
import org.openbell.scheduler.clockwork.ServiceWatch;
import org.openbell.scheduler.clockwork.Surroundings;
import org.openbell.scheduler.done.MasterBook;
import org.openbell.scheduler.rollcall.Roster;

/// Puts the scheduler together and starts its clockwork.
@ApplicationScoped
public class SchedulerWiring {
  @Produces
  @Singleton
  SchedulerDesk desk(
      Transactions transactions,
      Outbox outbox,
      AgendaBook agendas,
      MasterBook masters,
      Surroundings surroundings) {
    return SchedulerAssembly.desk(
        new Ports(
            transactions, outbox, agendas, masters, surroundings.calendar(), surroundings.clock()));
  }

  @Produces
  @Singleton
  Surroundings surroundings(ExchangeClock clock, TradingCalendar calendar, ZoneId operatorZone) {
    return new Surroundings(clock, calendar, operatorZone);
  }

  @Produces
  @Singleton
  Roster roster(ServicesSettings at, SchedulerSettings settings) {
    return new HttpRoster(
        List.of(
            new Place("scheduler-service", at.scheduler()),
            new Place("scanner-service", at.scanner()),
            new Place("ranker-service", at.ranker()),
            new Place("order-service", at.order()),
            new Place("exit-service", at.exit()),
            new Place("approval-service", at.approval())),
        settings.rollCallPatience());
  }

  void stopRoster(@Disposes Roster roster) {
    if (roster instanceof HttpRoster calling) {
      calling.close();
    }
  }

  @Produces
  @Singleton
  ServiceWatch watch(Roster roster, Surroundings surroundings, BuildId build) {
    return new ServiceWatch(roster, surroundings, build.text());
  }

  void stopWatch(@Disposes ServiceWatch watch) {
    watch.close();
  }

  @Produces
  @Singleton
  AgendaRunner runner(
      SchedulerDesk desk, Roster roster, Surroundings surroundings, Timers timers, BuildId build) {
    return new AgendaRunner(desk, roster, surroundings, timers, build.text());
  }

  void start(@Observes StartupEvent started, AgendaRunner runner, ServiceWatch watch) {
    runner.start();
    watch.start();
  }
}
