package org.openbell.order.tws;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.openbell.model.instrument.Instrument;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.model.trade.OrderRef;
import org.openbell.order.broker.BrokerBooks;
import org.openbell.order.lifecycle.Order;
import org.openbell.order.lifecycle.OrderKind;
import org.openbell.order.position.Fill;
import org.openbell.order.position.ForeignFill;
import org.openbell.tws.message.Contract;
import org.openbell.tws.message.Execution;
import org.openbell.tws.message.OrderTicket;
import org.openbell.tws.message.Position;
import org.openbell.tws.message.Side;

/// Our words in the broker's language, and back.
final class TwsWords {
  /// Reduce the rest of the group by what filled, with overfill protection.
  private static final int REDUCE_WITH_BLOCK = 2;

  private TwsWords() {}

  /// The broker writes a class share with a blank: `BRK B`.
  static Contract contract(Instrument instrument) {
    return Contract.stock(
        instrument.symbol().ticker().replace('.', ' '), instrument.listedOn().brokerCode());
  }

  static Symbol symbol(Contract contract) {
    return Symbol.parse(contract.symbol().replace(' ', '.'));
  }

  static OrderTicket ticket(Order order, String account) {
    Side side =
        switch (order.side()) {
          case BUY -> Side.BUY;
          case SELL -> Side.SELL;
        };
    BigDecimal shares = BigDecimal.valueOf(order.shares().count());
    String ref = order.ref().toString();
    OrderTicket plain =
        switch (order.kind()) {
          case OrderKind.MarketOnOpen _ -> OrderTicket.marketOnOpen(side, shares, account, ref);
          case OrderKind.Limit(Price price) ->
              OrderTicket.limit(side, shares, price.value(), account, ref);
          case OrderKind.Stop(Price price) ->
              OrderTicket.stop(side, shares, price.value(), account, ref);
          case OrderKind.MarketAt(var wakes) ->
              OrderTicket.marketAfter(wakes, side, shares, account, ref);
          case OrderKind.Market _ -> OrderTicket.market(side, shares, account, ref);
        };
    return order.ocaGroup().isEmpty()
        ? plain
        : plain.inOcaGroup(order.ocaGroup(), REDUCE_WITH_BLOCK);
  }

  /// Empty for executions that are not ours.
  static Optional<Fill> fill(Execution execution) {
    if (!OrderRef.isOurs(execution.orderRef())) {
      return Optional.empty();
    }
    boolean bought = execution.side() == Side.BUY;
    return Optional.of(
        new Fill(
            execution.executionId(),
            OrderRef.parse(execution.orderRef()),
            symbol(execution.contract()),
            bought ? org.openbell.model.trade.Side.BUY : org.openbell.model.trade.Side.SELL,
            shares(execution.shares()),
            // Finer than a hundredth of a cent: against us, never for us.
            Price.rounded(execution.price(), bought ? RoundingMode.UP : RoundingMode.DOWN),
            execution.time(),
            execution.exchange()));
  }

  /// A trade that somebody made by hand. Empty for ours, and for paper that we never trade.
  static Optional<ForeignFill> foreign(Execution execution) {
    boolean stock = execution.contract().securityType().equals("STK");
    if (OrderRef.isOurs(execution.orderRef()) || !stock || !isTicker(execution.contract())) {
      return Optional.empty();
    }
    boolean bought = execution.side() == Side.BUY;
    return Optional.of(
        new ForeignFill(
            execution.executionId(),
            symbol(execution.contract()),
            bought ? org.openbell.model.trade.Side.BUY : org.openbell.model.trade.Side.SELL,
            Shares.of(execution.shares().setScale(0, RoundingMode.UP).longValueExact()),
            Price.rounded(execution.price(), RoundingMode.DOWN),
            execution.time()));
  }

  /// A holding of a US stock; parts of a share count as a whole one, because they are not ours.
  /// Empty for other paper, for nothing, and for what no US ticker names: we never trade it.
  static Optional<BrokerBooks.Holding> holding(Position held) {
    return reported(held).filter(holding -> holding.shares() != 0);
  }

  /// The same, and nothing held is an answer too.
  static Optional<BrokerBooks.Holding> reported(Position held) {
    boolean stock = held.contract().securityType().equals("STK");
    if (!stock || !isTicker(held.contract())) {
      return Optional.empty();
    }
    return Optional.of(
        new BrokerBooks.Holding(
            symbol(held.contract()), held.quantity().setScale(0, RoundingMode.UP).longValue()));
  }

  /// Empty for other paper than US stocks, which we never trade.
  static Optional<Symbol> stock(Contract contract) {
    return contract.securityType().equals("STK") && isTicker(contract)
        ? Optional.of(symbol(contract))
        : Optional.empty();
  }

  private static boolean isTicker(Contract contract) {
    try {
      return contract.currency().equals("USD") && !symbol(contract).ticker().isEmpty();
    } catch (IllegalArgumentException foreign) {
      return false;
    }
  }

  static Shares shares(BigDecimal quantity) {
    try {
      return Shares.of(quantity.longValueExact());
    } catch (ArithmeticException fraction) {
      throw new IllegalArgumentException(
          "the broker speaks of " + quantity + " shares of an order of whole shares", fraction);
    }
  }
}
