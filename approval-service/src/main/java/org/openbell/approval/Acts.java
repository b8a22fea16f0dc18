package org.openbell.approval;

import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;
import org.openbell.approval.House.Reply;
import org.openbell.approval.access.Act;
import org.openbell.approval.access.Audit.Outcome;
import org.openbell.approval.access.Witness;

/// Has order-service carry out an act between two rows of the audit: that it was begun, and what
/// came of it.
final class Acts {
  private static final Logger LOG = Logger.getLogger(Acts.class);

  // Stopping is easy: what makes nothing worse is done even when it cannot be written down.
  private static final Set<Act> STOPS = Set.of(Act.HALT, Act.PAUSE);

  private Acts() {}

  static Reply carryOut(
      House house, Act act, String verb, Map<String, Object> told, Witness witness) {
    try {
      witness.sees(Outcome.BEGUN, String.valueOf(told.getOrDefault("words", "")));
    } catch (RuntimeException unwritten) {
      if (!STOPS.contains(act)) {
        throw unwritten;
      }
      LOG.errorf(unwritten, "%s is not written down, and is done all the same", act);
    }
    Reply reply = house.act(verb, told);
    try {
      switch (reply) {
        case Reply.Done _ -> witness.sees(Outcome.DONE, "");
        case Reply.SaysNo(String words) -> witness.sees(Outcome.REFUSED, words);
        case Reply.Away(String words) -> witness.sees(Outcome.FAILED, words);
      }
    } catch (RuntimeException unwritten) {
      // It is done or not done by now, and whoever asked must hear which.
      LOG.errorf(unwritten, "the end of %s is not written down: %s", act, reply);
    }
    return reply;
  }
}
