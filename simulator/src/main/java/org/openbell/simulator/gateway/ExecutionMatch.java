package org.openbell.simulator.gateway;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.openbell.model.session.ExchangeTime;
import org.openbell.model.trade.Side;
import org.openbell.simulator.account.Execution;
import org.openbell.simulator.gateway.Request.ExecutionFilter;

/// Whether an execution is among those a client asked for; empty criteria ask for everything.
final class ExecutionMatch {
  private ExecutionMatch() {}

  static boolean matches(
      ExecutionFilter filter, Optional<Instant> since, Execution execution, String account) {
    return (filter.clientId() == 0 || filter.clientId() == execution.clientId())
        && isEmptyOr(filter.account(), account)
        && since.filter(execution.time()::isBefore).isEmpty()
        && isEmptyOr(filter.symbol(), ContractQuery.brokerSymbol(execution.symbol()))
        && isEmptyOr(filter.secType(), "STK")
        && (filter.exchange().equals("SMART") || isEmptyOr(filter.exchange(), execution.exchange()))
        && sideMatches(filter.side(), execution.side())
        && dateMatches(filter, execution.time());
  }

  private static boolean isEmptyOr(String wanted, String actual) {
    return wanted.isEmpty() || wanted.equalsIgnoreCase(actual);
  }

  private static boolean sideMatches(String wanted, Side side) {
    return switch (wanted) {
      case "BUY", "BOT" -> side == Side.BUY;
      case "SELL", "SLD", "SSHORT" -> side == Side.SELL;
      default -> true;
    };
  }

  private static boolean dateMatches(ExecutionFilter filter, Instant time) {
    var date = ExchangeTime.dateOf(time).format(DateTimeFormatter.BASIC_ISO_DATE);
    return filter.dates().isEmpty() || filter.dates().contains(Integer.valueOf(date));
  }
}
