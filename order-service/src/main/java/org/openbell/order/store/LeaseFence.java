package org.openbell.order.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.openbell.order.lease.LeaseLost;

/// Lets a transaction write only while the lease is under our epoch, and keeps it so until the
/// transaction ends.
public final class LeaseFence {
  private static final String CHECK =
      "select 1 from order_lease where id = 1 and epoch = ? for key share";

  private final DataSource database;

  public LeaseFence(DataSource database) {
    this.database = database;
  }

  /// Within the caller's transaction.
  ///
  /// @throws LeaseLost when another instance has taken the lease
  public void check(long epoch) {
    try (Connection connection = database.getConnection();
        PreparedStatement check = connection.prepareStatement(CHECK)) {
      check.setLong(1, epoch);
      try (ResultSet found = check.executeQuery()) {
        if (!found.next()) {
          throw new LeaseLost("another instance took the lease from epoch " + epoch);
        }
      }
    } catch (SQLException away) {
      throw new IllegalStateException("the lease cannot be checked", away);
    }
  }
}
