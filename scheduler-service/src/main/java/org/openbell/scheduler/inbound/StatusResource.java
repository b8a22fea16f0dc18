package org.openbell.scheduler.inbound;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.openbell.model.session.ExchangeTime;
import org.openbell.scheduler.SchedulerDesk;
import org.openbell.scheduler.agenda.AgendaItem;
import org.openbell.scheduler.agenda.WakingHours;
import org.openbell.scheduler.clockwork.ServiceWatch;
import org.openbell.scheduler.clockwork.Surroundings;
import org.openbell.scheduler.inbound.Status.Next;

/// `GET /status`: what a person asks first.
@Path("/status")
@Produces(MediaType.APPLICATION_JSON)
public class StatusResource {
  private final SchedulerDesk desk;
  private final ServiceWatch watch;
  private final Surroundings surroundings;

  StatusResource(SchedulerDesk desk, ServiceWatch watch, Surroundings surroundings) {
    this.desk = desk;
    this.watch = watch;
    this.surroundings = surroundings;
  }

  @GET
  public Status status() {
    Instant now = surroundings.clock().instant();
    AgendaItem next = desk.next();
    return new Status(
        now,
        shown(now),
        new WakingHours(surroundings.calendar()).phaseAt(now),
        new Next(next.name(), next.due(), shown(next.due())),
        watch.last());
  }

  private String shown(Instant moment) {
    return ExchangeTime.dateOf(moment)
        + " "
        + ExchangeTime.show(moment, surroundings.operatorZone());
  }
}
