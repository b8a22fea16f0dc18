package org.openbell.exit.inbound;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.openbell.exit.ExitDesk;

/// `GET /positions`: what is watched right now, by trade.
@Path("/positions")
@Produces(MediaType.APPLICATION_JSON)
public class PositionsResource {
  private final ExitDesk desk;

  PositionsResource(ExitDesk desk) {
    this.desk = desk;
  }

  @GET
  public List<WatchedPosition> positions() {
    return desk.watched().stream().map(WatchedPosition::of).toList();
  }
}
