package org.openbell.scheduler.rollcall;

import java.util.ArrayList;
import java.util.List;
import org.openbell.model.event.SchedulerFact.ServiceStatus;
import org.openbell.scheduler.rollcall.Answer.NotReady;
import org.openbell.scheduler.rollcall.Answer.Ready;
import org.openbell.scheduler.rollcall.Answer.Silent;

/// The outcome of a roll call: armed only if everybody is ready and runs the same code.
///
/// Eleven buys once went unrecorded because one service ran stale code; that is why a build that
/// differs is as bad as a service that is missing.
public record RollCall(boolean armed, String words, List<ServiceStatus> statuses) {

  /// Judges the answers against the build and event schema of the scheduler itself.
  public static RollCall judge(List<Answer> answers, String build, int schema) {
    List<String> complaints = new ArrayList<>();
    List<ServiceStatus> statuses = new ArrayList<>();
    for (Answer answer : answers) {
      String complaint = complaint(answer, build, schema);
      statuses.add(status(answer, complaint));
      if (!complaint.isEmpty()) {
        complaints.add(answer.service() + " " + complaint);
      }
    }
    return complaints.isEmpty() && !answers.isEmpty()
        ? new RollCall(true, "all " + answers.size() + " services are ready", statuses)
        : new RollCall(false, "not armed: " + reasons(complaints), statuses);
  }

  private static String reasons(List<String> complaints) {
    return complaints.isEmpty() ? "nobody was called" : String.join("; ", complaints);
  }

  private static String complaint(Answer answer, String build, int schema) {
    return switch (answer) {
      case Ready ready when !ready.build().equals(build) ->
          "runs build " + ready.build() + ", the scheduler " + build;
      case Ready ready when ready.schema() != schema ->
          "speaks event schema " + ready.schema() + ", the scheduler " + schema;
      case Ready _ -> "";
      case NotReady notReady -> "is not ready: " + notReady.words();
      case Silent silent -> "does not answer: " + silent.words();
    };
  }

  private static ServiceStatus status(Answer answer, String complaint) {
    boolean ready = complaint.isEmpty();
    String words = ready ? "ready" : complaint;
    return switch (answer) {
      case Ready there -> new ServiceStatus(there.service(), ready, there.build(), words);
      case NotReady there -> new ServiceStatus(there.service(), ready, there.build(), words);
      case Silent silent -> new ServiceStatus(silent.service(), ready, "", words);
    };
  }
}
