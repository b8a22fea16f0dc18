package org.openbell.auditor.live;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openbell.auditor.fact.BrokerExecution;
import org.openbell.auditor.fact.BrokerOrder;
import org.openbell.auditor.fact.Leg;
import org.openbell.auditor.fact.OrderName;
import org.openbell.auditor.fact.Side;
import org.openbell.auditor.read.Heard;

/// The broker's orders and executions as order-service told of them, in its own order.
///
/// This is belief, not the broker's word: what order-service never heard is not in here. An exit
/// that fills makes its siblings smaller, as the broker does for a group; how many shares a group
/// is for, and at which prices, is what was last confirmed.
final class OrdersTold {
  private static final Logger LOG = System.getLogger(OrdersTold.class.getName());
  private static final String TOPIC = "order.events.v1";
  private static final int OUR_CLIENT = 1;

  private final Map<String, Draft> drafts = new LinkedHashMap<>();
  private final List<BrokerOrder> again = new ArrayList<>();
  private final Map<String, BrokerExecution> executions = new LinkedHashMap<>();
  private final Map<String, BigDecimal> commissions = new HashMap<>();
  private final Map<String, Long> held = new HashMap<>();

  /// An order in the making.
  private static final class Draft {
    private final OrderName name;
    private final Side side;
    private final int orderId;
    private final boolean forTheOpening;
    private final Instant sent;
    private final List<BrokerOrder.Terms> terms = new ArrayList<>();
    private final List<BrokerOrder.Status> statuses = new ArrayList<>();
    private long permanentId;
    private long filled;

    private Draft(Heard event) {
      var payload = event.payload();
      name = OrderName.of(payload.path("order").asText());
      side = Side.valueOf(payload.path("side").asText());
      orderId = payload.path("brokerOrderId").intValue();
      forTheOpening = payload.path("kind").asText().contains("open");
      sent = event.recordedAt();
      var price = price(payload, "price");
      terms.add(
          new BrokerOrder.Terms(
              sent,
              payload.path("shares").asLong(),
              name.leg() == Leg.STOP ? Optional.empty() : price,
              name.leg() == Leg.STOP ? price : Optional.empty()));
    }

    /// What is told of a group as a whole may follow the first of its orders that filled.
    private void askedFor(BigDecimal price, Instant at) {
      var last = terms.getLast();
      var named = last.limit().or(last::stop);
      if (named.filter(was -> was.compareTo(price) == 0).isEmpty()) {
        boolean stop = name.leg() == Leg.STOP;
        terms.add(
            new BrokerOrder.Terms(
                at,
                last.shares(),
                stop ? Optional.empty() : Optional.of(price),
                stop ? Optional.of(price) : Optional.empty()));
      }
    }

    private boolean works() {
      return !statuses.isEmpty() && statuses.getLast().state() == BrokerOrder.State.WORKING;
    }

    private void became(Instant at, BrokerOrder.State state) {
      statuses.add(new BrokerOrder.Status(at, state, filled));
    }

    private BrokerOrder order() {
      boolean isExit = side == Side.SELL && name.leg() != Leg.CLOSE;
      return new BrokerOrder(
          permanentId,
          OUR_CLIENT,
          orderId,
          name,
          name.symbol(),
          side,
          forTheOpening,
          isExit ? "exits of " + name.trade() : "",
          sent,
          false,
          terms,
          statuses);
    }
  }

  static OrdersTold by(Iterable<Heard> heard) {
    var told = new OrdersTold();
    Set<String> ids = new HashSet<>();
    for (Heard event : heard) {
      if (event.topic().equals(TOPIC) && ids.add(event.id())) {
        told.read(event);
      }
    }
    return told;
  }

  List<BrokerOrder> orders() {
    List<BrokerOrder> orders = new ArrayList<>(again);
    drafts.values().forEach(draft -> orders.add(draft.order()));
    return orders;
  }

  List<BrokerExecution> executions() {
    List<BrokerExecution> all = new ArrayList<>();
    for (BrokerExecution each : executions.values()) {
      all.add(
          new BrokerExecution(
              each.id(),
              each.name(),
              each.symbol(),
              each.side(),
              each.shares(),
              each.price(),
              each.at(),
              each.saidAt(),
              Optional.ofNullable(commissions.get(each.id()))));
    }
    return all;
  }

