package org.openbell.order.position;

import org.openbell.model.money.Shares;
import org.openbell.model.trade.TradeId;

/// Whose the shares of one trade are, by every witness there is: the smallest number counts.
///
/// `recorded` is the net of our own fill rows, `attested` the net of the broker's executions with
/// our reference, `soldByHand` what a person is known to have sold of ours. `atBroker` is what the
/// account holds of the symbol and `foreign` what of it is not ours: the holding before the day and
/// all that was traded by hand since, without what was sold of ours. Below zero it says that more
/// was sold by hand than was foreign, and nobody has counted it yet. `taken` is what a person sold
/// of ours by the times of the executions, whatever they bought afterwards.
public record Ownership(
    Shares recorded,
    Shares attested,
    Shares soldByHand,
    long atBroker,
    long foreign,
    Shares taken) {

  /// Ours by our own books.
  public Shares held() {
    return recorded.minusOrZero(soldByHand);
  }

  /// Sold of ours by a person, and not counted in `soldByHand` yet: foreign shares go first.
  public Shares newlySoldByHand() {
    return held().min(Shares.of(Math.max(0, -foreign)).max(taken.minusOrZero(soldByHand)));
  }

  /// Ours and really there: what exits may rest for.
  public Shares present() {
    Shares gone = newlySoldByHand();
    long notForeign = Math.max(0, atBroker - Math.max(0, foreign + gone.count()));
    return held().minusOrZero(gone).min(Shares.of(notForeign));
  }

  /// What may be sold beyond the shares that `working` orders could still sell. Rows in our own
  /// database can only make it smaller: the broker has to attest every share.
  public Sellable sellable(TradeId trade, Shares working) {
    Shares gone = soldByHand.plus(newlySoldByHand());
    return new Sellable(trade, present().min(attested.minusOrZero(gone)).minusOrZero(working));
  }
}
