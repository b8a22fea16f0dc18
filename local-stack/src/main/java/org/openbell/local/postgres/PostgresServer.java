package org.openbell.local.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.openbell.local.Arguments;
import org.openbell.local.Lifetime;
import org.openbell.local.Running;

/// A real PostgreSQL 18 server: the record of everything that happened.
///
/// Listens on 127.0.0.1 only, with passwords. The data folder is kept from one start to the next. A
/// durable server survives the loss of power with what it has confirmed; the other kind is for
/// tests and for a demo, which begin anew anyway.
public final class PostgresServer implements AutoCloseable {
  static final int MAJOR_VERSION = 18;
  private static final Duration LONGEST_RECOVERY = Duration.ofSeconds(60);

  private final EmbeddedPostgres server;
  private final Running postmaster;

  private PostgresServer(EmbeddedPostgres server, Running postmaster) {
    this.server = server;
    this.postmaster = postmaster;
  }

  /// Runs a server with the database `openbell` until its life is over or the server dies.
  public static void run(Arguments arguments, Map<String, String> environment) throws Exception {
    var password = environment.get("OPENBELL_DB_PASSWORD");
    if (password == null || password.isEmpty()) {
      throw new IllegalArgumentException("OPENBELL_DB_PASSWORD is missing");
    }
    int port = arguments.port("port");
    var lifetime = Lifetime.of(arguments);
    var folders = new Folders(arguments.path("data"), arguments.path("binaries"));
    var server = start(folders, port, password, arguments.has("durable"));
    if (arguments.has("fresh-database")) {
      server.databases(password).drop(Databases.OPENBELL);
    }
    server.databases(password).prepare(Databases.OPENBELL, password);
    lifetime.endWith(server.postmaster);
    System.out.println("postgres is ready on 127.0.0.1:" + port);
    lifetime.serve(server);
  }

  /// Where the data is kept, and where the server's own files are unpacked to once.
  public record Folders(Path data, Path binaries) {}

  /// Returns when the server takes connections of `postgres` with that password.
  public static PostgresServer start(Folders folders, int port, String password, boolean durable)
      throws IOException, SQLException, InterruptedException {
    Files.createDirectories(folders.data().getParent());
    Files.createDirectories(folders.binaries());
    Remains.clear(folders.data());
    var onOff = durable ? "on" : "off";
    var embedded =
        EmbeddedPostgres.builder()
            .setDataDirectory(folders.data())
            .setCleanDataDirectory(false)
            .setOverrideWorkingDirectory(folders.binaries().toFile())
            .setRegisterShutdownHook(false)
            .setPGStartupWait(LONGEST_RECOVERY)
            .setPort(port)
            .setConnectConfig("password", password)
            // These three are off in an embedded server that says nothing.
            .setServerConfig("fsync", onOff)
            .setServerConfig("synchronous_commit", onOff)
            .setServerConfig("full_page_writes", onOff)
            .setServerConfig("listen_addresses", "127.0.0.1")
            .setServerConfig("unix_socket_directories", "")
            .setServerConfig("max_connections", "200")
            .start();
    var server =
        new PostgresServer(embedded, Running.of(Remains.postmaster(folders.data()).orElseThrow()));
    var databases = server.databases(password);
    databases.requireVersion(MAJOR_VERSION);
    requirePasswords(folders.data(), databases, password);
    return server;
  }

  /// The databases of this server, seen by its superuser.
  public Databases databases(String password) {
    return new Databases("127.0.0.1", server.getPort(), password);
  }

  // The unpacked server trusts everybody on the machine until it is told not to.
  private static void requirePasswords(Path data, Databases databases, String password)
      throws IOException, SQLException {
    var rules = data.resolve("pg_hba.conf");
    var wanted = "host all all 127.0.0.1/32 scram-sha-256\n";
    if (!Files.readString(rules).equals(wanted)) {
      databases.setSuperuserPassword(password);
      Files.writeString(rules, wanted);
      databases.reloadSettings();
    }
  }

  /// Stops the server that still owns the folder, or ends what is left of one that was killed.
  public static void clear(Path data) throws IOException, InterruptedException {
    Remains.clear(data);
  }

  @Override
  public void close() throws IOException {
    // Of a server that is gone the stop would be waited for.
    if (postmaster.goesOn()) {
      server.close();
    }
  }
}
