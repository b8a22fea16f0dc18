package org.openbell.order.lease;

/// The one row that says who may act. Nothing here throws: no answer is an answer.
public interface LeaseRow {
  /// Takes it when nobody has it; a new epoch each time.
  Lease.Answer acquire(String holder);

  Lease.Answer renew(String holder, long epoch);

  /// Gives it back, so that the next one need not wait.
  void release(String holder, long epoch);
}
