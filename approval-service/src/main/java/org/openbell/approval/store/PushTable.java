package org.openbell.approval.store;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import javax.sql.DataSource;
import org.openbell.approval.push.Loudness;
import org.openbell.approval.push.Medium;
import org.openbell.approval.push.PushBook;
import org.openbell.approval.push.PushEvent;

/// What waits to be sent in PostgreSQL, whose clock it goes by; in the transaction of whoever
/// calls, if there is one.
@Singleton
public class PushTable implements PushBook {
  private static final String ADD =
      """
      insert into push (channel, key, loudness, body, held_until, due_at)
      values (?, ?, ?, ?, now() + ?::interval, now() + ?::interval)
      on conflict (channel, key) do nothing
      """;
  private static final String NEXT =
      """
      select p.seq, p.body, p.loudness, p.tries, p.receipt, clock_timestamp() as moment,
             extract(epoch from clock_timestamp() - p.held_until)::bigint as age
      from push p
      where p.channel = ? and p.state = 'WAITING' and p.due_at <= clock_timestamp()
        and not exists (select 1 from push earlier
                        where earlier.channel = p.channel and earlier.state = 'WAITING'
                          and earlier.tries > 0 and earlier.seq < p.seq
                          and earlier.due_at > clock_timestamp())
      order by p.seq limit 1
      """;
  private static final String SENT =
      """
      update push set state = 'SENT', settled_at = clock_timestamp(), receipt = coalesce(?, receipt)
      where seq = ? and state = 'WAITING'
      """;
  private static final String DROPPED =
      """
      update push set state = 'DROPPED', settled_at = clock_timestamp()
      where seq = ? and state = 'WAITING'
      """;
  private static final String LATER =
      """
      update push set tries = tries + 1, failed_at = clock_timestamp(), trouble = ?,
          receipt = coalesce(?, receipt), due_at = clock_timestamp() + ?::interval
      where seq = ? and state = 'WAITING'
      """;
  private static final String GIVE_UP =
      """
      update push set state = 'GIVEN_UP', settled_at = clock_timestamp(), tries = tries + 1,
          failed_at = clock_timestamp(), trouble = ?
      where seq = ? and state = 'WAITING'
      """;
  private static final String TALLY =
      """
      select count(*) filter (where state = 'WAITING') as waiting,
             count(*) filter (where state = 'GIVEN_UP'
                              and settled_at > now() - interval '7 days') as given_up,
             max(settled_at) filter (where state = 'SENT') as last_sent,
             extract(epoch from now() - max(settled_at) filter (where state = 'SENT'))::bigint
               as since_sent,
             max(failed_at) as last_failed,
             (select trouble from push latest where latest.channel = ? and failed_at is not null
              order by failed_at desc limit 1) as trouble
      from push where channel = ?
      """;
  private static final String FORGET = "delete from push where settled_at < now() - ?::interval";

  private final DataSource database;
  private final PushJson json = new PushJson();

  PushTable(DataSource database) {
    this.database = database;
  }

  @Override
  public void add(Medium medium, PushEvent event, Loudness loudness, Duration heldFor) {
    change(
        ADD,
        medium.name(),
        event.key(),
        loudness.name(),
        json.write(event),
        heldFor.toString(),
        heldFor.toString());
  }

  @Override
  public boolean has(String key) {
    return text("select key from push where key = ? limit 1", key).isPresent();
  }

  @Override
  public Optional<Waiting> next(Medium medium) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(NEXT)) {
      select.setString(1, medium.name());
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(waiting(row)) : Optional.empty();
      }
    } catch (SQLException refused) {
      throw new IllegalStateException("cannot look what is to be sent", refused);
    }
  }

  private Waiting waiting(ResultSet row) throws SQLException {
    return new Waiting(
        row.getLong("seq"),
        json.read(row.getString("body")),
        Loudness.valueOf(row.getString("loudness")),
        row.getInt("tries"),
        Duration.ofSeconds(Math.max(0, row.getLong("age"))),
        Optional.ofNullable(row.getString("receipt")),
        row.getObject("moment", OffsetDateTime.class).toInstant());
  }

  @Override
  public Optional<String> receipt(Medium medium, String key) {
    return text(
        "select receipt from push where state = 'SENT' and channel = ? and key = ?",
        medium.name(),
        key);
  }

  @Override
  public void sent(long seq, Optional<String> receipt) {
    change(SENT, receipt.orElse(null), seq);
  }

  @Override
  public void dropped(long seq) {
    change(DROPPED, seq);
  }

  @Override
  public void tryLater(long seq, String trouble, Duration pause, Optional<String> receipt) {
    change(LATER, trouble, receipt.orElse(null), pause.toString(), seq);
  }

  @Override
  public void giveUp(long seq, String trouble) {
    change(GIVE_UP, trouble, seq);
  }

  @Override
  public Tally tally(Medium medium) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(TALLY)) {
      select.setString(1, medium.name());
      select.setString(2, medium.name());
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return new Tally(
            row.getLong("waiting"),
            row.getLong("given_up"),
            instant(row, "last_sent"),
            Optional.ofNullable(row.getObject("since_sent", Long.class)).map(Duration::ofSeconds),
            instant(row, "last_failed"),
            Optional.ofNullable(row.getString("trouble")));
      }
    } catch (SQLException refused) {
      throw new IllegalStateException("cannot count what was sent", refused);
    }
  }

  @Override
  public void forget(Duration olderThan) {
    change(FORGET, olderThan.toString());
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  private Optional<String> text(String sql, String... values) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        select.setString(i + 1, values[i]);
      }
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.empty();
      }
    } catch (SQLException refused) {
      throw new IllegalStateException("cannot look what was sent", refused);
    }
  }

  private void change(String sql, Object... values) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    } catch (SQLException refused) {
      throw new IllegalStateException("cannot keep what is to be sent", refused);
    }
  }
}
