package org.openbell.local;

import java.util.Arrays;
import org.openbell.local.kafka.KafkaBroker;
import org.openbell.local.postgres.PostgresServer;
import org.openbell.local.teststack.TestStack;

/// The door of this module: runs one server until it is told to stop.
///
/// Prints one line when the server is ready. SIGTERM stops it cleanly; with `--parent` it also
/// stops when that process ends, so that a crashed launcher leaves nothing running. Exit code 2
/// for wrong arguments, 1 when the server cannot start.
public final class LocalStack {
  private static final String USAGE =
      """
      usage: local-stack kafka --data DIR --port N --controller-port N [--parent PID]
       local-stack postgres --data DIR --binaries DIR --port N
            [--durable] [--fresh-database] [--parent PID]   (OPENBELL_DB_PASSWORD is required)
       local-stack test-stack --state DIR [--idle-minutes N]
      """;

  private LocalStack() {}

  public static void main(String[] args) {
    System.exit(run(args));
  }

  private static int run(String[] args) {
    try {
      var arguments =
          Arguments.of(Arrays.asList(args).subList(Math.min(1, args.length), args.length));
      switch (args.length == 0 ? "" : args[0]) {
        case "kafka" -> KafkaBroker.run(arguments);
        case "postgres" -> PostgresServer.run(arguments, System.getenv());
        case "test-stack" -> TestStack.run(arguments);
        default -> throw new IllegalArgumentException("which server? kafka, postgres, test-stack");
      }
      return 0;
    } catch (IllegalArgumentException wrong) {
      System.err.println(wrong.getMessage());
      System.err.print(USAGE);
      return 2;
    } catch (Exception cannotRun) {
      cannotRun.printStackTrace();
      return 1;
    }
  }
}
