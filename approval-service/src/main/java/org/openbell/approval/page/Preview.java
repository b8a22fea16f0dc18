package org.openbell.approval.page;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openbell.approval.approval.Approval;
import org.openbell.approval.board.PickAnswer;
import org.openbell.approval.board.Quote;
import org.openbell.approval.board.TradeCard;
import org.openbell.approval.click.Fingerprint;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.model.money.Usd;
import org.openbell.model.trade.TradeId;

/// What a flatten would sell, take back and drop right now. `hash` names the shares and the
/// proposals, not their prices; `worth` and `gain` count what has a fresh price; `entries` are
/// orders to buy that wait at the broker.
public record Preview(
    String hash,
    List<Sell> sells,
    Usd worth,
    Usd gain,
    List<TradeId> entries,
    List<TradeId> drops) {
  /// One position; without a fresh price the money is empty.
  public record Sell(
      TradeId trade,
      Symbol symbol,
      Shares shares,
      Optional<Price> last,
      Optional<Usd> worth,
      Optional<Usd> gain) {}

  public static Preview of(
      List<TradeCard> cards,
      List<Approval> pending,
      Function<Symbol, Optional<Quote>> quotes,
      Instant now) {
    List<Sell> sells =
        cards.stream()
            .filter(card -> card.position().isPresent())
            .map(c -> sell(c, quotes, now))
            .toList();
    List<TradeId> drops = pending.stream().map(open -> open.ask().trade()).sorted().toList();
    return new Preview(
        hash(sells, drops),
        sells,
        sells.stream().flatMap(s -> s.worth().stream()).reduce(Usd.ZERO, Usd::plus),
        sells.stream().flatMap(s -> s.gain().stream()).reduce(Usd.ZERO, Usd::plus),
        cards.stream()
            .filter(card -> card.answer() == PickAnswer.SENT)
            .map(TradeCard::trade)
            .sorted()
            .toList(),
        drops);
  }

  private static Sell sell(TradeCard card, Function<Symbol, Optional<Quote>> quotes, Instant now) {
    TradeCard.Held held = card.position().orElseThrow();
    Symbol symbol = card.trade().symbol();
    Optional<Price> last = quotes.apply(symbol).filter(q -> q.isFresh(now)).flatMap(Quote::worth);
    return new Sell(
        card.trade(),
        symbol,
        held.shares(),
        last,
        last.map(price -> price.times(held.shares())),
        last.map(price -> price.minus(held.entry()).times(held.shares())));
  }

  private static String hash(List<Sell> sells, List<TradeId> drops) {
    String all =
        sells.stream()
                .map(s -> s.trade() + "=" + s.shares())
                .sorted()
                .collect(Collectors.joining(","))
            + ";"
            + drops;
    return Fingerprint.of(all);
  }
}
