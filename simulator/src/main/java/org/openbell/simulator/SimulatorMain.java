package org.openbell.simulator;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.openbell.simulator.faults.FaultFile;
import org.openbell.simulator.faults.FaultScript;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Starts the outside world from the command line and runs until it is told to stop.
@Command(
    name = "simulator",
    mixinStandardHelpOptions = true,
    version = "Openbell simulator 0.1.0",
    sortOptions = false,
    description =
        "Plays the outside world of a trading day: a broker's gateway for any TWS client, and the"
            + " data and model vendors over HTTP.",
    footer = {
      "",
      "Connect any TWS client of versions 173 to 200 to 127.0.0.1:4002, with any client id; the",
      "account is DU1234567. docs/simulator.md says how, and what differs from a real gateway.",
      "",
      "Examples:",
      "  ${COMMAND-FULL-NAME}                             half a minute before the open",
      "  ${COMMAND-FULL-NAME} --at 15:58:00 --speed 1     the last minutes of the session",
      "  ${COMMAND-FULL-NAME} --at open-30m --speed 60    a minute per second",
      "  ${COMMAND-FULL-NAME} --faults my-faults.yaml     with things going wrong as you wrote",
      "  ${COMMAND-FULL-NAME} --port 7497 --print-protocol"
    })
public final class SimulatorMain implements Callable<Integer> {
  private static final String LOG_LINE = "java.util.logging.SimpleFormatter.format";
  private static final int HIGHEST_PORT = 65_535;

  @Option(
      names = "--port",
      defaultValue = "4002",
      paramLabel = "N",
      description = "Port of the broker's gateway (default: ${DEFAULT-VALUE}; 0: any).")
  private int port;

  @Option(
      names = "--http-port",
      defaultValue = "8480",
      paramLabel = "N",
      description =
          "Port of the vendors and of /ledger, /faults, /hand, /clock, /health (default:"
              + " ${DEFAULT-VALUE}; 0: any).")
  private int httpPort;

  @Option(
      names = "--bind",
      defaultValue = "127.0.0.1",
      paramLabel = "ADDRESS",
      description = "Address to listen on (default: ${DEFAULT-VALUE}).")
  private InetAddress address;

  @Option(
      names = "--scenario",
      defaultValue = "2025-10-29",
      paramLabel = "NAME",
      description = "Name or file of the day to play (default: ${DEFAULT-VALUE}).")
  private String scenario;

  @Option(
      names = "--date",
      paramLabel = "YYYY-MM-DD",
      description = "Play the scenario's prices on this session (default: its own).")
  private LocalDate date;

  @Mixin private ClockOptions clock;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Draw other prices around the scenario's stories, and other faults.")
  private Long seed;

  @Option(
      names = "--faults",
      paramLabel = "FILE",
      description = "What shall go wrong, in YAML or JSON; POST /faults adds to it later.")
  private Path faults;

  @Option(
      names = "--print-protocol",
      description = "Log every gateway message, and every one that a fault has changed.")
  private boolean printsProtocol;

  @Mixin private OrderOptions orders;

  private SimulatorMain() {}

  public static void main(String[] args) {
    if (System.getProperty(LOG_LINE) == null) {
      System.setProperty(LOG_LINE, "%1$tT %4$s %5$s%6$s%n");
    }
    System.exit(commandLine().execute(args));
  }

  static CommandLine commandLine() {
    // The door calls it by the name that its user has typed.
    return new CommandLine(new SimulatorMain())
        .setCommandName(System.getProperty("openbell.command", "simulator"));
  }

  @Override
  public Integer call() throws InterruptedException {
    try {
      var settings = settings(InstantSource.system());
      var simulator = Simulator.start(settings);
      if (settings.clock() instanceof HeldClock held) {
        held.letGo();
      }
      var stopped = new CountDownLatch(1);
      // The machine waits for its hooks: closing there is what makes SIGTERM a clean end.
      Runtime.getRuntime()
          .addShutdownHook(
              Thread.ofPlatform()
                  .unstarted(
                      () -> {
                        simulator.close();
                        System.out.println("Simulator stopped.");
                        stopped.countDown();
                      }));
      System.out.print(Banner.of(simulator, address));
      System.out.flush();
      stopped.await();
      return CommandLine.ExitCode.OK;
    } catch (IOException e) {
      return refuse("The simulator cannot start: " + e.getMessage());
    } catch (IllegalArgumentException e) {
      return refuse(e.getMessage());
    }
  }

  /// @throws IllegalArgumentException naming the option that makes no sense
  Simulator.Settings settings(InstantSource machine) {
    requirePort("--port", port);
    requirePort("--http-port", httpPort);
    return new Simulator.Settings(
        scenario,
        Optional.ofNullable(date),
        seed == null ? OptionalLong.empty() : OptionalLong.of(seed),
        clock.clock(machine, scenario, Optional.ofNullable(date)),
        address,
        port,
        httpPort,
        printsProtocol,
        faults == null ? FaultScript.NONE : FaultFile.load(faults),
        orders.settings());
  }

  private static void requirePort(String option, int port) {
    if (port < 0 || port > HIGHEST_PORT) {
      throw new IllegalArgumentException(option + " is 0 to " + HIGHEST_PORT + ", not " + port);
    }
  }

  private static int refuse(String sentence) {
    System.err.println(sentence);
    return CommandLine.ExitCode.USAGE;
  }
}
