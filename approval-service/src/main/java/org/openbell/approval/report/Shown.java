package org.openbell.approval.report;

import java.math.RoundingMode;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.openbell.model.money.Percent;
import org.openbell.model.money.Usd;
import org.openbell.model.session.ExchangeTime;

/// How figures stand in a table: what is not known is a dash.
final class Shown {
  static final String UNKNOWN = "-";

  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.US).withZone(ExchangeTime.NEW_YORK);

  private Shown() {}

  static String of(Optional<?> value) {
    return value.map(Object::toString).orElse(UNKNOWN);
  }

  static <T> String of(Optional<T> value, Function<T, String> shown) {
    return value.map(shown).orElse(UNKNOWN);
  }

  /// Dollars and cents, with a sign.
  static String money(Usd amount) {
    return amount.toCents();
  }

  /// Dollars and cents that are owed, without a sign.
  static String cost(Usd amount) {
    return amount.value().setScale(2, RoundingMode.HALF_EVEN).toPlainString();
  }

  /// `+6.85 %`.
  static String signed(Percent percent) {
    return (percent.isNegative() ? "" : "+") + plain(percent, 2) + " %";
  }

  /// `23.1 %`.
  static String share(Percent percent) {
    return plain(percent, 1) + " %";
  }

  private static String plain(Percent percent, int decimals) {
    return percent.value().setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
  }

  /// The exchange's clock; the column says ET.
  static String clock(Instant moment) {
    return CLOCK.format(moment);
  }

  static String date(Instant moment) {
    return ExchangeTime.dateOf(moment).toString();
  }

  static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
