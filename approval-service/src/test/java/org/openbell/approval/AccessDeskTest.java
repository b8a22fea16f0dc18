package org.openbell.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.openbell.approval.access.AccessBook;
import org.openbell.approval.access.Audit;
import org.openbell.approval.access.Method;
import org.openbell.approval.access.Role;
import org.openbell.approval.access.Secrets;
import org.openbell.approval.access.Visitor;
import org.openbell.approval.access.Witness;
import org.openbell.kit.testing.DirectTransactions;
import org.openbell.kit.testing.Rewindable;

class AccessDeskTest {
  private static final Instant NOW = Examples.at("10:00");
  private static final Witness SEEN = (_, _) -> {};

  private final Books books = new Books();
  private final AtomicInteger drawn = new AtomicInteger();
  private final AccessDesk desk =
      new AccessDesk(
          books,
          books,
          new DirectTransactions(books),
          () -> NOW,
          this::chance,
          Duration.ofHours(12));

  private byte[] chance() {
    byte[] bytes = new byte[Secrets.BYTES];
    bytes[0] = (byte) drawn.incrementAndGet();
    return bytes;
  }

  @Test
  void makesATokenAtTheFirstStartAndShowsItOnce() {
    String token = desk.open(Optional.empty()).orElseThrow();
    assertThat(token).startsWith("obt_").hasSize(47);
    assertThat(desk.open(Optional.empty())).isEmpty();
    assertThat(desk.byToken(token, "anna"))
        .contains(new Visitor("anna", Role.ADMIN, Method.TOKEN, AccessDesk.PROVEN_FOR));
    assertThat(books.tokens).doesNotContainKey(token).containsKey(Secrets.hash(token));
  }

  @Test
  void takesAConfiguredTokenUntilItIsReplaced() {
    assertThat(desk.open(Optional.of("configured"))).isEmpty();
    assertThat(desk.byToken("configured", "")).map(Visitor::name).contains("operator");

    String young = desk.rotate(Role.ADMIN, "anna", SEEN);
    assertThat(desk.open(Optional.of("configured"))).isEmpty();

    assertThat(desk.byToken("configured", "")).isEmpty();
    assertThat(desk.byToken(young, "")).isPresent();
  }

  @Test
  void takesAnotherConfiguredTokenInPlaceOfTheFirst() {
    desk.open(Optional.of("monday's"));
    desk.open(Optional.of("tuesday's"));
    assertThat(desk.byToken("monday's", "")).isEmpty();
    assertThat(desk.byToken("tuesday's", "")).isPresent();
  }

  @Test
  void endsTheSessionsOfATokenWithIt() {
    desk.open(Optional.of("configured"));
    String session = desk.logIn("configured", "anna").orElseThrow();
    assertThat(desk.bySession(session)).map(Visitor::method).contains(Method.SESSION);

    desk.rotate(Role.ADMIN, "ben", SEEN);

    assertThat(desk.bySession(session)).isEmpty();
  }

  @Test
  void givesNoSessionForAWrongToken() {
    desk.open(Optional.of("configured"));
    assertThat(desk.logIn("guessed", "anna")).isEmpty();
    assertThat(desk.bySession("guessed")).isEmpty();
  }

  @Test
  void countsAProofForFiveMinutes() {
    desk.open(Optional.of("configured"));
    String session = desk.logIn("configured", "anna").orElseThrow();
    books.sinceProof = Duration.ofMinutes(4);
    assertThat(desk.bySession(session).orElseThrow().provenFor()).isEqualTo(Duration.ofMinutes(1));
    books.sinceProof = Duration.ofMinutes(6);
    assertThat(desk.bySession(session).orElseThrow().isProven()).isFalse();

    assertThat(desk.prove(session, "guessed")).isFalse();
    assertThat(desk.bySession(session).orElseThrow().isProven()).isFalse();
    assertThat(desk.prove(session, "configured")).isTrue();
    assertThat(desk.bySession(session).orElseThrow().isProven()).isTrue();
  }

  @Test
  void takesNoProofOfALesserRole() {
    desk.open(Optional.of("configured"));
    String viewers = desk.rotate(Role.VIEWER, "anna", SEEN);
    String session = desk.logIn("configured", "anna").orElseThrow();
    assertThat(desk.prove(session, viewers)).isFalse();
  }

  @Test
  void leavesTheOldTokenGoodWhenTheNewOneCannotBeWrittenDown() {
    desk.open(Optional.of("configured"));
    int rows = books.rows.size();
    Witness blind =
        (_, _) -> {
          throw new IllegalStateException("cannot write");
        };

    assertThatThrownBy(() -> desk.rotate(Role.ADMIN, "anna", blind)).hasMessage("cannot write");

    assertThat(desk.byToken("configured", "")).isPresent();
    assertThat(books.rows).hasSize(rows);
  }

  @Test
  void writesNoLineBreakIntoTheAudit() {
    desk.noteStranger("eve\nadmin", "LOGIN", "10.0.0.1", "wrong\r\ntoken");
    assertThat(books.rows.getLast().who()).isEqualTo("eve admin");
    assertThat(books.rows.getLast().words()).isEqualTo("wrong  token");
  }

  /// Tokens, sessions and audit in memory; how long ago a proof was is set by the test.
  private static final class Books implements AccessBook, Audit, Rewindable {
    private final Map<String, Role> tokens = new HashMap<>();
    private final Set<String> replaced = new HashSet<>();
    private final Map<String, Session> sessions = new HashMap<>();
    private final List<Row> rows = new ArrayList<>();
    private Duration sinceProof = Duration.ZERO;

    @Override
    public Runnable mark() {
      var tokensThen = Map.copyOf(tokens);
      var replacedThen = Set.copyOf(replaced);
      int rowsThen = rows.size();
      return () -> {
        tokens.clear();
        tokens.putAll(tokensThen);
        replaced.retainAll(replacedThen);
        rows.subList(rowsThen, rows.size()).clear();
      };
    }

    @Override
    public Optional<Role> roleOf(String tokenHash) {
      return Optional.ofNullable(tokens.get(tokenHash));
    }

    @Override
    public boolean hasToken(Role role) {
      return tokens.containsValue(role);
    }

    @Override
    public boolean replaceToken(String tokenHash, Role role, String by) {
      if (tokens.containsKey(tokenHash) || replaced.contains(tokenHash)) {
        return false;
      }
      tokens.entrySet().stream()
          .filter(token -> token.getValue() == role)
          .forEach(token -> replaced.add(token.getKey()));
      tokens.keySet().removeAll(replaced);
      tokens.put(tokenHash, role);
      return true;
    }

    @Override
    public void begin(String sessionHash, Session session, Duration lasting) {
      sessions.put(sessionHash, session);
    }

    @Override
    public Optional<Found> find(String sessionHash) {
      return Optional.ofNullable(sessions.get(sessionHash))
          .filter(session -> session.token().map(tokens::containsKey).orElse(true))
          .map(session -> new Found(session, Duration.ofHours(1), sinceProof));
    }

    @Override
    public void prove(String sessionHash) {
      sinceProof = Duration.ZERO;
    }

    @Override
    public void end(String sessionHash) {
      sessions.remove(sessionHash);
    }

    @Override
    public void add(Row row) {
      rows.add(row);
    }

    @Override
    public List<Kept> before(long seq, int limit) {
      return List.of();
    }
  }
}
