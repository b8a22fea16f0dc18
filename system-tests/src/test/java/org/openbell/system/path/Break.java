package org.openbell.system.path;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.openbell.system.wire.Conversation;
import org.openbell.system.wire.Trap;

/// What can break between two processes.
enum Break {
  /// Order-service dies at once, without a word.
  KILL,
  /// The connection ends for both.
  CUT,
  /// The line is dead and nobody is told; the other side notices after eight seconds.
  HALF_OPEN,
  /// Nothing comes for seven seconds, then everything in its order.
  STALL;

  private static final Duration STALLED = Duration.ofSeconds(7);
  private static final long NOTICED_SECONDS = 8;

  Trap.Act on(OrderPath path) {
    return conversation -> {
      switch (this) {
        case KILL -> path.kill();
        case CUT -> conversation.cut();
        case HALF_OPEN -> goSilent(conversation);
        case STALL -> conversation.stall(STALLED);
      }
      return Trap.Fate.PASS;
    };
  }

  private static void goSilent(Conversation conversation) {
    conversation.goSilent();
    CompletableFuture.delayedExecutor(NOTICED_SECONDS, TimeUnit.SECONDS)
        .execute(conversation::endAtServer);
  }
}
