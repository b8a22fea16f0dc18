package org.openbell.order.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.stream.Collectors;
import org.openbell.order.house.Cause;
import org.openbell.order.house.Causes;

/// What stops trading, one row for each cause that stands.
@ApplicationScoped
class CauseRows implements PanacheRepositoryBase<CauseEntity, String> {
  Causes all() {
    return new Causes(list("order by since, name").stream().map(CauseEntity::toCause).toList());
  }

  void replaceWith(Causes standing) {
    Causes before = all();
    if (before.equals(standing)) {
      return;
    }
    Set<String> kept = standing.names().collect(Collectors.toUnmodifiableSet());
    before.names().filter(name -> !kept.contains(name)).forEach(this::deleteById);
    for (Cause cause : standing.notIn(before)) {
      persist(CauseEntity.of(cause));
    }
  }
}
