package org.openbell.kit;

/// Transactions that say when one came to nothing, to those who keep in memory what they wrote.
public interface UndoableTransactions extends Transactions {
  /// Within a transaction: runs this, in the transaction's thread and before the next one begins,
  /// when what it wrote does not stand, or nobody knows whether it does.
  void ifUndone(Runnable takeBack);
}
