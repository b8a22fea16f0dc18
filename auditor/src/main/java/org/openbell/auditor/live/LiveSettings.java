package org.openbell.auditor.live;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openbell.auditor.day.Limits;

/// All that the running auditor is told, from the environment; `every` and `stands` are real time.
///
/// The limits in force are the services' own settings: whoever moves one moves it for both.
record LiveSettings(
    String bootstrapServers,
    String databaseUrl,
    String databasePassword,
    String clock,
    URI order,
    Optional<String> token,
    String host,
    int port,
    Duration every,
    Duration stands,
    Limits limits) {
  private static final Duration SHORTEST = Duration.ofMillis(500);

  static LiveSettings of(Map<String, String> environment) {
    var every = Duration.parse(environment.getOrDefault("OPENBELL_AUDITOR_EVERY", "PT15S"));
    if (every.compareTo(SHORTEST) < 0) {
      throw new IllegalArgumentException("OPENBELL_AUDITOR_EVERY is at least PT0.5S, not " + every);
    }
    var clock = environment.getOrDefault("OPENBELL_CLOCK", "real");
    return new LiveSettings(
        needed(environment, "KAFKA_BOOTSTRAP_SERVERS"),
        needed(environment, "OPENBELL_AUDITOR_DATABASE_URL"),
        needed(environment, "OPENBELL_AUDITOR_DATABASE_PASSWORD"),
        clock,
        URI.create(needed(environment, "OPENBELL_SERVICES_ORDER_URL")),
        Optional.ofNullable(environment.get("OPENBELL_OPERATOR_TOKEN"))
            .filter(token -> !token.isBlank()),
        environment.getOrDefault("OPENBELL_AUDITOR_HOST", "127.0.0.1"),
        Integer.parseInt(environment.getOrDefault("OPENBELL_AUDITOR_PORT", "8487")),
        every,
        Duration.parse(environment.getOrDefault("OPENBELL_AUDITOR_STANDS", "PT10S")),
        limits(environment, clock.equals("real")));
  }

  private static String needed(Map<String, String> environment, String name) {
    var value = environment.getOrDefault(name, "");
    if (value.isBlank()) {
      throw new IllegalArgumentException(name + " is not set; the auditor needs it");
    }
    return value;
  }

  private static Limits limits(Map<String, String> environment, boolean isReal) {
    var read = new Reader(environment);
    var standing = Limits.standing();
    var screen = standing.screen();
    return standing
        .with(
            new Limits.Size(
                read.whole("ORDER_LIMITS_MASTERS", standing.size().masters()),
                read.whole("ORDER_LIMITS_APPROVED", standing.size().approved()),
                read.whole("ORDER_LIMITS_ORDERS_PER_DAY", standing.size().ordersPerDay()),
                read.whole("ORDER_LIMITS_ENTRIES_PER_MINUTE", standing.size().entriesPerMinute())))
        .with(
            new Limits.Money(
                read.amount("ORDER_SIZING_NOTIONAL_PER_TRADE", standing.money().perTrade()),
                read.amount("ORDER_LIMITS_NOTIONAL_PER_ORDER", standing.money().perOrder()),
                read.amount("ORDER_LIMITS_EXPOSURE", standing.money().exposure()),
                read.amount("ORDER_LIMITS_NOTIONAL_PER_DAY", standing.money().perDay()),
                read.amount("ORDER_LIMITS_DAILY_LOSS", standing.money().dayLoss()),
                read.whole("ORDER_LIMITS_STOPS_IN_A_ROW", standing.money().stopsInARow())))
        .with(
            new Limits.Targets(
                read.amount("ORDER_SIZING_HIGH_TARGET", standing.targets().high()),
                read.amount("ORDER_SIZING_HIGH_ABOVE", standing.targets().highAbove()),
                read.amount("ORDER_SIZING_MEDIUM_TARGET", standing.targets().medium()),
                read.amount("ORDER_SIZING_MEDIUM_FROM", standing.targets().mediumFrom()),
                read.amount("ORDER_SIZING_STOP", standing.targets().stop())))
        .with(
            new Limits.Ages(
                read.time("ORDER_LIMITS_FULL_SCAN_AGE", standing.ages().fullScan()),
                read.time(
                    "ORDER_LIMITS_RESCAN_AGE",
                    isReal ? standing.ages().rescan() : Duration.ofHours(1)),
                read.time("ORDER_LIMITS_PRICE_AGE", standing.ages().price()),
                standing.ages().tick()))
        .with(
            new Limits.Screen(
                read.amount("SCAN_LOWEST_PRICE", screen.lowest()),
                read.amount("SCAN_HIGHEST_PRICE", screen.highest()),
                read.amount("SCAN_WIDEST_SPREAD", screen.widestSpread()),
                read.amount("SCAN_LEAST_MOVE", screen.leastMove()),
                read.amount("SCAN_LARGEST_MOVE", screen.largestMove()),
                read.whole("SCAN_LEAST_VOLUME_PRE_OPEN", (int) screen.leastVolumePreOpen()),
                read.whole("SCAN_LEAST_VOLUME_RESCAN", (int) screen.leastVolumeRescan()),
                read.amount("SCAN_LEAST_QUOTED", screen.leastQuoted()),
                read.time("SCAN_OLDEST_TRADE", screen.oldestTrade())))
        .with(
            new Limits.Picks(
                read.whole("RANK_PICKS", standing.picks().most()),
                read.amount("RANK_THRESHOLD", standing.picks().threshold()),
                read.amount("RANK_RULE_CAP", standing.picks().ruleCap())))
        .withRestricted(read.names("ORDER_LIMITS_RESTRICTED"));
  }

  /// Reads settings of services by the names that they have in their environment.
  private record Reader(Map<String, String> environment) {
    private Optional<String> text(String name) {
      return Optional.ofNullable(environment.get("OPENBELL_" + name))
          .filter(value -> !value.isBlank());
    }

    int whole(String name, int otherwise) {
      return text(name).map(Integer::parseInt).orElse(otherwise);
    }

    BigDecimal amount(String name, BigDecimal otherwise) {
      return text(name).map(BigDecimal::new).orElse(otherwise);
    }

    Duration time(String name, Duration otherwise) {
      return text(name).map(Duration::parse).orElse(otherwise);
    }

    Set<String> names(String name) {
      return text(name).map(list -> Set.of(list.split(",", -1))).orElse(Set.of());
    }
  }

  // A record prints its parts, and the secrets among these belong on no screen.
  @Override
  public String toString() {
    return "LiveSettings[" + bootstrapServers + ", " + databaseUrl + ", " + every + "]";
  }
}