  private void read(Heard event) {
    var payload = event.payload();
    var at = event.recordedAt();
    switch (event.type()) {
      case "OrderSent" -> drafts.putIfAbsent(payload.path("order").asText(), new Draft(event));
      case "OrderAccepted" -> accepted(payload, at);
      case "OrderCanceled", "OrderRejected" -> {
        var draft = drafts.get(payload.path("order").asText());
        if (draft != null) {
          draft.became(at, BrokerOrder.State.CANCELED);
        }
      }
      case "FillRecorded" -> filled(payload, at);
      case "CommissionCharged" ->
          commissions.put(
              payload.path("executionId").asText(),
              new BigDecimal(payload.path("commission").asText()));
      case "ProtectionConfirmed" -> confirmed(payload, at);
      case "PositionReduced", "PositionClosed" -> soldByHand(event);
      default -> LOG.log(Level.TRACE, "{0} changes no order", event.type());
    }
  }

  private void accepted(JsonNode payload, Instant at) {
    var draft = drafts.get(payload.path("order").asText());
    if (draft == null) {
      return;
    }
    long id = payload.path("permanentId").asLong();
    if (draft.permanentId != 0 && id != 0 && draft.permanentId != id) {
      again.add(draft.order());
    }
    draft.permanentId = id;
    draft.became(at, BrokerOrder.State.WORKING);
  }

  private void filled(JsonNode payload, Instant at) {
    var name = OrderName.of(payload.path("order").asText());
    long shares = payload.path("shares").asLong();
    var side = Side.valueOf(payload.path("side").asText());
    var id = payload.path("executionId").asText();
    executions.put(
        id,
        new BrokerExecution(
            id,
            name,
            name.symbol(),
            side,
            shares,
            new BigDecimal(payload.path("price").asText()),
            Instant.parse(payload.path("executedAt").asText()),
            at,
            Optional.empty()));
    held.put(name.trade(), payload.path("held").asLong());
    var draft = drafts.get(name.text());
    if (draft == null) {
      return;
    }
    price(payload, "asked").ifPresent(asked -> draft.askedFor(asked, at));
    draft.filled += shares;
    boolean all = draft.filled >= draft.terms.getLast().shares();
    draft.became(at, all ? BrokerOrder.State.FILLED : BrokerOrder.State.WORKING);
    if (side == Side.SELL && name.leg() != Leg.CLOSE) {
      siblings(draft).forEach(sibling -> smaller(sibling, shares, at));
    }
  }

  private List<Draft> siblings(Draft draft) {
    List<Draft> siblings = new ArrayList<>();
    for (Draft other : drafts.values()) {
      if (other != draft
          && other.name.trade().equals(draft.name.trade())
          && other.side == Side.SELL
          && other.name.leg() != Leg.CLOSE
          && other.works()) {
        siblings.add(other);
      }
    }
    return siblings;
  }

  private static void smaller(Draft sibling, long shares, Instant at) {
    var terms = sibling.terms.getLast();
    long left = terms.shares() - shares;
    sibling.terms.add(new BrokerOrder.Terms(at, Math.max(0, left), terms.limit(), terms.stop()));
    if (left <= sibling.filled) {
      sibling.became(at, BrokerOrder.State.CANCELED);
    }
  }

  private void confirmed(JsonNode payload, Instant at) {
    var trade = payload.path("trade").asText();
    for (Draft draft : drafts.values()) {
      if (!draft.name.trade().equals(trade)
          || draft.side != Side.SELL
          || draft.name.leg() == Leg.CLOSE
          || !draft.works()) {
        continue;
      }
      draft.terms.add(
          new BrokerOrder.Terms(
              at,
              payload.path("shares").asLong() + draft.filled,
              draft.name.leg() == Leg.TARGET ? price(payload, "target") : Optional.empty(),
              draft.name.leg() == Leg.STOP ? price(payload, "stop") : Optional.empty()));
    }
  }

  /// A person's sale beside us, which has no execution of ours.
  private void soldByHand(Heard event) {
    var payload = event.payload();
    if (!payload.path("reason").asText().equals("CLOSED_BY_USER")) {
      return;
    }
    long left = event.type().equals("PositionClosed") ? 0 : payload.path("held").asLong();
    long before = held.getOrDefault(event.trade(), 0L);
    held.put(event.trade(), left);
    var id = "by hand " + event.id();
    executions.put(
        id,
        new BrokerExecution(
            id,
            OrderName.of(""),
            OrderName.symbolOf(event.trade()),
            Side.SELL,
            Math.max(0, before - left),
            BigDecimal.ZERO,
            event.recordedAt(),
            event.recordedAt(),
            Optional.empty()));
  }

  private static Optional<BigDecimal> price(JsonNode payload, String field) {
    var price = payload.path(field);
    return price.isMissingNode() || price.isNull()
        ? Optional.empty()
        : Optional.of(new BigDecimal(price.asText()));
  }
}
