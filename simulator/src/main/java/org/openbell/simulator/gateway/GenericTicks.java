package org.openbell.simulator.gateway;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// The extra ticks a client asked for on a line, by the broker's request numbers in rising order.
///
/// Numbers nobody here can serve are taken and stay silent: they exist for other kinds of papers.
record GenericTicks(List<Integer> numbers) {
  static final GenericTicks NONE = new GenericTicks(List.of());

  static final int AVERAGES = 165;
  static final int MARK_PRICE = 221;
  static final int AUCTION = 225;
  static final int RT_VOLUME = 233;
  static final int SHORTABLE = 236;
  static final int TRADE_COUNT = 293;
  static final int TRADE_RATE = 294;
  static final int VOLUME_RATE = 295;
  static final int LAST_REGULAR_TRADE = 318;
  static final int RT_TRADE_VOLUME = 375;
  static final int SHORT_TERM_VOLUME = 595;

  /// A number, with an optional provider behind a colon; or a word that turns something off.
  private static final Pattern ITEM = Pattern.compile("(\\d{1,5})(?::[A-Za-z+*-]+)?|[a-z]+");

  GenericTicks {
    numbers = List.copyOf(numbers);
  }

  /// Nothing when the text is not a comma-separated list of tick numbers.
  static Optional<GenericTicks> parse(String text) {
    if (text.isBlank()) {
      return Optional.of(NONE);
    }
    var numbers = new TreeSet<Integer>();
    for (var item : Arrays.asList(text.split(",", -1))) {
      var parts = ITEM.matcher(item.strip());
      if (!parts.matches()) {
        return Optional.empty();
      }
      if (parts.group(1) != null) {
        numbers.add(Integer.parseInt(parts.group(1)));
      }
    }
    return Optional.of(new GenericTicks(List.copyOf(numbers)));
  }

  boolean has(int number) {
    return numbers.contains(number);
  }

  boolean isEmpty() {
    return numbers.isEmpty();
  }
}
