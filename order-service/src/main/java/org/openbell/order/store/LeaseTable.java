package org.openbell.order.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Properties;
import org.jboss.logging.Logger;
import org.openbell.order.lease.Lease;
import org.openbell.order.lease.LeaseRow;

/// The lease in PostgreSQL, over a connection of its own that no transaction of ours can keep busy.
///
/// The connection also holds an advisory lock. PostgreSQL gives that back the moment a dead
/// holder's connection ends, so a successor need not wait for the lease to run out. It proves
/// nothing about a holder that lives and was only cut off; the epoch does.
public final class LeaseTable implements LeaseRow, AutoCloseable {
  private static final Logger LOG = Logger.getLogger(LeaseTable.class);
  private static final String LOCK = "select pg_try_advisory_lock(7384650119)";
  private static final String LENGTH = "clock_timestamp() + interval '15 seconds'";

  private static final String ACQUIRE =
      "with before as (select released from order_lease where id = 1)"
          + " update order_lease set epoch = epoch + 1, holder = ?, released = false,"
          + " valid_until = "
          + LENGTH
          + " where id = 1 and (? or valid_until < clock_timestamp())"
          + " returning epoch, (select released from before)";
  private static final String STARTED =
      "insert into order_start (epoch, holder, after_crash) values (?, ?, ?)";
  private static final String CRASHES =
      "select count(*) from order_start"
          + " where after_crash and started_at > now() - interval '5 minutes'";
  private static final String RENEW =
      "update order_lease set valid_until = "
          + LENGTH
          + " where id = 1 and holder = ? and epoch = ?";
  private static final String RELEASE =
      "update order_lease set valid_until = '-infinity', released = true"
          + " where id = 1 and holder = ? and epoch = ?";
  private static final String WHO =
      "select holder, epoch, extract(epoch from valid_until - clock_timestamp()) from order_lease";

  private final String url;
  private final Properties login = new Properties();
  private Connection connection;
  private boolean locked;

  public LeaseTable(String url, String user, String password) {
    this.url = url;
    login.setProperty("user", user);
    login.setProperty("password", password);
    login.setProperty("ApplicationName", "order-lease");
    login.setProperty("connectTimeout", "3");
    login.setProperty("socketTimeout", "5");
    login.setProperty("tcpKeepAlive", "true");
    login.setProperty("options", "-c statement_timeout=4000");
  }

  @Override
  public synchronized Lease.Answer acquire(String holder) {
    try {
      connect();
      try (PreparedStatement acquire = connection.prepareStatement(ACQUIRE)) {
        acquire.setString(1, holder);
        acquire.setBoolean(2, locked);
        try (ResultSet taken = acquire.executeQuery()) {
          if (!taken.next()) {
            return new Lease.Answer.Another(who());
          }
          long epoch = taken.getLong(1);
          noteStart(epoch, holder, !taken.getBoolean(2));
          return new Lease.Answer.Granted(epoch);
        }
      }
    } catch (SQLException away) {
      return none(away);
    }
  }

  private void noteStart(long epoch, String holder, boolean afterCrash) throws SQLException {
    try (PreparedStatement started = connection.prepareStatement(STARTED)) {
      started.setLong(1, epoch);
      started.setString(2, holder);
      started.setBoolean(3, afterCrash);
      started.executeUpdate();
    }
  }

  /// How often, within five minutes, the lease was taken after a holder that did not give it back.
  public synchronized int crashes() {
    try {
      connect();
      try (PreparedStatement query = connection.prepareStatement(CRASHES);
          ResultSet found = query.executeQuery()) {
        found.next();
        return found.getInt(1);
      }
    } catch (SQLException away) {
      LOG.warnf("nobody knows how often this was started: %s", away.getMessage());
      return 0;
    }
  }

  @Override
  public synchronized Lease.Answer renew(String holder, long epoch) {
    try {
      connect();
      return update(RENEW, holder, epoch) == 1
          ? new Lease.Answer.Renewed()
          : new Lease.Answer.Another(who());
    } catch (SQLException away) {
      return none(away);
    }
  }

  @Override
  public synchronized void release(String holder, long epoch) {
    try {
      connect();
      var unused = update(RELEASE, holder, epoch);
    } catch (SQLException away) {
      LOG.warnf("the lease runs out by itself: %s", away.getMessage());
    }
  }

  private int update(String sql, String holder, long epoch) throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(sql)) {
      update.setString(1, holder);
      update.setLong(2, epoch);
      return update.executeUpdate();
    }
  }

  private String who() throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(WHO);
        ResultSet found = query.executeQuery()) {
      found.next();
      return "%s holds the lease, epoch %d, for %.0f s more"
          .formatted(found.getString(1), found.getLong(2), found.getDouble(3));
    }
  }

  /// The lock is asked for again each time: whoever had it may be gone by now.
  private void connect() throws SQLException {
    if (connection == null) {
      connection = DriverManager.getConnection(url, login);
      locked = false;
    }
    if (!locked) {
      try (PreparedStatement lock = connection.prepareStatement(LOCK);
          ResultSet answer = lock.executeQuery()) {
        locked = answer.next() && answer.getBoolean(1);
      }
    }
  }

  private Lease.Answer none(SQLException away) {
    close();
    return new Lease.Answer.None("the database does not answer: " + away.getMessage());
  }

  @Override
  public synchronized void close() {
    Connection open = connection;
    connection = null;
    locked = false;
    if (open != null) {
      try {
        open.close();
      } catch (SQLException broken) {
        LOG.debugf("the lease's connection was broken already: %s", broken.getMessage());
      }
    }
  }
}
