package org.openbell.simulator.faults;

import java.util.Set;
import org.openbell.simulator.faults.Fault.MessageFault;
import org.openbell.simulator.faults.Trigger.Phase;
import org.openbell.simulator.faults.Verdict.Passage;

/// What a message fault does to a message, and which ones it leaves alone whatever the script says.
final class Effects {
  private Effects() {}

  static Passage of(MessageFault fault, Trigger trigger) {
    return switch (fault) {
      case Fault.Drop(var which, var processed) ->
          processed || (which.isEmpty() && isAfter(trigger))
              ? new Passage.Unanswered()
              : new Passage.Lost();
      case Fault.Delay(_, var by) -> new Passage.Later(by);
      case Fault.Duplicate(_, var times) -> new Passage.Repeated(times);
      case Fault.Reorder(_, var behind) -> new Passage.Behind(behind);
      case Fault.LateCommissions(_, var by) -> new Passage.Later(by);
      case Fault.ExecutionsWithoutStatus _,
          Fault.StatusWithoutExecutions _,
          Fault.NoCommissions _,
          Fault.NoEndMarkers _ ->
          new Passage.Lost();
    };
  }

  private static boolean isAfter(Trigger trigger) {
    return trigger instanceof Trigger.OnMessage(var phase, _, _) && phase == Phase.AFTER;
  }

  /// The faults named after a situation concern news only: what is asked for, comes.
  static boolean concerns(MessageFault fault, Passing message) {
    return switch (fault) {
      case Fault.ExecutionsWithoutStatus _ -> message.news() && message.filled();
      case Fault.StatusWithoutExecutions _, Fault.LateCommissions _, Fault.NoCommissions _ ->
          message.news();
      case Fault.Drop _, Fault.Delay _, Fault.Duplicate _, Fault.Reorder _, Fault.NoEndMarkers _ ->
          true;
    };
  }

  /// The kinds of message that a fault named after a situation is about; none for the others.
  static Set<String> kindsOf(String fault) {
    return switch (fault) {
      case "executionsWithoutStatus" -> Set.of("openOrder", "orderStatus");
      case "statusWithoutExecutions" -> Set.of("execDetails", "commissionReport");
      case "lateCommissions", "noCommissions" -> Set.of("commissionReport");
      case "noEndMarkers" -> MessageKinds.END_MARKERS;
      default -> Set.of();
    };
  }
}
