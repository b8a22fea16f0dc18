package org.openbell.order.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class RefusedLinkTest {
  private static final long SECOND = 1_000_000_000L;

  private static RefusedLink taken(Optional<RefusedLink> before, long second) {
    return RefusedLink.after(before, "client id 7 is in use", true, second * SECOND);
  }

  @Test
  void callsForAPersonOnceWhenTheIdStaysTakenForThirtySeconds() {
    RefusedLink first = taken(Optional.empty(), 100);
    RefusedLink later = taken(Optional.of(first), 129);
    assertThat(later.alarm(129 * SECOND)).isEmpty();

    RefusedLink late = taken(Optional.of(later), 130);

    assertThat(late.alarm(130 * SECOND))
        .contains(
            "client id 7 is in use (for 30 s): is another order-service, or another program,"
                + " connected?");
    assertThat(taken(Optional.of(late.heard()), 145).alarm(145 * SECOND)).isEmpty();
  }

  @Test
  void anotherTroubleBeginsAnew() {
    RefusedLink first = taken(Optional.empty(), 100);

    RefusedLink other =
        RefusedLink.after(Optional.of(first), "connection refused", false, 140 * SECOND);

    assertThat(other.alarm(200 * SECOND)).isEmpty();
    assertThat(other.inWords(200 * SECOND)).isEqualTo("connection refused (for 60 s)");
  }
}
