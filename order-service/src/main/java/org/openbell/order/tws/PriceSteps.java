package org.openbell.order.tws;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.openbell.model.instrument.Instrument;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Price;
import org.openbell.model.money.TickTable;
import org.openbell.order.broker.BrokerReport;
import org.openbell.tws.TwsClient;
import org.openbell.tws.message.ContractDetails;
import org.openbell.tws.message.ContractQuery;
import org.openbell.tws.message.PriceIncrement;

/// Asks for the price steps of each stock we look at: the broker's market rule on the exchange that
/// our orders are routed to.
final class PriceSteps {
  private static final Logger LOG = Logger.getLogger(PriceSteps.class);
  private static final String ROUTED_TO = "SMART";

  private final Consumer<BrokerReport> desk;
  private final Set<Symbol> known = ConcurrentHashMap.newKeySet();

  PriceSteps(Consumer<BrokerReport> desk) {
    this.desk = desk;
  }

  /// Asks once for a stock; an answer that does not come leaves the steps of every US stock.
  void ask(TwsClient client, Instrument instrument) {
    Symbol symbol = instrument.symbol();
    if (!known.add(symbol)) {
      return;
    }
    var unused =
        client
            .contractDetails(new ContractQuery(TwsWords.contract(instrument)))
            .thenCompose(
                found ->
                    ruleOf(found)
                        .map(client::marketRule)
                        .orElseGet(() -> CompletableFuture.completedFuture(List.of())))
            .whenComplete((steps, failed) -> learned(symbol, steps, failed));
  }

  private void learned(Symbol symbol, List<PriceIncrement> steps, Throwable failed) {
    try {
      if (failed == null && !steps.isEmpty()) {
        desk.accept(new BrokerReport.TicksLearned(symbol, table(steps)));
        return;
      }
    } catch (IllegalArgumentException malformed) {
      LOG.warnf("the market rule of %s makes no sense: %s", symbol, malformed.getMessage());
    }
    known.remove(symbol);
    LOG.infof("no market rule for %s: it moves in the steps of every US stock", symbol);
  }

  static TickTable table(List<PriceIncrement> steps) {
    return new TickTable(
        steps.stream()
            .map(step -> new TickTable.Step(new Price(step.lowEdge()), new Price(step.increment())))
            .toList());
  }

  /// The rules stand in the order of the exchanges.
  static Optional<Integer> ruleOf(List<ContractDetails> found) {
    return found.stream()
        .findFirst()
        .flatMap(
            details -> {
              int at = details.validExchanges().indexOf(ROUTED_TO);
              return at >= 0 && at < details.marketRuleIds().size()
                  ? Optional.of(details.marketRuleIds().get(at))
                  : Optional.empty();
            });
  }
}
