package org.openbell.auditor.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openbell.auditor.day.Day;
import org.openbell.auditor.fact.AuditRow;
import org.openbell.auditor.fact.PrivilegedAct;
import org.openbell.auditor.fact.Subject;

/// Reads the desk's audit beside what persons decided there.
///
/// Only decisions on rescans are told under the name of who took them. What else is done at the
/// desk, and what is done at order-service's own door, is told without: nothing stands beside it.
public final class AuditReader {
  /// What a decision is called in the audit, by the event that tells it.
  private static final Map<String, String> DECISIONS =
      Map.of("TradeApproved", "APPROVE", "TradeRefused", "REFUSE");

  private static final String DONE = "DONE";

  private AuditReader() {}

  /// `rows` are those of the table of the audit, as trees, in its order.
  public static void read(List<JsonNode> rows, Iterable<Heard> heard, Day day) {
    Set<String> taken = new HashSet<>();
    for (JsonNode row : rows) {
      var action = Tree.text(row, "action");
      var outcome = Tree.text(row, "outcome");
      if (!DECISIONS.containsValue(action) || !outcome.equals(DONE)) {
        continue;
      }
      var who = Tree.text(row, "who");
      var act = act(action, Tree.text(row, "subject"), who);
      // Whoever says the same once more is told that it stands: a row, and no decision.
      if (taken.add(act)) {
        day.add(new AuditRow(act, Rows.instant(row, "exchange_at"), who, action, outcome, "", ""));
      }
    }
    Set<String> ids = new HashSet<>();
    for (Heard event : heard) {
      var action = DECISIONS.get(event.type());
      if (action != null && ids.add(event.id())) {
        var by = Tree.text(event.payload(), "by");
        day.add(
            new PrivilegedAct(
                act(action, event.trade(), by), event.occurredAt(), by, event.type()));
      }
    }
    day.vouchFor(Subject.AUDIT_ROWS, Subject.PRIVILEGED_ACTS);
  }

  private static String act(String action, String trade, String by) {
    return action + " of " + trade + " by " + by;
  }
}
