package org.openbell.order.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.openbell.model.session.SessionDate;
import org.openbell.model.trade.OrderRef;
import org.openbell.model.trade.Side;
import org.openbell.model.trade.TradeId;
import org.openbell.order.lifecycle.Errand;
import org.openbell.order.lifecycle.Order;
import org.openbell.order.lifecycle.Orders;

/// Orders as rows, their numbers from a sequence.
///
/// Whatever is read is asked of the database, where somebody may have changed it; only what is
/// about to be written over is taken from Hibernate's cache.
@ApplicationScoped
class OrderRows implements PanacheRepositoryBase<OrderEntity, String>, Orders {
  private final Sealer sealer;
  private volatile boolean someAreForged;

  OrderRows(Sealer sealer) {
    this.sealer = sealer;
  }

  @Override
  public Optional<Order> find(OrderRef ref) {
    return find("orderRef", ref.toString())
        .firstResultOptional()
        .filter(this::isGenuine)
        .map(OrderEntity::toOrder);
  }

  @Override
  public Optional<Order> byBrokerId(int brokerOrderId) {
    return find("brokerOrderId", brokerOrderId)
        .firstResultOptional()
        .filter(this::isGenuine)
        .map(OrderEntity::toOrder);
  }

  @Override
  public List<Order> ofTrade(TradeId trade) {
    return orders("tradeId = ?1 order by brokerOrderId", trade.text());
  }

  @Override
  public List<Order> of(SessionDate date) {
    return orders("sessionDate = ?1 order by brokerOrderId", date.value());
  }

  @Override
  public List<Order> withErrands() {
    return orders("errand <> ?1 order by brokerOrderId", Errand.NONE.name());
  }

  private List<Order> orders(String query, Object value) {
    return list(query, value).stream().filter(this::isGenuine).map(OrderEntity::toOrder).toList();
  }

  private boolean isGenuine(OrderEntity row) {
    boolean genuine = row.isGenuine(sealer);
    if (!genuine) {
      someAreForged = true;
      sealer.tellForged(
          "order_intent " + row.orderRef,
          row.isOurs(sealer)
              ? "changed by somebody else: look at this order at the broker"
              : "not written by us: it is not sent");
    }
    return genuine;
  }

  @Override
  public boolean hasChangedExits(TradeId trade) {
    return someAreForged
        && list("tradeId = ?1 and side = ?2", trade.text(), Side.SELL.name()).stream()
            .anyMatch(row -> row.isOurs(sealer) && !row.isGenuine(sealer));
  }

  @Override
  public void put(Order order) {
    OrderEntity row = findById(order.ref().toString());
    boolean isNew = row == null;
    if (isNew) {
      row = new OrderEntity();
    }
    row.fill(order, order.ref().trade().date().value(), sealer);
    if (isNew) {
      persist(row);
    }
  }

  @Override
  public int nextBrokerOrderId() {
    Object next =
        getEntityManager().createNativeQuery("select nextval('broker_order_id')").getSingleResult();
    return Math.toIntExact(((Number) next).longValue());
  }

  @Override
  public void continueIdsFrom(int least) {
    getEntityManager()
        .createNativeQuery(
            "select setval('broker_order_id',"
                + " greatest(:least, (select last_value + 1 from broker_order_id)), false)")
        .setParameter("least", (long) least)
        .getSingleResult();
  }
}
