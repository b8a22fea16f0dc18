package org.openbell.simulator.venue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openbell.model.money.Shares;

/// In which parts, and how far apart, every order of a paper is filled.
///
/// Written as `30%, 1 after 2s, rest after 5s`: a percentage of the order, a number of shares, or
/// what is left; each part comes that many seconds after the one before it (0 when not said).
/// A pattern without `rest` leaves what it does not name unfilled.
public record FillPattern(List<Part> parts) {
  private static final int MOST_PARTS = 1_000;
  private static final Pattern PART =
      Pattern.compile("(?:(\\d{1,3})%|(\\d{1,9})|(rest))(?:\\s+after\\s+(\\d{1,5})s)?");

  /// One fill, this long after the one before.
  public record Part(Amount amount, Duration after) {}

  /// How much of an order one part is.
  public sealed interface Amount {
    /// A percentage of the whole order, rounded down, one share at the least.
    record Percent(int percent) implements Amount {}

    record Exactly(Shares shares) implements Amount {}

    /// Everything still open.
    record Rest() implements Amount {}
  }

  public FillPattern {
    parts = List.copyOf(parts);
    if (parts.isEmpty() || parts.size() > MOST_PARTS) {
      throw new IllegalArgumentException(
          "a fill pattern has 1 to " + MOST_PARTS + " parts, not " + parts.size());
    }
  }

  /// Reads a pattern as it is written above.
  ///
  /// @throws IllegalArgumentException when the text is no pattern; it names the part
  public static FillPattern parse(String text) {
    return new FillPattern(
        Stream.of(text.split(",", -1)).map(String::strip).map(FillPattern::part).toList());
  }

  private static Part part(String text) {
    var found = PART.matcher(text);
    if (!found.matches()) {
      throw new IllegalArgumentException(
          "'" + text + "' is no part of a fill pattern; write 30%, 1 after 2s, rest after 5s");
    }
    var after = Optional.ofNullable(found.group(4)).map(Long::parseLong).orElse(0L);
    return new Part(amount(found.group(1), found.group(2)), Duration.ofSeconds(after));
  }

  private static Amount amount(String percent, String shares) {
    if (percent != null) {
      return new Amount.Percent(Integer.parseInt(percent));
    }
    return shares != null
        ? new Amount.Exactly(Shares.of(Long.parseLong(shares)))
        : new Amount.Rest();
  }

  /// How many shares part number `index` fills of this order.
  Shares take(int index, Order order) {
    var wanted =
        switch (parts.get(index).amount()) {
          case Amount.Percent(var percent) ->
              Shares.of(Math.max(1, order.terms().quantity().count() * percent / 100));
          case Amount.Exactly(var shares) -> shares;
          case Amount.Rest _ -> order.remaining();
        };
    return wanted.min(order.remaining());
  }
}
