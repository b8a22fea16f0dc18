package org.openbell.order.gate;

import java.util.Optional;

/// One line of the gate: what it objects to, and against which limit.
///
/// @param setting where the limit comes from, empty when it is not to be set
/// @param limit the limit in words, empty when there is nothing to compare with
/// @param atSend whether it is checked once more when the order is about to be written
record Check(DenialReason reason, String setting, String limit, boolean atSend, Rule rule) {
  /// What is wrong with an entry, in words that may be empty; nothing when all is well.
  interface Rule {
    Optional<String> complaint(Entry entry, GateView view);
  }

  Optional<Objection> objection(Entry entry, GateView view) {
    return rule.complaint(entry, view).map(detail -> new Objection(reason, detail));
  }
}
