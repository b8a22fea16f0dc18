package org.openbell.launcher.stack;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/// All that decides what a run's processes are told.
///
/// `root` is the folder with the built modules, `data` keeps Kafka's and PostgreSQL's files, and
/// `binaries` PostgreSQL's programs; `clock` is the exchange clock's text; `outside` are the
/// caller's own OPENBELL_ settings, which win.
public record StackSettings(
    Path root,
    Path data,
    Path binaries,
    PortPlan ports,
    String clock,
    ZoneId zone,
    String scenario,
    LocalDate date,
    long seed,
    boolean durable,
    Optional<Gateway> gateway,
    Optional<String> lapseAfter,
    Secrets secrets,
    Map<String, String> outside) {

  /// A broker's gateway that is not the simulator's.
  public record Gateway(String host, int port) {
    public static Gateway parse(String text) {
      int colon = text.lastIndexOf(':');
      try {
        if (colon > 0) {
          return new Gateway(text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)));
        }
      } catch (NumberFormatException notAPort) {
        throw new IllegalArgumentException(
            "a gateway is HOST:PORT, such as 127.0.0.1:4002, not '" + text + "'", notAPort);
      }
      throw new IllegalArgumentException(
          "a gateway is HOST:PORT, such as 127.0.0.1:4002, not '" + text + "'");
    }
  }

  /// The logins' password, kept with the data; the operator's access token; and the token by which
  /// the desk speaks to order-service, new in every run, so that the operator's can be replaced.
  public record Secrets(String databasePassword, String operatorToken, String houseToken) {
    // A record prints its parts, and these do not belong on any screen.
    @Override
    public String toString() {
      return "Secrets[]";
    }
  }
}
