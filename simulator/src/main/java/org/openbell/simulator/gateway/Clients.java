package org.openbell.simulator.gateway;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Who is connected: by connection, and by client id once started.
final class Clients {
  private final Map<Connection, Session> sessions = new LinkedHashMap<>();

  void add(Session session) {
    sessions.put(session.connection(), session);
  }

  Optional<Session> remove(Connection connection) {
    return Optional.ofNullable(sessions.remove(connection));
  }

  Optional<Session> of(Connection connection) {
    return Optional.ofNullable(sessions.get(connection));
  }

  Optional<Session> withId(int clientId) {
    return started().stream().filter(session -> session.clientId() == clientId).findFirst();
  }

  /// Also those that have not said their client id yet.
  List<Session> all() {
    return List.copyOf(sessions.values());
  }

  List<Session> started() {
    return sessions.values().stream().filter(Session::hasStarted).toList();
  }

  int count() {
    return sessions.size();
  }
}
