package org.openbell.order.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.openbell.kit.Transactions;
import org.openbell.kit.testing.StackResource;
import org.openbell.order.clockwork.LeaseKeeper;
import org.openbell.order.lease.Lease;
import org.openbell.order.lease.Lease.Answer;
import org.openbell.order.lease.LeaseLost;

/// The lease on a real PostgreSQL, beside an instance that runs and holds it.
@QuarkusTest
@QuarkusTestResource(StackResource.class)
@TestProfile(StoresIT.WithoutGateway.class)
class LeaseIT {
  @Inject LeaseKeeper keeper;
  @Inject LeaseFence fence;
  @Inject Transactions transactions;
  @Inject DataSource database;

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String url;

  @ConfigProperty(name = "quarkus.datasource.username")
  String user;

  @ConfigProperty(name = "quarkus.datasource.password")
  String password;

  private LeaseTable another() {
    return new LeaseTable(url, user, password);
  }

  @Test
  void aSecondInstanceIsToldWhoHoldsIt() {
    try (LeaseTable second = another()) {
      Answer answer = second.acquire("second");

      assertThat(keeper.mayAct()).isTrue();
      assertThat(answer).isInstanceOf(Answer.Another.class);
      assertThat(((Answer.Another) answer).words())
          .contains("holds the lease, epoch " + keeper.epoch());
    }
  }

  @Test
  void aTransactionUnderAnotherEpochIsRefused() {
    assertThatThrownBy(() -> transactions.run(() -> fence.check(keeper.epoch() - 1)))
        .isInstanceOf(LeaseLost.class);
    transactions.run(() -> fence.check(keeper.epoch()));
  }

  @Test
  void anOpenTransactionKeepsTheLeaseFromASuccessorButNotFromItsHolder() throws Exception {
    try (Connection open = database.getConnection()) {
      open.setAutoCommit(false);
      try (var check =
          open.prepareStatement("select 1 from order_lease where id = 1 for key share")) {
        check.executeQuery().close();
      }
      CompletableFuture<Void> taking = CompletableFuture.runAsync(this::takeByForceAndUndo);

      assertThat(renewedMeanwhile()).isTrue();
      assertThat(taking).isNotDone();
      open.rollback();
      taking.get(5, TimeUnit.SECONDS);
    }
  }

  private boolean renewedMeanwhile() throws SQLException {
    try (Connection connection = database.getConnection();
        var renew =
            connection.prepareStatement(
                "update order_lease set valid_until = clock_timestamp() + interval '15 s'"
                    + " where epoch = ?")) {
      renew.setLong(1, keeper.epoch());
      return renew.executeUpdate() == 1;
    }
  }

  private void takeByForceAndUndo() {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try (var take = connection.createStatement()) {
        take.executeUpdate("update order_lease set epoch = epoch + 1");
      }
      connection.rollback();
    } catch (SQLException refused) {
      throw new IllegalStateException(refused);
    }
  }

  @Test
  void noAnswerIsAnAnswer() {
    try (LeaseTable nowhere =
        new LeaseTable("jdbc:postgresql://127.0.0.1:1/none", user, password)) {
      assertThat(nowhere.acquire("lost")).isInstanceOf(Answer.None.class);
      assertThat(Lease.mayAct(Lease.NONE, System.nanoTime())).isFalse();
    }
  }
}
