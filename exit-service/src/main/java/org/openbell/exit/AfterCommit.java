package org.openbell.exit;

/// Work that must not happen unless the running transaction is through.
public interface AfterCommit {
  void run(Runnable work);
}
