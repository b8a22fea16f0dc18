package org.openbell.tws.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SendQueueTest {
  private static final long LATER = 60_000_000_000L;

  private final SendQueue queue = new SendQueue(2, 2, new TokenBucket(40, 4, 0), () -> 0);

  @Test
  void letsOrdersOvertakeQueries() {
    queue.offer(bytes("query 1"), false);
    queue.offer(bytes("query 2"), false);
    queue.offer(bytes("cancel"), true);

    assertThat(next(0)).isEqualTo("cancel");
    assertThat(next(0)).isEqualTo("query 1");
    assertThat(next(0)).isEqualTo("query 2");
    assertThat(next(0)).isEqualTo("nothing");
  }

  @Test
  void keepsRoomForOrdersWhenQueriesFillTheirLane() {
    queue.offer(bytes("query 1"), false);
    queue.offer(bytes("query 2"), false);

    assertThat(queue.offer(bytes("query 3"), false)).isFalse();
    assertThat(queue.offer(bytes("cancel"), true)).isTrue();
  }

  @Test
  void keepsAReserveForWhatMustNotWait() {
    queue.offer(bytes("query 1"), false);
    queue.offer(bytes("query 2"), false);

    for (var i = 0; i < 64; i++) {
      assertThat(queue.offerReserved(bytes("end of a subscription"), false)).isTrue();
    }
    assertThat(queue.offerReserved(bytes("one too many"), false)).isFalse();
  }

  @Test
  void saysAtOnceThatThereIsRoomAndWaitsNoLongerThanToldWhenThereIsNone() throws Exception {
    assertThat(queue.awaitRoom(false, LATER)).isEqualTo(LATER);
    queue.offer(bytes("query 1"), false);
    queue.offer(bytes("query 2"), false);

    assertThat(queue.awaitRoom(false, 1_000_000)).isNotPositive();
    assertThat(queue.awaitRoom(true, LATER)).isEqualTo(LATER);
  }

  @Test
  void waitsWhenThePaceIsReached() {
    var slow = new SendQueue(9, 9, new TokenBucket(1, 1, 0), () -> 0);
    slow.offer(bytes("first"), false);
    slow.offer(bytes("second"), false);

    assertThat(slow.poll(0)).isPresent();
    assertThat(slow.poll(999_999_999L)).isEmpty();
    assertThat(slow.poll(1_000_000_000L)).isPresent();
  }

  @Test
  void takesNothingOnceClosed() throws InterruptedException {
    queue.offer(bytes("query"), false);

    queue.close();

    assertThat(queue.take()).isEmpty();
    assertThat(queue.poll(LATER)).isEmpty();
    assertThat(queue.offer(bytes("order"), true)).isFalse();
  }

  private String next(long now) {
    return queue.poll(now).map(b -> new String(b, StandardCharsets.US_ASCII)).orElse("nothing");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
