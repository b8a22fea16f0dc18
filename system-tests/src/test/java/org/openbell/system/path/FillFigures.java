package org.openbell.system.path;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.openbell.system.wire.DatabaseTongue;
import org.openbell.system.wire.GatewayTongue;
import org.openbell.system.wire.Passing;
import org.openbell.system.wire.Way;

/// Listens on both wires: when a fill came, when its row was durable, when its shares were covered
/// by a stop on its way to the broker.
final class FillFigures {
  private static final int QUANTITY = 17;

  /// A fill as it passed: the shares its trade had bought by then.
  private record Heard(String trade, long bought, long at) {}

  private record Executed(String trade, long at) {}

  private final List<Heard> fills = new ArrayList<>();
  private final List<Executed> executions = new ArrayList<>();
  private final List<Long> rows = new ArrayList<>();
  private final Map<String, Long> bought = new LinkedHashMap<>();
  private final Map<String, List<long[]>> stops = new LinkedHashMap<>();

  void listenTo(OrderPath path) {
    path.gatewayWire().listen((passing, at) -> gateway(passing, at));
    path.databaseWire().listen((passing, at) -> database(passing, at));
  }

  private synchronized void gateway(Passing passing, long at) {
    // Told unasked: an answer to a question has the number of the question.
    if (passing.is(Way.TO_CLIENT, GatewayTongue.EXECUTION)
        && passing.fields().get(1).equals("-1")) {
      executions.add(new Executed(tradeOf(passing), at));
      if (isOf("E", passing)) {
        // One share each is what the script of the exchange says.
        long all = bought.merge(tradeOf(passing), 1L, Long::sum);
        fills.add(new Heard(tradeOf(passing), all, at));
      }
    }
    if (isOf("S", passing) && passing.is(Way.TO_SERVER, GatewayTongue.PLACE_ORDER)) {
      long shares = Long.parseLong(passing.fields().get(QUANTITY));
      stops.computeIfAbsent(tradeOf(passing), _ -> new ArrayList<>()).add(new long[] {shares, at});
    }
  }

  private synchronized void database(Passing passing, long at) {
    if (passing.is(Way.TO_CLIENT, DatabaseTongue.COMMITTED)
        && passing.about().contains("insert into fill")) {
      rows.add(at);
    }
  }

  private static boolean isOf(String leg, Passing passing) {
    return passing.about().contains("." + leg + ".");
  }

  private static String tradeOf(Passing passing) {
    return passing.about().split("\\.", -1)[1];
  }

  synchronized int fills() {
    return fills.size();
  }

  /// Whether every execution that was heard has a row of its own.
  synchronized boolean isComplete() {
    return rows.size() == executions.size();
  }

  /// Executions are recorded in the order in which they came, each in a transaction of its own.
  synchronized Latencies toRow(String when, Predicate<String> trades) {
    var nanos = new ArrayList<Long>();
    for (int i = 0; i < Math.min(executions.size(), rows.size()); i++) {
      if (trades.test(executions.get(i).trade())) {
        nanos.add(rows.get(i) - executions.get(i).at());
      }
    }
    return new Latencies(when + "execution to durable row", nanos);
  }

  /// From each fill to the first stop that is sent for at least as many shares as were bought then.
  synchronized Latencies toProtection(String when, Predicate<String> trades) {
    var nanos = new ArrayList<Long>();
    fills.stream()
        .filter(fill -> trades.test(fill.trade()))
        .forEach(
            fill ->
                stops.getOrDefault(fill.trade(), List.of()).stream()
                    .filter(stop -> stop[0] >= fill.bought() && stop[1] >= fill.at())
                    .findFirst()
                    .ifPresent(stop -> nanos.add(stop[1] - fill.at())));
    return new Latencies(when + "any fill to a stop for it on the wire", nanos);
  }
}
