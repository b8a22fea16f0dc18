package org.openbell.order;

import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// The executions and commissions that this process has certainly written down.
///
/// Only a memory that saves asking the books: what it has forgotten is asked for again.
final class Recorded {
  /// Some days of a very busy account.
  private static final int MOST = 20_000;

  private enum Part {
    FILL,
    FILL_AND_CHARGE
  }

  private final SequencedMap<String, Part> executions = new LinkedHashMap<>();

  synchronized boolean hasFill(String executionId) {
    return executions.containsKey(executionId);
  }

  synchronized boolean hasCharge(String executionId) {
    return executions.get(executionId) == Part.FILL_AND_CHARGE;
  }

  synchronized void fill(String executionId) {
    executions.putIfAbsent(executionId, Part.FILL);
    if (executions.size() > MOST) {
      executions.pollFirstEntry();
    }
  }

  /// A charge that came before its execution found nothing to be written beside.
  synchronized void charge(String executionId) {
    executions.computeIfPresent(executionId, (_, _) -> Part.FILL_AND_CHARGE);
  }
}
