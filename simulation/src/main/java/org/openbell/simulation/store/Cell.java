package org.openbell.simulation.store;

/// One value that takes part in transactions.
public final class Cell<V> {
  private final Tape tape;
  private V value;

  public Cell(Tape tape, V value) {
    this.tape = tape;
    this.value = value;
  }

  public V get() {
    return value;
  }

  public void put(V next) {
    V before = value;
    value = next;
    tape.changed(() -> value = before);
  }
}
