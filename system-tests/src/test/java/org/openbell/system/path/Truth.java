package org.openbell.system.path;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// The broker's ledger beside our books, at one moment: what does not agree, in sentences.
///
/// The ledger is the simulator's own and nothing of ours writes it.
record Truth(JsonNode ledger, List<JsonNode> intents, List<JsonNode> fills) {
  private static final String OURS = "OB1.";
  private static final Set<String> LIVE = Set.of("PreSubmitted", "Submitted", "PendingCancel");
  private static final Set<String> NEVER_SENT = Set.of("Denied", "Abandoned");
  private static final Set<String> OVER =
      Set.of("Filled", "Canceled", "Rejected", "Denied", "Abandoned");

  static Truth of(OrderPath path) throws InterruptedException {
    return new Truth(path.ledger(), path.rows("order_intent"), path.rows("fill"));
  }

  /// What is wrong for good, whenever it is seen.
  List<String> wrong() {
    var found = new ArrayList<String>();
    ordersByReference()
        .forEach(
            (reference, orders) -> {
              if (orders.size() > 1) {
                found.add(orders.size() + " orders called " + reference);
              }
            });
    trades().forEach(trade -> addIfOversold(found, trade));
    var seen = new TreeSet<String>();
    fills.stream()
        .map(fill -> fill.path("execution_id").asText())
        .filter(id -> !seen.add(id))
        .forEach(id -> found.add("fill " + id + " twice"));
    seen.removeAll(executionIds());
    lines("superseded").map(e -> e.path("execId").asText()).forEach(seen::remove);
    seen.forEach(id -> found.add("fill " + id + " that the broker does not know"));
    foreign().forEach(found::add);
    return found;
  }

  private void addIfOversold(List<String> found, String trade) {
    long held = held(trade);
    if (held < 0) {
      found.add(trade + " sold " + -held + " more than it bought");
    }
  }

  /// More could be sold than is held: right for as long as an answer may take, wrong for longer.
  List<String> couldOversell() {
    return trades().stream()
        .filter(trade -> couldSell(trade) > sellable(trade))
        .map(t -> t + " holds " + sellable(t) + " and could sell " + couldSell(t))
        .toList();
  }

  /// What has to become true once nothing breaks anymore.
  List<String> unsettled() {
    var found = new ArrayList<>(wrong());
    var missing = new TreeSet<>(executionIds());
    fills.forEach(fill -> missing.remove(fill.path("execution_id").asText()));
    missing.forEach(id -> found.add("execution " + id + " is not recorded"));
    intents.forEach(intent -> describeUnsettled(intent).forEach(found::add));
    for (var trade : trades()) {
      long held = sellable(trade);
      if (couldSell(trade) != held) {
        found.add(trade + " holds " + held + " and protects " + couldSell(trade));
      }
      if (held > 0 && working(trade).noneMatch(o -> o.path("orderType").asText().equals("STP"))) {
        found.add(trade + " has no stop");
      }
    }
    return found;
  }

  private Stream<String> describeUnsettled(JsonNode intent) {
    var reference = intent.path("order_ref").asText();
    var state = intent.path("state").asText();
    var orders = ordersByReference().getOrDefault(reference, List.of());
    if (!intent.path("errand").asText().equals("NONE")) {
      return Stream.of(reference + " waits for its errand");
    }
    if (!OVER.contains(state) && !state.equals("Working")) {
      return Stream.of(reference + " is " + state);
    }
    // A rejection may come before the broker keeps an order, or after.
    boolean mayHaveBeen = state.equals("Canceled") || state.equals("Rejected");
    if (orders.isEmpty() != NEVER_SENT.contains(state) && !mayHaveBeen) {
      return Stream.of(reference + " is " + state + " with orders at the broker: " + orders.size());
    }
    boolean live = orders.stream().anyMatch(Truth::isLive);
    return live == state.equals("Working")
        ? Stream.of()
        : Stream.of(reference + " is " + state + " and " + (live ? "" : "not ") + "live");
  }

