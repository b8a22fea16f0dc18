package org.openbell.approval.click;

import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openbell.approval.approval.Ask;
import org.openbell.model.money.Percent;
import org.openbell.model.money.Price;
import org.openbell.model.money.Usd;

/// Looks at a plan once more at the moment of the click.
///
/// What is not known blocks nothing: order-service's own gate looks again before it sends, and the
/// order pays no more than was shown.
public final class Clicks {
  private static final int CENTS = 2;

  private Clicks() {}

  /// Everything that a yes would run into; none when it may be said.
  public static List<Block> blocks(Ask ask, Sight sight, Band band) {
    return Stream.of(
            time(ask, sight),
            sight.day().done()
                ? Optional.of(new Block("done", "the day is done: no more entries"))
                : Optional.<Block>empty(),
            sight.trading().flatMap(now -> now.whatStops()).map(why -> new Block("halted", why)),
            notArmed(sight),
            price(ask, sight, band),
            cash(ask, sight))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Block> time(Ask ask, Sight sight) {
    return sight
        .moment()
        .entriesOver()
        .or(
            () ->
                sight.moment().now().isBefore(ask.lapsesAt())
                    ? Optional.empty()
                    : Optional.of("nobody answered in time"))
        .map(why -> new Block("time", why));
  }

  private static Optional<Block> notArmed(Sight sight) {
    boolean saidNo = !sight.day().armed().orElse(true) || !sight.day().wokeArmed().orElse(true);
    return saidNo
        ? Optional.of(new Block("not-armed", "the day is not armed: nothing is bought"))
        : Optional.empty();
  }

  private static Optional<Block> price(Ask ask, Sight sight, Band band) {
    return sight
        .freshQuote()
        .flatMap(quote -> quote.toBuy())
        .flatMap(price -> moved(ask.plan().reference(), price, band));
  }

  private static Optional<Block> moved(Price shown, Price now, Band band) {
    Percent change = now.changeFrom(shown);
    boolean ranAway = change.compareTo(band.above()) > 0;
    boolean fell = change.compareTo(band.below().negated()) < 0;
    if (!ranAway && !fell) {
      return Optional.empty();
    }
    return Optional.of(
        new Block(
            "price",
            "the price is %s, %s the %s that was shown".formatted(now, distance(change), shown)));
  }

  /// `2.4 % above` or `1.3 % below`.
  static String distance(Percent change) {
    String size = change.value().abs().setScale(1, RoundingMode.HALF_EVEN).toPlainString();
    return size + " % " + (change.isNegative() ? "below" : "above");
  }

  private static Optional<Block> cash(Ask ask, Sight sight) {
    Usd cost = ask.plan().reference().times(ask.plan().shares());
    return sight
        .cash()
        .filter(there -> there.isLessThan(cost))
        .map(
            there ->
                new Block(
                    "cash",
                    "it costs up to %s USD, and %s USD of settled cash are there"
                        .formatted(
                            cents(cost, RoundingMode.CEILING), cents(there, RoundingMode.FLOOR))));
  }

  private static String cents(Usd amount, RoundingMode towards) {
    return amount.value().setScale(CENTS, towards).toPlainString();
  }
}
