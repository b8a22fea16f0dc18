package org.openbell.kit;

/// All or nothing: what a shell needs of a database, and no more.
public interface Transactions {
  /// Runs the work in a transaction of its own; an exception undoes everything it wrote.
  void run(Runnable work);

  /// The same for work that only reads, which may cost less.
  default void look(Runnable work) {
    run(work);
  }
}
