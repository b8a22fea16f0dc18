package org.openbell.order.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openbell.order.Examples.at;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class TradingSwitchTest {
  private static final Cause HALT =
      new Cause(CauseKind.HALTED_BY_HAND, "", "anna", "news", at("09:21:00"));
  private static final Cause OTHER =
      new Cause(CauseKind.DISCREPANCY, "WULF", "order-service", "5 less", at("09:22:00"));

  private final List<String> heard = new ArrayList<>();
  private final TradingSwitch trading =
      new TradingSwitch(
          new TradingSwitch.Listener() {
            @Override
            public void latched(Cause cause) {
              heard.add("latched " + cause.name());
            }

            @Override
            public void cleared(List<Cause> causes) {
              causes.forEach(cause -> heard.add("cleared " + cause.name()));
            }
          });
  private final AtomicInteger sent = new AtomicInteger();

  @Test
  void letsNothingOutBeforeTheBooksWereRead() {
    assertThat(trading.sendEntry(sent::incrementAndGet)).isFalse();

    trading.read(Causes.NONE);

    assertThat(trading.sendEntry(sent::incrementAndGet)).isTrue();
    assertThat(sent).hasValue(1);
  }

  @Test
  void aHaltIsInForceWhateverTheBooksSay() {
    trading.latch(HALT);
    trading.read(Causes.NONE);

    assertThat(trading.state()).isEqualTo(TradingState.HALTED);
    assertThat(trading.sendEntry(sent::incrementAndGet)).isFalse();
  }

  @Test
  void tellsEachChangeOnce() {
    trading.latch(HALT);
    trading.latch(HALT);
    trading.read(Causes.NONE.and(OTHER));
    trading.clear(Set.of("HALTED_BY_HAND"));
    trading.clear(Set.of("HALTED_BY_HAND"));

    assertThat(heard).containsExactly("latched HALTED_BY_HAND", "cleared HALTED_BY_HAND");
    assertThat(trading.state()).isEqualTo(TradingState.REDUCING);
  }

  @Test
  @Timeout(10)
  void noEntryLeavesAfterTheHaltWasAnswered() throws Exception {
    trading.read(Causes.NONE);
    CountDownLatch atTheSocket = new CountDownLatch(1);
    CountDownLatch socketTakesIt = new CountDownLatch(1);
    CompletableFuture<Boolean> entry =
        CompletableFuture.supplyAsync(
            () ->
                trading.sendEntry(
                    () -> {
                      atTheSocket.countDown();
                      await(socketTakesIt);
                      sent.incrementAndGet();
                    }));
    assertThat(atTheSocket.await(5, TimeUnit.SECONDS)).isTrue();

    trading.latch(HALT);
    assertThat(trading.awaitQuiet(20)).as("one is still on its way").isFalse();
    socketTakesIt.countDown();

    assertThat(entry.get(5, TimeUnit.SECONDS)).isTrue();
    assertThat(trading.awaitQuiet(1000)).isTrue();
    assertThat(trading.sendEntry(sent::incrementAndGet)).isFalse();
    assertThat(sent).hasValue(1);
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(5, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }
}
