package org.openbell.order.lease;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openbell.order.lease.Lease.Answer;
import org.openbell.order.lease.Lease.Held;
import org.openbell.order.lease.Lease.Lost;

/// Two instances over one database and one gateway, in virtual time: each pauses for up to a
/// minute at any step, loses its database, dies and comes back. Run with `-Dopenbell.seed=N`.
class TwoInstancesTest {
  private static final int DAYS = 2_000;
  private static final int STEPS = 400;
  private static final long MILLI = 1_000_000L;

  /// The row, with the database's own clock.
  private static final class Database {
    long epoch;
    String holder = "";
    long until = Long.MIN_VALUE;
    final List<Long> commits = new ArrayList<>();

    Answer acquire(String who, long now, boolean holdersSessionIsGone) {
      if (now < until && !holdersSessionIsGone) {
        return new Answer.Another(holder);
      }
      holder = who;
      until = now + 15_000 * MILLI;
      return new Answer.Granted(++epoch);
    }

    Answer renew(String who, long mine, long now) {
      if (epoch != mine || !holder.equals(who)) {
        return new Answer.Another(holder);
      }
      until = now + 15_000 * MILLI;
      return new Answer.Renewed();
    }

    /// The fence and the errand in one transaction.
    boolean commit(long mine) {
      if (epoch != mine) {
        return false;
      }
      commits.add(mine);
      return true;
    }
  }

  /// One socket per client id: a second is refused (326) while the first one lives.
  private static final class Gateway {
    Instance connected;
    final List<Long> sent = new ArrayList<>();

    boolean connect(Instance who) {
      if (connected != null && connected != who) {
        return false;
      }
      connected = who;
      return true;
    }
  }

  private static final class Instance {
    final String name;
    Lease lease = Lease.NONE;
    long pausedUntil;
    boolean sessionIsGone;
    long committed;
    long nextRenewal;

    Instance(String name) {
      this.name = name;
    }

    void die(Gateway gateway) {
      lease = Lease.NONE;
      committed = 0;
      sessionIsGone = true;
      if (gateway.connected == this) {
        gateway.connected = null;
      }
    }
  }

  private final Database database = new Database();
  private final Gateway gateway = new Gateway();
  private final List<Instance> instances = List.of(new Instance("a"), new Instance("b"));

  @Test
  void neverSendUnderAnEpochThatIsOver() {
    long first = Long.getLong("openbell.seed", 1);
    long last = System.getProperty("openbell.seed") == null ? DAYS : first;
    int sent = 0;
    int takeovers = 0;
    for (long seed = first; seed <= last; seed++) {
      TwoInstancesTest day = new TwoInstancesTest();
      day.play(new Random(seed));
      assertThat(day.database.commits).as("commits, seed %d", seed).isSorted();
      assertThat(day.gateway.sent).as("orders at the gateway, seed %d", seed).isSorted();
      sent += day.gateway.sent.size();
      takeovers += (int) day.database.epoch;
    }
    assertThat(sent).as("the days were not empty").isGreaterThan(20);
    assertThat(takeovers).isGreaterThan(1);
  }

  private void play(Random random) {
    long now = 0;
    for (int step = 0; step < STEPS; step++) {
      now += (1 + random.nextInt(2_000)) * MILLI;
      Instance one = instances.get(random.nextInt(instances.size()));
      if (now < one.pausedUntil) {
        continue;
      }
      switch (random.nextInt(40)) {
        case 0 -> one.pausedUntil = now + random.nextInt(60_000) * MILLI;
        case 1 -> one.die(gateway);
        default -> act(one, now, random);
      }
      neverTwoThatMayActWithoutAFence(now);
    }
  }

  private void act(Instance one, long now, Random random) {
    boolean databaseAway = random.nextInt(10) == 0;
    switch (one.lease) {
      case Lease.Standby _ -> {
        Answer answer =
            databaseAway
                ? new Answer.None("away")
                : database.acquire(one.name, now, otherIsGone(one));
        one.sessionIsGone = databaseAway;
        one.lease = Lease.after(one.lease, answer, now, LeaseTerms.STANDARD);
        one.nextRenewal = now + 3_000 * MILLI;
      }
      case Held held -> {
        if (now >= one.nextRenewal) {
          Answer answer =
              databaseAway ? new Answer.None("away") : database.renew(one.name, held.epoch(), now);
          one.lease = Lease.after(held, answer, now, LeaseTerms.STANDARD);
          one.nextRenewal = now + 3_000 * MILLI;
        } else {
          send(one, held, now);
        }
      }
      case Lost _ -> one.die(gateway);
    }
  }

  /// The advisory lock is free: the holder's own session with the database has ended.
  private boolean otherIsGone(Instance one) {
    return instances.stream().filter(other -> other != one).allMatch(other -> other.sessionIsGone);
  }

  /// Two steps, and a pause may come between them.
  private void send(Instance one, Held held, long now) {
    if (one.committed == 0) {
      boolean may = Lease.mayAct(held, now) && gateway.connect(one);
      if (may && database.commit(held.epoch())) {
        one.committed = held.epoch();
      }
      return;
    }
    if (Lease.mayAct(held, now) && gateway.connected == one) {
      gateway.sent.add(one.committed);
    }
    one.committed = 0;
  }

  private void neverTwoThatMayActWithoutAFence(long now) {
    Set<Long> epochs = new HashSet<>();
    for (Instance one : instances) {
      if (!one.sessionIsGone && Lease.mayAct(one.lease, now)) {
        epochs.add(one.lease instanceof Held held ? held.epoch() : 0L);
      }
    }
    assertThat(epochs).as("instances that may act").hasSizeLessThan(2);
  }
}
