package org.openbell.simulator;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.openbell.model.time.ExchangeClocks;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Starts the outside world from the command line and runs until it is told to stop.
@Command(
    name = "simulator",
    mixinStandardHelpOptions = true,
    version = "Openbell simulator 0.1.0",
    sortOptions = false,
    description =
        "Plays the outside world of a trading day: a broker's gateway for any TWS client, and the"
            + " data and model vendors over HTTP.")
public final class SimulatorMain implements Callable<Integer> {
  private static final String LOG_LINE = "java.util.logging.SimpleFormatter.format";

  @Option(
      names = "--port",
      defaultValue = "4002",
      description = "Port of the broker's gateway (default: ${DEFAULT-VALUE}; 0: any).")
  private int port;

  @Option(
      names = "--http-port",
      defaultValue = "8480",
      description =
          "Port of the vendors and of /ledger, /clock, /health (default: ${DEFAULT-VALUE}).")
  private int httpPort;

  @Option(
      names = "--bind",
      defaultValue = "127.0.0.1",
      description = "Address to listen on (default: ${DEFAULT-VALUE}).")
  private InetAddress address;

  @Option(
      names = "--scenario",
      defaultValue = "2025-10-29",
      description = "Name or file of the day to play (default: ${DEFAULT-VALUE}).")
  private String scenario;

  @Option(names = "--date", description = "Play the scenario's prices on this session date.")
  private LocalDate date;

  @Option(names = "--seed", description = "Draw other prices around the scenario's stories.")
  private Long seed;

  @Option(
      names = "--clock",
      defaultValue = "real",
      description =
          "Exchange time: 'real', file:PATH, or REAL_START=EXCHANGE_TIME*SPEED[,...]"
              + " (default: ${DEFAULT-VALUE}).")
  private String clock;

  @Option(names = "--print-protocol", description = "Log every gateway message.")
  private boolean printsProtocol;

  private SimulatorMain() {}

  public static void main(String[] args) {
    if (System.getProperty(LOG_LINE) == null) {
      System.setProperty(LOG_LINE, "%1$tT %4$s %5$s%6$s%n");
    }
    System.exit(new CommandLine(new SimulatorMain()).execute(args));
  }

  @Override
  public Integer call() throws InterruptedException {
    try {
      var simulator = Simulator.start(settings());
      var stopped = new CountDownLatch(1);
      // The machine waits for its hooks: closing there is what makes SIGTERM a clean end.
      Runtime.getRuntime()
          .addShutdownHook(
              Thread.ofPlatform()
                  .unstarted(
                      () -> {
                        simulator.close();
                        stopped.countDown();
                      }));
      announce(System.out, simulator);
      stopped.await();
      return CommandLine.ExitCode.OK;
    } catch (IOException e) {
      return refuse("The simulator cannot start: " + e.getMessage());
    } catch (IllegalArgumentException e) {
      return refuse(e.getMessage());
    }
  }

  private Simulator.Settings settings() {
    return new Simulator.Settings(
        scenario,
        Optional.ofNullable(date),
        seed == null ? OptionalLong.empty() : OptionalLong.of(seed),
        ExchangeClocks.of(clock, InstantSource.system()),
        address,
        port,
        httpPort,
        printsProtocol);
  }

  private static void announce(PrintStream out, Simulator simulator) {
    out.printf(
        "Simulator ready: session %s, gateway on port %d, http on port %d%n",
        simulator.hours().date(), simulator.gatewayPort(), simulator.httpPort());
    out.flush();
  }

  private static int refuse(String sentence) {
    System.err.println(sentence);
    return CommandLine.ExitCode.USAGE;
  }
}
