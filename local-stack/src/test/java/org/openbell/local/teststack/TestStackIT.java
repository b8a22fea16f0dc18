package org.openbell.local.teststack;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import org.junit.jupiter.api.Test;
import org.openbell.local.testing.TestStackClient;

class TestStackIT {
  @Test
  void givesEveryCallerADatabaseOfItsOwnOnOneServer() throws Exception {
    var first = TestStackClient.freshDatabase();
    var second = TestStackClient.freshDatabase();

    assertThat(first.name()).isNotEqualTo(second.name());
    assertThat(TestStackClient.servers().bootstrapServers()).contains(":");
    try (var connection =
            DriverManager.getConnection(first.jdbcUrl(), "svc_order", first.password());
        var rows = connection.createStatement().executeQuery("select current_schema()")) {
      rows.next();
      assertThat(rows.getString(1)).isEqualTo("svc_order");
    }
  }
}
