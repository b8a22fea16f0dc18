package org.openbell.approval.inbound;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.openbell.approval.access.Act;
import org.openbell.approval.access.Audit;
import org.openbell.approval.access.Audit.Kept;
import org.openbell.approval.access.Audit.Outcome;
import org.openbell.approval.access.Method;
import org.openbell.approval.access.Role;

/// `GET /api/audit`: who did what, newest first; ask again with `before` set to the last `seq`.
@Path("/api/audit")
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {
  private static final int MOST = 1_000;
  private static final String NEWEST = "9223372036854775807";

  /// One row; `role` and `method` are null when it was nobody we know.
  public record Line(
      long seq,
      Instant at,
      Instant exchangeAt,
      String who,
      Role role,
      Method method,
      String action,
      String subject,
      String address,
      Outcome outcome,
      String words) {
    static Line of(Kept kept) {
      Audit.Row row = kept.row();
      return new Line(
          kept.seq(),
          kept.at(),
          row.exchangeAt(),
          row.who(),
          row.role().orElse(null),
          row.method().orElse(null),
          row.action(),
          row.subject(),
          row.address(),
          row.outcome(),
          row.words());
    }
  }

  private final Audit audit;
  private final Guard guard;

  AuditResource(Audit audit, Guard guard) {
    this.audit = audit;
    this.guard = guard;
  }

  @GET
  public List<Line> before(
      @QueryParam("before") @DefaultValue(NEWEST) long seq,
      @QueryParam("limit") @DefaultValue("100") int limit) {
    guard.need(Act.READ_AUDIT);
    return audit.before(seq, Math.clamp(limit, 1, MOST)).stream().map(Line::of).toList();
  }
}
