package org.openbell.simulator.gateway;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.trade.Side;
import org.openbell.simulator.account.Execution;
import org.openbell.simulator.faults.Act;
import org.openbell.simulator.faults.Fault;
import org.openbell.simulator.faults.Fault.VenueFault;
import org.openbell.simulator.market.Market;
import org.openbell.simulator.venue.Exchange;
import org.openbell.simulator.venue.Order;
import org.openbell.simulator.venue.Rejection;
import org.openbell.simulator.venue.VenueEvent;

/// Switches the venue's unusual conditions on and off, and lends the user's hands.
final class VenueFaults {
  private static final Duration USUAL_PAUSE = Duration.ofMinutes(5);

  private final Exchange exchange;
  private final Market market;
  private final Timers timers;
  private final Set<Symbol> halted = new HashSet<>();
  private final Set<Symbol> stalled = new HashSet<>();
  private Instant now = Instant.MIN;

  VenueFaults(Exchange exchange, Market market, Timers timers) {
    this.exchange = exchange;
    this.market = market;
    this.timers = timers;
  }

  void advanceTo(Instant time) {
    now = time;
  }

  /// What the clients have to hear of it.
  List<VenueEvent> news() {
    return exchange.advanceTo(now);
  }

  /// Whether there was anything that it could happen to.
  boolean apply(VenueFault fault, Act act) {
    if (symbolOf(fault).filter(symbol -> market.listing(symbol).isEmpty()).isPresent()) {
      return false;
    }
    var end = act.length().map(now::plus);
    switch (fault) {
      case Fault.Halt(var symbol) -> halt(symbol, end);
      case Fault.Resume(var symbol) -> resume(symbol);
      case Fault.PriceBand(var symbol) -> {
        exchange.pause(symbol, act.length().orElse(USUAL_PAUSE), now);
        halted.add(symbol);
      }
      case Fault.DelayedOpen(var symbol, var by) ->
          exchange.delayOpen(symbol, market.hours().open().plus(by));
      case Fault.OpeningOrdersDie(var symbol, var how) -> exchange.failOpening(symbol, how);
      case Fault.LateCancels(var how) -> exchange.answerLateCancels(how);
      case Fault.Reject(var symbol, var code, var text, var openOrderFirst) ->
          exchange.rejectNext(new Rejection(code, text, act.count(), openOrderFirst, symbol));
      case Fault.PartialFills(var symbol, var pattern) -> {
        exchange.fillInParts(symbol, pattern);
        end.ifPresent(at -> timers.at(at, () -> exchange.fillAsUsual(symbol)));
      }
      case Fault.NoFills(var symbol) -> stall(symbol, end);
      case Fault.Preset(var timeInForce) -> exchange.presetTimeInForce(timeInForce, act.count());
      case Fault.Correct _, Fault.Bust _, Fault.HandBuy _, Fault.HandSell _, Fault.HandCancel _ -> {
        return happens(fault);
      }
    }
    return true;
  }

  private static Optional<Symbol> symbolOf(VenueFault fault) {
    return switch (fault) {
      case Fault.Halt(var symbol) -> Optional.of(symbol);
      case Fault.Resume(var symbol) -> Optional.of(symbol);
      case Fault.PriceBand(var symbol) -> Optional.of(symbol);
      case Fault.DelayedOpen(var symbol, _) -> Optional.of(symbol);
      case Fault.OpeningOrdersDie(var symbol, _) -> Optional.of(symbol);
      case Fault.PartialFills(var symbol, _) -> Optional.of(symbol);
      case Fault.HandBuy(var symbol, _) -> Optional.of(symbol);
      case Fault.HandSell(var symbol, _) -> Optional.of(symbol);
      case Fault.Reject(var symbol, _, _, _) -> symbol;
      case Fault.NoFills(var symbol) -> symbol;
      case Fault.Correct(var symbol, _, _) -> symbol;
      case Fault.Bust(var symbol) -> symbol;
      case Fault.HandCancel(var symbol, _) -> symbol;
      case Fault.LateCancels _, Fault.Preset _ -> Optional.empty();
    };
  }

  /// What can fail because there is nothing there is a fault without effect.
  private boolean happens(VenueFault fault) {
    try {
      byHand(fault);
      return true;
    } catch (IllegalArgumentException nothingThere) {
      return false;
    }
  }

  /// @throws IllegalArgumentException when there is nothing to do it to
  void byHand(VenueFault act) {
    switch (act) {
      case Fault.Correct(var symbol, var shares, var price) -> {
        var execution = newest(symbol);
        exchange.correct(
            execution.execId(),
            shares.orElse(execution.shares()),
            price.orElse(execution.price()),
            now);
      }
      case Fault.Bust(var symbol) -> exchange.bust(newest(symbol).execId(), now);
      case Fault.HandBuy(var symbol, var shares) ->
          exchange.tradeByHand(symbol, Side.BUY, shares, now);
      case Fault.HandSell(var symbol, var shares) ->
          exchange.tradeByHand(symbol, Side.SELL, shares, now);
      case Fault.HandCancel cancel -> exchange.cancelByHand(newestOrder(cancel).permId(), now);
      case VenueFault other ->
          throw new IllegalArgumentException(other.kind() + " is nothing that hands do");
    }
  }

  private Execution newest(Optional<Symbol> symbol) {
    return exchange.ledger().executions().reversed().stream()
        .filter(execution -> !execution.shares().isZero())
        .filter(execution -> symbol.stream().allMatch(execution.symbol()::equals))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("there is no such execution"));
  }

  private Order newestOrder(Fault.HandCancel cancel) {
    return exchange.liveOrders().reversed().stream()
        .filter(order -> cancel.symbol().stream().allMatch(order.symbol()::equals))
        .filter(order -> cancel.orderRef().stream().allMatch(order.ticket().orderRef()::equals))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("there is no such working order"));
  }

  private void halt(Symbol symbol, Optional<Instant> end) {
    exchange.halt(symbol, now);
    halted.add(symbol);
    end.ifPresent(at -> timers.at(at, () -> resume(symbol)));
  }

  private void resume(Symbol symbol) {
    halted.remove(symbol);
    exchange.resume(symbol, now);
  }

  private void stall(Optional<Symbol> symbol, Optional<Instant> end) {
    symbol.ifPresentOrElse(
        one -> {
          stalled.add(one);
          exchange.stallFills(one);
        },
        exchange::stallAllFills);
    end.ifPresent(at -> timers.at(at, () -> endStall(symbol)));
  }

  /// The venue ends all stalls at once; those that go on begin anew.
  private void endStall(Optional<Symbol> symbol) {
    exchange.endStalls();
    symbol.ifPresent(stalled::remove);
    stalled.forEach(exchange::stallFills);
  }

  /// Everything trades as usual again.
  void heal() {
    List.copyOf(halted).forEach(this::resume);
    stalled.clear();
    exchange.endConditions();
  }
}
