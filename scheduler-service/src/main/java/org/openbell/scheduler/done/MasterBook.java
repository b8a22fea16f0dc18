package org.openbell.scheduler.done;

import java.util.List;
import org.openbell.model.session.SessionDate;

/// The morning's positions as order-service told them.
public interface MasterBook {
  /// Puts what is known now in the place of what was known before.
  void put(MasterPosition position);

  List<MasterPosition> on(SessionDate date);
}
