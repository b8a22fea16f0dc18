package org.openbell.kit;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/// Tells trouble that passes by itself, such as a lost connection, from trouble that does not.
///
/// The classes are those of SQLSTATE (PostgreSQL, appendix A): 08 connection, 40 rolled back for
/// another's sake, 53 too few resources, 57P stopped by an operator or a crash.
public final class Passing {
  private static final List<String> PASSING_STATES = List.of("08", "40", "53", "57P");

  /// What the pool says when no connection came in time; it has no SQLSTATE.
  private static final String POOL_IS_EMPTY = "Acquisition timeout";

  private Passing() {}

  public static boolean isPassing(Throwable trouble) {
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Throwable> left = new ArrayDeque<>(List.of(trouble));
    while (!left.isEmpty()) {
      Throwable next = left.pop();
      if (!seen.add(next)) {
        continue;
      }
      if (next instanceof SQLException sql && isPassing(sql)) {
        return true;
      }
      if (next.getCause() != null) {
        left.push(next.getCause());
      }
      // A transaction manager hides the reason for a failed commit there.
      left.addAll(List.of(next.getSuppressed()));
    }
    return false;
  }

  private static boolean isPassing(SQLException trouble) {
    if (trouble instanceof SQLTransientException || trouble instanceof SQLRecoverableException) {
      return true;
    }
    String state = trouble.getSQLState();
    return state == null
        ? String.valueOf(trouble.getMessage()).contains(POOL_IS_EMPTY)
        : PASSING_STATES.stream().anyMatch(state::startsWith);
  }
}
