package org.openbell.system.path;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/// A day on which nothing moves: every symbol costs 20.00 from night to night.
///
/// What happens to an order is then decided by what breaks, and not by the market.
final class SteadyDay {
  static final String PRICE = "20.00";
  static final String STRANGER = "SKYX";
  static final long STRANGERS_SHARES = 182;

  private static final String STORY =
      """
        - symbol: %1$s
          name: %1$s Inc. Common Stock
          exchange: NASDAQ
          type: CS
          previousClose: 19.50
          volume: 50000000
          preMarketVolume: 4000000
          wobble: 0
          path:
            - {at: open-5h, price: 20.00, source: synthetic}
            - {at: open, price: 20.00, source: synthetic}
            - {at: close, price: 20.00, source: synthetic}
      """;

  private SteadyDay() {}

  /// `PAAA`, `PAAB`, ...: that many symbols.
  static List<String> symbols(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "P%c%c%c".formatted('A' + i / 676 % 26, 'A' + i / 26 % 26, 'A' + i % 26))
        .toList();
  }

  /// Writes the scenario with that many symbols and that much cash.
  static Path write(Path folder, int symbols, long cash) {
    var text = new StringBuilder(1_024);
    text.append("date: ").append(DayTold.DATE).append('\n');
    text.append("about: Nothing moves\nseed: 1\n");
    text.append("universe: ").append(symbols + 20).append('\n');
    text.append("account:\n  cash: ").append(cash).append("\n  holdings:\n");
    text.append("    - {symbol: SKYX, shares: 182, averageCost: 1.20}\n");
    text.append("stories:\n").append(STORY.formatted(STRANGER));
    symbols(symbols).forEach(symbol -> text.append(STORY.formatted(symbol)));
    try {
      Files.createDirectories(folder);
      return Files.writeString(folder.resolve("steady.yaml"), text);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
