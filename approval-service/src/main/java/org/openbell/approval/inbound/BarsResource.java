package org.openbell.approval.inbound;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.openbell.approval.TapeDesk;
import org.openbell.approval.report.Bar;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Price;
import org.openbell.model.session.SessionDate;

/// `GET /api/bars/WULF?date=2025-10-29`: a stock's prices of a day for its chart, ten seconds each.
@Path("/api/bars/{symbol}")
@Produces(MediaType.APPLICATION_JSON)
public class BarsResource {
  private static final int BAD_REQUEST = 400;

  /// What a chart draws of a bar; `closeAt` is when its last price was seen.
  public record Drawn(
      Instant from, Price open, Price low, Price high, Price close, Instant closeAt) {
    static Drawn of(Bar bar) {
      return new Drawn(bar.from(), bar.open(), bar.low(), bar.high(), bar.close(), bar.closeAt());
    }
  }

  private final TapeDesk tape;

  BarsResource(TapeDesk tape) {
    this.tape = tape;
  }

  /// Empty when nothing was seen.
  @GET
  public Response bars(@PathParam("symbol") String symbol, @QueryParam("date") String date) {
    try {
      List<Drawn> found =
          tape.bars(Symbol.parse(symbol), SessionDate.parse(date == null ? "" : date)).stream()
              .map(Drawn::of)
              .toList();
      return Response.ok(found).build();
    } catch (IllegalArgumentException notOne) {
      return Problem.of(BAD_REQUEST, notOne.getMessage());
    }
  }
}