  /// Whether the trade's entry never reached the broker, and will not.
  boolean isGivenUp(String trade) {
    return entries(trade) == 0
        && intents.stream()
            .filter(intent -> intent.path("trade_id").asText().equals(trade))
            .anyMatch(intent -> intent.path("state").asText().equals("Abandoned"));
  }

  boolean isEntryOver(String trade) {
    return intents.stream()
        .filter(intent -> intent.path("order_ref").asText().startsWith("OB1." + trade + ".E."))
        .anyMatch(intent -> OVER.contains(intent.path("state").asText()));
  }

  boolean isHeld(String trade) {
    return entries(trade) == 1 && held(trade) > 0;
  }

  boolean isSoldAgain(String trade) {
    return entries(trade) == 1 && held(trade) == 0;
  }

  /// How many entry orders the broker received for a trade, under whatever reference.
  long entries(String trade) {
    return orders()
        .filter(o -> tradeOf(o).equals(trade) && o.path("orderRef").asText().contains(".E."))
        .count();
  }

  /// How many orders the broker received under this reference.
  long orders(String reference) {
    return ordersByReference().getOrDefault(reference, List.of()).size();
  }

  long held(String trade) {
    return executions(trade)
        .mapToLong(
            e ->
                e.path("side").asText().equals("BUY")
                    ? e.path("shares").longValue()
                    : -e.path("shares").longValue())
        .sum();
  }

  /// What we bought and nobody else has sold: by hand a user may sell it, too.
  long sellable(String trade) {
    var symbol = trade.substring(trade.indexOf('-') + 1);
    long ours = position("positions", symbol) - position("openingPositions", symbol);
    return Math.max(0, Math.min(held(trade), ours));
  }

  private long position(String when, String symbol) {
    return lines(when)
        .filter(line -> line.path("symbol").asText().equals(symbol))
        .mapToLong(line -> line.path("shares").longValue())
        .sum();
  }

  /// The most that could still be sold: of a group that reduces itself, only its largest member.
  long couldSell(String trade) {
    Map<String, Long> groups = new TreeMap<>();
    working(trade)
        .filter(order -> !order.path("side").asText().equals("BUY"))
        .forEach(
            order -> {
              var group = order.path("ocaGroup").asText();
              var key = group.isEmpty() ? order.path("orderRef").asText() : group;
              long left = order.path("quantity").longValue() - order.path("filled").longValue();
              groups.merge(key, left, Math::max);
            });
    return groups.values().stream().mapToLong(Long::longValue).sum();
  }

  private Stream<JsonNode> working(String trade) {
    return orders().filter(order -> tradeOf(order).equals(trade)).filter(Truth::isLive);
  }

  private static boolean isLive(JsonNode order) {
    return LIVE.contains(order.path("status").asText());
  }

  private Map<String, List<JsonNode>> ordersByReference() {
    return orders()
        .collect(
            Collectors.groupingBy(
                o -> o.path("orderRef").asText(), TreeMap::new, Collectors.toList()));
  }

  Stream<JsonNode> orders() {
    return lines("orders").filter(Truth::isOurs);
  }

  Stream<JsonNode> executions(String trade) {
    return lines("executions").filter(Truth::isOurs).filter(e -> tradeOf(e).equals(trade));
  }

  private Set<String> executionIds() {
    return lines("executions")
        .filter(Truth::isOurs)
        .map(e -> e.path("execId").asText())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Set<String> trades() {
    return orders().map(Truth::tradeOf).collect(Collectors.toCollection(TreeSet::new));
  }

  /// What was in the account before us is in it still.
  private Stream<String> foreign() {
    return lines("openingPositions")
        .filter(
            before ->
                lines("positions")
                    .noneMatch(
                        now ->
                            now.path("symbol").equals(before.path("symbol"))
                                && now.path("shares").equals(before.path("shares"))))
        .map(before -> "somebody else's " + before.path("symbol").asText() + " was touched");
  }

  private static boolean isOurs(JsonNode line) {
    return line.path("orderRef").asText().startsWith(OURS);
  }

  private static String tradeOf(JsonNode line) {
    return line.path("orderRef").asText().split("\\.", -1)[1];
  }

  private Stream<JsonNode> lines(String field) {
    return StreamSupport.stream(ledger.path(field).spliterator(), false);
  }
}
