package org.openbell.local.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openbell.local.FreePorts;

class PostgresServerIT {
  private static final String PASSWORD = "it's a 'secret'";

  @TempDir static Path folder;
  private static int port;
  private static PostgresServer server;

  @BeforeAll
  static void start() throws Exception {
    port = FreePorts.two()[0];
    server = startOnSameFolder();
    server.databases(PASSWORD).prepare("openbell", PASSWORD);
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
  }

  @Test
  void isDurableWhenItIsToldTo() throws Exception {
    try (var connection = connect("postgres", PASSWORD)) {
      assertThat(answer(connection, "show fsync")).isEqualTo("on");
      assertThat(answer(connection, "show synchronous_commit")).isEqualTo("on");
      assertThat(answer(connection, "show full_page_writes")).isEqualTo("on");
    }
  }

  @Test
  void givesEachServiceASchemaThatNobodyElseMayUse() throws Exception {
    try (var order = connect("svc_order", PASSWORD);
        var exit = connect("svc_exit", PASSWORD)) {
      order.createStatement().execute("create table fill (id int)");

      assertThat(answer(order, "select current_schema()")).isEqualTo("svc_order");
      assertThatThrownBy(() -> answer(exit, "select count(*) from svc_order.fill"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("permission denied for schema svc_order");
      assertThatThrownBy(() -> order.createStatement().execute("create table public.x (id int)"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("permission denied for schema public");
    }
  }

  @Test
  void letsTheAuditorReadWhatIsMadeLaterAndWriteNothing() throws Exception {
    try (var approval = connect("svc_approval", PASSWORD);
        var auditor = connect("auditor", PASSWORD)) {
      approval.createStatement().execute("create table question as select 'go?' as words");

      assertThat(answer(auditor, "select words from svc_approval.question")).isEqualTo("go?");
      assertThatThrownBy(() -> write(auditor, "delete from svc_approval.question"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("read-only transaction");
      // It may lift that for itself, and still has no right to write.
      write(auditor, "set session characteristics as transaction read write");
      assertThatThrownBy(() -> write(auditor, "delete from svc_approval.question"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("permission denied");
    }
  }

  private static void write(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void letsNobodyInWithoutThePassword() {
    assertThatThrownBy(() -> connect("postgres", "guess"))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("password authentication failed");
  }

  @Test
  void keepsItsRowsAndCanPrepareTheSameDatabaseTwice() throws Exception {
    // Given
    try (var scanner = connect("svc_scanner", PASSWORD)) {
      scanner.createStatement().execute("create table scan as select 'WULF' as symbol");
    }

    // When
    server.close();
    server = startOnSameFolder();
    server.databases(PASSWORD).prepare("openbell", PASSWORD);

    // Then
    try (var scanner = connect("svc_scanner", PASSWORD)) {
      assertThat(answer(scanner, "select symbol from scan")).isEqualTo("WULF");
    }
  }

  private static PostgresServer startOnSameFolder() throws Exception {
    var folders =
        new PostgresServer.Folders(folder.resolve("data of mine"), folder.resolve("binaries"));
    return PostgresServer.start(folders, port, PASSWORD, true);
  }

  private static Connection connect(String login, String password) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + port + "/openbell", login, password);
  }

  private static String answer(Connection connection, String query) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
