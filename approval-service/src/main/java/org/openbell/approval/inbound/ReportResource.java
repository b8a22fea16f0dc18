package org.openbell.approval.inbound;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.openbell.approval.JournalDesk;
import org.openbell.approval.report.DayReport;
import org.openbell.approval.report.ReportTable;
import org.openbell.model.session.SessionDate;

/// `GET /report/2025-10-29`: the day as JSON, or as a page of text for `Accept: text/plain`.
@Path("/report/{date}")
public class ReportResource {
  private static final int BAD_REQUEST = 400;
  private static final int NOT_FOUND = 404;

  private final JournalDesk desk;
  private final ZoneId operatorZone;

  ReportResource(JournalDesk desk, ZoneId operatorZone) {
    this.desk = desk;
    this.operatorZone = operatorZone;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public Response document(@PathParam("date") String date) {
    return answer(date, ReportView::of, Problem::of);
  }

  @GET
  @Produces(MediaType.TEXT_PLAIN)
  public Response page(@PathParam("date") String date) {
    return answer(
        date,
        day -> ReportTable.render(day, operatorZone),
        (status, words) -> Response.status(status).entity(words + "\n").build());
  }

  private Response answer(
      String text,
      Function<DayReport, Object> shown,
      BiFunction<Integer, String, Response> problem) {
    SessionDate date;
    try {
      date = SessionDate.parse(text);
    } catch (IllegalArgumentException notOne) {
      return problem.apply(BAD_REQUEST, notOne.getMessage());
    }
    Optional<Object> found = desk.report(date).map(shown);
    return found
        .map(entity -> Response.ok(entity).build())
        .orElseGet(() -> problem.apply(NOT_FOUND, "nothing is recorded for " + date));
  }
}
