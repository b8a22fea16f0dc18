package org.openbell.order.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import org.openbell.model.session.SessionDate;
import org.openbell.order.arming.ArmingBook;
import org.openbell.order.arming.ArmingState;
import org.openbell.order.arming.HandArming;

/// Arming as one row.
@ApplicationScoped
class ArmingRow implements PanacheRepositoryBase<ArmingEntity, Integer>, ArmingBook {
  private static final String BETWEEN = "\n";

  @Override
  public ArmingState get() {
    ArmingEntity row = findById(ArmingEntity.ONLY);
    return row == null
        ? ArmingState.NONE
        : new ArmingState(
            Optional.ofNullable(row.wokenFor).map(SessionDate::new),
            row.builds.isEmpty() ? Set.of() : Set.of(row.builds.split(BETWEEN, -1)),
            byHand(row));
  }

  private static Optional<HandArming> byHand(ArmingEntity row) {
    return Optional.ofNullable(row.handDate)
        .map(
            date ->
                new HandArming(
                    new SessionDate(date), row.handAccount, row.handBy, row.handWords, row.handAt));
  }

  @Override
  public void put(ArmingState state) {
    ArmingEntity row = findById(ArmingEntity.ONLY);
    boolean isNew = row == null;
    if (isNew) {
      row = new ArmingEntity();
    }
    row.wokenFor = state.wokenFor().map(SessionDate::value).orElse(null);
    row.builds = String.join(BETWEEN, state.builds());
    if (state.byHand().isPresent()) {
      HandArming hand = state.byHand().get();
      row.handDate = hand.date().value();
      row.handAccount = hand.account();
      row.handBy = hand.by();
      row.handWords = hand.words();
      row.handAt = hand.armedAt();
    }
    if (isNew) {
      persist(row);
    }
  }
}
