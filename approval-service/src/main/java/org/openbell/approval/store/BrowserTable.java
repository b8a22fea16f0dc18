package org.openbell.approval.store;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.openbell.approval.push.Browsers;

/// The browsers that asked for notifications, and our own key towards their push services.
@Singleton
public class BrowserTable implements Browsers {
  private static final String ADD =
      """
      insert into push_browser (endpoint, key, secret, made_by, token)
      select ?, ?, ?, ?, ?
      where exists (select 1 from push_browser where endpoint = ?)
         or (select count(*) from push_browser) < ?
      on conflict (endpoint) do update
        set key = excluded.key, secret = excluded.secret, made_by = excluded.made_by,
            token = excluded.token
      """;

  private static final String FORGET_THE_REVOKED =
      """
      delete from push_browser using access_token
      where push_browser.token = access_token.hash and access_token.revoked_at is not null
      """;

  private static final String GOOD =
      """
      select id, endpoint, key, secret from push_browser
      where token is null
         or exists (select 1 from access_token where hash = token and revoked_at is null)
      order by id
      """;

  private final DataSource database;

  BrowserTable(DataSource database) {
    this.database = database;
  }

  @Override
  public boolean add(
      String endpoint, String key, String secret, String by, Optional<String> token) {
    int unused = change(FORGET_THE_REVOKED);
    return change(ADD, endpoint, key, secret, by, token.orElse(null), endpoint, MOST) == 1;
  }

  @Override
  public void remove(String endpoint) {
    int unused = change("delete from push_browser where endpoint = ?", endpoint);
  }

  @Override
  public List<Browser> all() {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(GOOD);
        ResultSet row = select.executeQuery()) {
      List<Browser> all = new ArrayList<>();
      while (row.next()) {
        all.add(new Browser(row.getLong(1), row.getString(2), row.getString(3), row.getString(4)));
      }
      return List.copyOf(all);
    } catch (SQLException refused) {
      throw new IllegalStateException("cannot look who wants notifications", refused);
    }
  }

  /// Our pair of keys; drawn at first, and the same from then on: browsers listen to no other.
  public String keys(Supplier<String> draw) {
    Optional<String> kept = keys();
    if (kept.isPresent()) {
      return kept.get();
    }
    int unused =
        change("insert into push_key (id, pair) values (1, ?) on conflict do nothing", draw.get());
    return keys().orElseThrow();
  }

  private Optional<String> keys() {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement("select pair from push_key");
        ResultSet row = select.executeQuery()) {
      return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
    } catch (SQLException refused) {
      throw new IllegalStateException("cannot read the key of web push", refused);
    }
  }

  private int change(String sql, Object... values) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      return statement.executeUpdate();
    } catch (SQLException refused) {
      throw new IllegalStateException("cannot change who wants notifications", refused);
    }
  }
}
