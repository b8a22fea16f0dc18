package org.openbell.approval.store;

/// The state of a question as its row names it.
enum StateName {
  PENDING,
  APPROVED,
  REFUSED,
  LAPSED
}
