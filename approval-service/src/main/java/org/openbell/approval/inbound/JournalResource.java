package org.openbell.approval.inbound;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openbell.approval.JournalDesk;
import org.openbell.approval.journal.FactKind;
import org.openbell.approval.journal.JournalBook.Numbered;
import org.openbell.approval.journal.JournalBook.Passage;
import org.openbell.model.event.EventId;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.session.SessionDate;

/// `/journal`: the day in sentences, and everything that happened to one symbol.
@Path("/journal")
@Produces(MediaType.APPLICATION_JSON)
public class JournalResource {
  private static final int MOST = 1_000;
  private static final int BAD_REQUEST = 400;

  /// One sentence; ask again with `after` set to the last `seq`.
  public record Line(long seq, Instant at, FactKind kind, String type, String line) {}

  /// One event of a symbol's story and what caused it; events without a sentence are there too.
  public record Happening(
      long seq, Instant at, String type, Optional<String> line, EventId eventId, String causedBy) {}

  private final JournalDesk desk;

  JournalResource(JournalDesk desk) {
    this.desk = desk;
  }

  /// `?date=` and `?symbol=` leave only what belongs to that date, what is about that symbol.
  @GET
  public List<Line> after(
      @QueryParam("after") @DefaultValue("0") long seq,
      @QueryParam("date") Optional<String> date,
      @QueryParam("symbol") Optional<String> symbol,
      @QueryParam("limit") @DefaultValue("500") int limit) {
    Passage passage = new Passage(seq, date.map(SessionDate::parse), symbol.map(Symbol::parse));
    return desk.read(passage, Math.clamp(limit, 1, MOST)).stream()
        .map(JournalResource::line)
        .toList();
  }

  @GET
  @Path("/{symbol}")
  public Response about(@PathParam("symbol") String symbol) {
    try {
      List<Happening> story =
          desk.about(Symbol.parse(symbol)).stream().map(JournalResource::happening).toList();
      return Response.ok(story).build();
    } catch (IllegalArgumentException notOne) {
      return Problem.of(BAD_REQUEST, notOne.getMessage());
    }
  }

  private static Line line(Numbered entry) {
    return new Line(
        entry.seq(),
        entry.occurredAt(),
        FactKind.of(entry.type()),
        entry.type(),
        entry.line().orElse(entry.type()));
  }

  private static Happening happening(Numbered entry) {
    return new Happening(
        entry.seq(),
        entry.occurredAt(),
        entry.type(),
        entry.line(),
        entry.eventId(),
        entry.causedBy());
  }
}
