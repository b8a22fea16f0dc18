package org.openbell.launcher.command;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.openbell.launcher.Screen;
import org.openbell.launcher.Trouble;
import org.openbell.launcher.day.DayTeller;
import org.openbell.launcher.stack.StackSettings;
import org.openbell.launcher.stack.StackSettings.Gateway;
import org.openbell.launcher.stack.StateFolder;
import org.openbell.model.session.ExchangeTime;
import org.openbell.model.session.UsEquityCalendar;
import org.openbell.model.time.PacedClock;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

@Command(
    name = "up",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Runs Openbell in real time and keeps its data, until Ctrl-C. The simulator plays the"
            + " market and the broker unless a gateway is named.",
    footer = {
      "",
      "Market data and models come from the simulator too, unless OPENBELL_POLYGON_URL and _KEY,",
      "OPENBELL_FMP_URL and _KEY, OPENBELL_DEEPSEEK_URL and _KEY, OPENBELL_GEMINI_URL and _KEY",
      "are set. With --gateway the first four have to be: no order follows invented prices.",
      "",
      "Examples:",
      "  openbell up                              everything simulated, in real time",
      "  openbell up --gateway 127.0.0.1:4002     with an IB Gateway on its paper port"
    })
final class UpCommand implements Callable<Integer> {
  private static final String KIND = "up";
  private static final long SEED = 1;
  private static final List<String> MARKET_DATA =
      List.of(
          "OPENBELL_POLYGON_URL", "OPENBELL_POLYGON_KEY", "OPENBELL_FMP_URL", "OPENBELL_FMP_KEY");

  @Mixin private StackOptions options;

  @Option(
      names = "--gateway",
      converter = GatewayConverter.class,
      paramLabel = "HOST:PORT",
      description = "Trade over this gateway, not over the simulator's.")
  private Gateway gateway;

  private final Screen screen = Screen.standard();
  private final InstantSource machine = Clock.systemUTC();

  @Override
  public Integer call() throws Exception {
    var state = StackOptions.state();
    try (var _ = Run.takeOver(state, screen)) {
      boolean isFirst = !Files.exists(state.keptToken(KIND));
      var settings = settings(state);
      if (isFirst) {
        screen.line("Your access token, shown this once: " + settings.secrets().operatorToken());
      }
      return Run.of(KIND, state, settings, screen, this::tell);
    }
  }

  private StackSettings settings(StateFolder state) throws IOException {
    var vendors = vendorsNamedBy(System.getenv());
    if (gateway != null && !vendors.keySet().containsAll(MARKET_DATA)) {
      throw new Trouble(
          "A broker's gateway needs real prices: set "
              + String.join(", ", MARKET_DATA)
              + ". The simulator's are invented, and orders would follow them.");
    }
    var today = ExchangeTime.dateOf(machine.instant());
    return new StackSettings(
        StackOptions.root(),
        state.data(KIND),
        state.path().resolve("postgres-binaries"),
        options.ports,
        "real",
        options.zone,
        options.scenario,
        UsEquityCalendar.standard().sessionOnOrAfter(today).value(),
        SEED,
        true,
        Optional.ofNullable(gateway),
        Optional.empty(),
        new StackSettings.Secrets(
            state.databasePassword(KIND), state.operatorToken(KIND), StateFolder.newSecret()),
        vendors);
  }

  private static Map<String, String> vendorsNamedBy(Map<String, String> environment) {
    return environment.entrySet().stream()
        .filter(e -> e.getKey().matches("OPENBELL_(POLYGON|FMP|DEEPSEEK|GEMINI)_(URL|KEY)"))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private int tell(Run run) throws Exception {
    screen.line("Everything is ready; Ctrl-C stops it.");
    screen.line(run.whereTheDeskIs());
    var clock = PacedClock.real(machine);
    var manner = new DayTeller.Manner(false, false);
    var teller = new DayTeller(run.desk(), screen, clock, machine, options.zone, manner);
    var typed = Keyboard.lines(screen);
    teller.skipHistory();
    while (run.goesOn()) {
      // A day that ended is followed by the next one.
      var _ = teller.look();
      teller.answerQuestions(typed);
    }
    return 0;
  }

  static final class GatewayConverter implements ITypeConverter<Gateway> {
    @Override
    public Gateway convert(String text) {
      try {
        return Gateway.parse(text);
      } catch (IllegalArgumentException unreadable) {
        throw new TypeConversionException(unreadable.getMessage());
      }
    }
  }
}
