package org.openbell.auditor.fact;

/// What somebody may know all of, even when there is none of it.
///
/// An empty list proves nothing by itself: an invariant that needs a subject which nobody vouches
/// for is answered with "unjudged".
public enum Subject {
  BROKER_ORDERS,
  /// The terms of each order at any time, not only its newest.
  ORDER_TERMS,
  BROKER_EXECUTIONS,
  BROKER_POSITIONS,
  /// What the account held before the day that is not ours.
  BASELINE,
  BROKER_REQUESTS,
  CONNECTIONS,
  HAND_ACTS,
  INTENTS,
  INTENT_STATES,
  FILLS,
  SEALS,
  TRADES,
  DECISIONS,
  CANDIDATES,
  SCANS,
  RANKINGS,
  /// What each model said, and not only what was made of it.
  BALLOTS,
  APPROVALS,
  STOPS,
  ALARMS,
  MARKET_HALTS,
  MARKS,
  /// When a part of the system or its link was away.
  OUTAGES,
  LEASES,
  RELEASES,
  ACCOUNT,
  TOLD,
  WRITTEN,
  DEAD_LETTERS,
  ERRANDS,
  PRICE_EXITS,
  EXIT_ACCOUNTS,
  PRIVILEGED_ACTS,
  AUDIT_ROWS
}
