package org.openbell.approval.approval;

import java.util.List;
import java.util.Optional;
import org.openbell.model.trade.TradeId;

/// The questions put to the operator, and their answers.
public interface ApprovalBook {
  /// Adds a question; false when this trade was asked about before.
  boolean add(Approval approval);

  Optional<Approval> find(TradeId trade);

  /// Writes the final state if the question is still pending and not overdue: true for exactly one
  /// of all who try, however many try at once.
  boolean settle(Approval decided);

  /// Pending questions, the most urgent first.
  List<Approval> pending();

  /// The latest questions of any state, newest first, at most 200.
  List<Approval> latest();
}
