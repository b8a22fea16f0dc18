package org.openbell.simulator.venue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.openbell.simulator.account.Ledger;
import org.openbell.simulator.account.Ledger.StatusChange;
import org.openbell.simulator.account.LedgerOrder;

/// Every order of the day by permanent id, the untransmitted ones, and the news not told yet.
///
/// The one mutable heart of the venue. Whatever is stored here is in the ledger at once.
final class Book {
  /// A lifelike permanent id, of the session of 2026-11-20; no two sessions share one.
  private static final long FIRST_PERM_ID = 1_426_085_924L;

  private static final long ITS_SESSION = 20_777;
  private static final long PERM_IDS_PER_SESSION = 100_000;

  /// Untransmitted orders that nobody ever transmits are a runaway client too.
  private static final int MOST_STAGED = 1_000;

  private final Ledger ledger;
  private final NavigableMap<Long, Order> orders = new TreeMap<>();
  private final NavigableMap<Long, Order> live = new TreeMap<>();
  private final Map<OrderKey, Long> permIds = new HashMap<>();
  private final Map<OrderKey, Ticket> staged = new LinkedHashMap<>();
  private final Map<Integer, Integer> nextOrderIds = new HashMap<>();
  private List<VenueEvent> events = new ArrayList<>();
  private long nextPermId;
  private int lastBoundId;

  /// `sessionNumber`, in days since 1970, tells this session's permanent ids from every other's.
  Book(Ledger ledger, long sessionNumber) {
    this.ledger = ledger;
    this.nextPermId = FIRST_PERM_ID + (sessionNumber - ITS_SESSION) * PERM_IDS_PER_SESSION;
  }

  Ledger ledger() {
    return ledger;
  }

  Order open(Ticket ticket, Instant at) {
    var order = Order.accepted(ticket, nextPermId++, at);
    remember(order);
    writeDown(order, at);
    store(order, at);
    return order;
  }

  /// A screen order has no id that it could be found by.
  private void remember(Order order) {
    if (order.key().orderId() != 0) {
      permIds.put(order.key(), order.permId());
    }
  }

  /// Gives a screen order the id by which client 0 may name it from now on: below zero.
  Order bind(Order order, Instant at) {
    var bound = order.withKey(new OrderKey(0, --lastBoundId));
    remember(bound);
    change(bound, at);
    return bound;
  }

  /// The order with new terms: kept, and written down as changed.
  void change(Order order, Instant at) {
    writeDown(order, at);
    store(order, at);
  }

  Order store(Order order, Instant at) {
    orders.put(order.permId(), order);
    if (order.isLive()) {
      live.put(order.permId(), order);
    } else {
      live.remove(order.permId());
    }
    ledger.statusChanged(
        order.permId(), new StatusChange(at, order.status().wire(), order.filled()));
    return order;
  }

  private void writeDown(Order order, Instant at) {
    var terms = order.terms();
    ledger.orderReceived(
        new LedgerOrder(
            order.permId(),
            order.key().clientId(),
            order.key().orderId(),
            order.ticket().orderRef(),
            order.symbol(),
            terms.side(),
            terms.quantity(),
            terms.orderType(),
            terms.lifetime(),
            terms.pricing().limitPrice(),
            terms.pricing().stopPrice(),
            order.ticket().oca().map(Oca::group).orElse(""),
            terms.goodAfter(),
            order.receivedAt(),
            order.key().isByHand()),
        at);
  }

  Optional<Order> find(OrderKey key) {
    return Optional.ofNullable(permIds.get(key)).map(orders::get);
  }

  Optional<Order> find(long permId) {
    return Optional.ofNullable(orders.get(permId));
  }

  Optional<Order> findLive(long permId) {
    return Optional.ofNullable(live.get(permId));
  }

  /// In the order in which the broker took them.
  List<Order> live() {
    return List.copyOf(live.values());
  }

  List<Order> all() {
    return List.copyOf(orders.values());
  }

  boolean hasLive() {
    return !live.isEmpty();
  }

  List<Order> liveChildrenOf(Order parent) {
    return live.values().stream()
        .filter(order -> order.ticket().parent().filter(parent.key()::equals).isPresent())
        .toList();
  }

  List<Order> liveMembers(String group) {
    return live.values().stream().filter(order -> order.isMember(group)).toList();
  }

  void stage(Ticket ticket) {
    staged.put(ticket.key(), ticket);
  }

  boolean hasRoom() {
    return !ledger.isFull() && staged.size() < MOST_STAGED;
  }

  boolean isStaged(OrderKey key) {
    return staged.containsKey(key);
  }

  /// Forgets a waiting order and, with a bracket's entry, its waiting children.
  List<Ticket> unstage(OrderKey key) {
    return staged.containsKey(key) ? takeFamily(key) : List.of();
  }

  List<Ticket> unstageAll() {
    var all = List.copyOf(staged.values());
    staged.clear();
    return all;
  }

  /// Takes a bracket's waiting members out, parent first.
  List<Ticket> takeFamily(OrderKey root) {
    var family =
        staged.values().stream()
            .filter(t -> t.key().equals(root) || t.parent().filter(root::equals).isPresent())
            .sorted((a, b) -> Integer.compare(a.key().orderId(), b.key().orderId()))
            .toList();
    family.forEach(ticket -> staged.remove(ticket.key()));
    return family;
  }

  int nextOrderId(int clientId) {
    return nextOrderIds.getOrDefault(clientId, 1);
  }

  void useOrderId(OrderKey key) {
    // The largest id of all has no successor; nobody gets that far by counting.
    var next = Math.min(key.orderId(), Integer.MAX_VALUE - 1) + 1;
    nextOrderIds.merge(key.clientId(), next, Math::max);
  }

  /// The broker forgets the last ids, as seen after a restart: it offers them again.
  void rollBackOrderIds(int clientId, int by) {
    nextOrderIds.computeIfPresent(clientId, (_, next) -> Math.max(1, next - by));
  }

  void tell(VenueEvent event) {
    events.add(event);
  }

  List<VenueEvent> takeNews() {
    var news = events;
    events = new ArrayList<>();
    return news;
  }
}
