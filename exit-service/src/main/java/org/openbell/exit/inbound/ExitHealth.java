package org.openbell.exit.inbound;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.openbell.exit.ExitDesk;
import org.openbell.exit.exit.Position;
import org.openbell.exit.exit.PositionState.Carried;
import org.openbell.exit.exit.PositionState.Closing;
import org.openbell.exit.exit.PositionState.Flattening;
import org.openbell.exit.exit.PositionState.Held;
import org.openbell.exit.exit.PositionState.Unprotected;

/// How many positions are watched, and how many of them need a person.
///
/// Always up: a service that cannot get a position protected must not be taken away as well.
@Readiness
@ApplicationScoped
public class ExitHealth implements HealthCheck {
  private final ExitDesk desk;

  ExitHealth(ExitDesk desk) {
    this.desk = desk;
  }

  @Override
  public HealthCheckResponse call() {
    List<Position> watched = desk.watched();
    return HealthCheckResponse.named("positions")
        .up()
        .withData("watched", watched.size())
        .withData("unprotected", count(watched, Unprotected.class))
        .withData(
            "halted",
            watched.stream()
                .filter(p -> p.state() instanceof Held held && held.holding().pause().isOn())
                .count())
        .withData("stopFailed", count(watched, Closing.class))
        .withData("carried", count(watched, Carried.class))
        .withData(
            "flattenFailed",
            watched.stream()
                .filter(p -> p.state() instanceof Flattening f && f.failureTold())
                .count())
        .build();
  }

  private static long count(List<Position> watched, Class<?> state) {
    return watched.stream().filter(position -> state.isInstance(position.state())).count();
  }
}
