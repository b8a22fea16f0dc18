package org.openbell.order.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.openbell.model.session.SessionDate;
import org.openbell.model.trade.OrderRef;
import org.openbell.model.trade.TradeId;
import org.openbell.order.lifecycle.Errand;
import org.openbell.order.lifecycle.Order;
import org.openbell.order.lifecycle.Orders;

/// Orders as rows, their numbers from a sequence.
@ApplicationScoped
class OrderRows implements PanacheRepositoryBase<OrderEntity, String>, Orders {
  @Override
  public Optional<Order> find(OrderRef ref) {
    return findByIdOptional(ref.toString()).map(OrderEntity::toOrder);
  }

  @Override
  public Optional<Order> byBrokerId(int brokerOrderId) {
    return find("brokerOrderId", brokerOrderId).firstResultOptional().map(OrderEntity::toOrder);
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
    return list(query, value).stream().map(OrderEntity::toOrder).toList();
  }

  @Override
  public void put(Order order) {
    OrderEntity row = findById(order.ref().toString());
    boolean isNew = row == null;
    if (isNew) {
      row = new OrderEntity();
    }
    row.fill(order, order.ref().trade().date().value());
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
