package org.openbell.simulation.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// Rows by key, in the order in which they were first written.
public final class Table<K, V> {
  private final Tape tape;
  private final Map<K, V> rows = new LinkedHashMap<>();
  private long changes;

  public Table(Tape tape) {
    this.tape = tape;
  }

  public Optional<V> find(K key) {
    return Optional.ofNullable(rows.get(key));
  }

  public boolean has(K key) {
    return rows.containsKey(key);
  }

  public void put(K key, V value) {
    V before = rows.put(key, value);
    changes++;
    tape.changed(() -> restore(key, before));
  }

  /// False when the key was there; nothing changes then.
  public boolean add(K key, V value) {
    if (rows.containsKey(key)) {
      return false;
    }
    put(key, value);
    return true;
  }

  private void restore(K key, V before) {
    changes++;
    if (before == null) {
      rows.remove(key);
    } else {
      rows.put(key, before);
    }
  }

  /// What follows from the rows, worked out once until they change.
  public <T> Supplier<T> derived(Function<Collection<V>, T> work) {
    return new Supplier<>() {
      private long of = -1;
      private T result;

      @Override
      public T get() {
        if (of != changes) {
          result = work.apply(rows.values());
          of = changes;
        }
        return result;
      }
    };
  }

  public List<V> all() {
    return new ArrayList<>(rows.values());
  }

  public Iterable<K> keys() {
    return rows.keySet();
  }

  public Iterable<V> values() {
    return rows.values();
  }

  public int size() {
    return rows.size();
  }
}
