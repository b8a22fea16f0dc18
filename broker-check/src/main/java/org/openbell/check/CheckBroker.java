package org.openbell.check;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openbell.model.instrument.Exchange;
import org.openbell.model.instrument.Instrument;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Price;
import org.openbell.model.session.UsEquityCalendar;
import org.openbell.tws.TwsSettings;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Tries the points on a gateway and prints how each went.
@Command(
    name = "openbell check-broker",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Tries the numbered points of docs/paper-checklist.md on a gateway.",
      "Orders are for one share; none is placed in an account that is no paper account, and",
      "nothing is left behind."
    },
    footer = {
      "",
      "Exit code 0 when nothing failed, 1 when a point failed, 2 for bad arguments.",
      "Some points need an hour: run it once between 07:30 and 09:23 ET and once in the session.",
      "Example: openbell check-broker --port 4002"
    })
public final class CheckBroker implements Callable<Integer> {
  @Spec private CommandLine.Model.CommandSpec spec;

  @Option(
      names = "--host",
      defaultValue = "127.0.0.1",
      description = "Where the gateway is (default: ${DEFAULT-VALUE}).")
  private String host;

  @Option(
      names = "--port",
      defaultValue = "4002",
      description = "Its port; 4002 is usual for a paper gateway (default: ${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--client-id",
      defaultValue = "77",
      description = "Not the one that trades, and not 0 (default: ${DEFAULT-VALUE}).")
  private int clientId;

  @Option(
      names = "--symbol",
      defaultValue = "F",
      description = "A cheap stock that trades all day (default: ${DEFAULT-VALUE}).")
  private String symbol;

  @Option(
      names = "--exchange",
      defaultValue = "NYSE",
      description = "Where it is listed: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Exchange exchange;

  @Option(names = "--price", description = "About what it costs, for an hour without prices.")
  private String price;

  private CheckBroker() {}

  public static void main(String[] args) {
    // What the adapter logs is for its service; here the verdicts speak.
    Logger.getLogger("org.openbell").setLevel(Level.SEVERE);
    System.exit(new CommandLine(new CheckBroker()).execute(args));
  }

  @Override
  public Integer call() throws InterruptedException {
    if (clientId == 0) {
      throw new ParameterException(
          spec.commandLine(), "--client-id 0 would take over the orders of people; use another");
    }
    InstantSource time = InstantSource.system();
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.printf("Gateway %s:%d, client id %d, orders of 1 %s%n", host, port, clientId, symbol);
    var verdicts =
        new Acceptance(
                TwsAdapter.source(TwsSettings.of(host, port, clientId), time),
                plan(time),
                time,
                UsEquityCalendar.standard())
            .run((point, verdict) -> show(out, point, verdict));
    return summed(out, verdicts);
  }

  private CheckPlan plan(InstantSource time) {
    try {
      return new CheckPlan(
          new Instrument(new Symbol(symbol), symbol, exchange),
          Optional.ofNullable(price).map(Price::parse),
          Duration.ofSeconds(10),
          Duration.ofSeconds(45),
          time.instant().getEpochSecond() / 60);
    } catch (IllegalArgumentException bad) {
      throw new ParameterException(spec.commandLine(), bad.getMessage(), bad);
    }
  }

  private static void show(PrintStream out, Point point, Verdict verdict) {
    out.printf("%3d %-9s %s%n", point.number(), verdict.label(), point.title());
    out.printf("              %s%n", verdict.words());
    if (!point.unproven().isEmpty() && verdict instanceof Verdict.Pass) {
      out.printf("              (public sources leave open: %s)%n", point.unproven());
    }
  }

  private static int summed(PrintStream out, Map<Point, Verdict> verdicts) {
    long passed = verdicts.values().stream().filter(v -> v instanceof Verdict.Pass).count();
    long failed = verdicts.values().stream().filter(v -> v instanceof Verdict.Fail).count();
    out.printf(
        "%n%d passed, %d failed, %d not tried.%n",
        passed, failed, verdicts.size() - passed - failed);
    return failed == 0 ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
  }
}
