package org.openbell.approval.store;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import javax.sql.DataSource;
import org.openbell.approval.login.Links;

/// The gateway's connections as the journal has them.
@Singleton
public class LinkTable implements Links {
  private static final String LAST =
      "select max(occurred_at) from journal where type = 'GatewayConnected'";

  private final DataSource database;

  LinkTable(DataSource database) {
    this.database = database;
  }

  @Override
  public Optional<Instant> lastConnected() {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(LAST);
        ResultSet row = select.executeQuery()) {
      row.next();
      return Optional.ofNullable(row.getObject(1, OffsetDateTime.class))
          .map(OffsetDateTime::toInstant);
    } catch (SQLException refused) {
      throw new IllegalStateException("cannot look when the gateway was connected", refused);
    }
  }
}
