package org.openbell.order.tws;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.openbell.model.money.Usd;
import org.openbell.order.broker.Preview;
import org.openbell.tws.message.OpenOrder;

/// Brings what-if questions and their answers together; each ends within five seconds.
final class PreviewLine {
  private static final long PATIENCE_SECONDS = 5;

  private final Map<Integer, CompletableFuture<Preview>> waiting = new ConcurrentHashMap<>();

  CompletableFuture<Preview> ask(int orderId) {
    CompletableFuture<Preview> answer = new CompletableFuture<>();
    waiting.put(orderId, answer);
    return answer
        .completeOnTimeout(
            new Preview.Unknown("no answer in " + PATIENCE_SECONDS + " s"),
            PATIENCE_SECONDS,
            TimeUnit.SECONDS)
        .whenComplete((_, _) -> waiting.remove(orderId));
  }

  void answered(OpenOrder order) {
    settle(
        order.orderId(),
        order.rejectReason().isBlank()
            ? new Preview.Fine(
                order.commission().or(order::maximumCommission).map(PreviewLine::usd),
                order.margin().initialChange().map(PreviewLine::usd),
                order.warningText())
            : new Preview.Refused(0, order.rejectReason()));
  }

  /// False when nobody asked under this number.
  boolean refused(int orderId, int code, String words) {
    return settle(orderId, new Preview.Refused(code, words));
  }

  void failed(int orderId, String words) {
    settle(orderId, new Preview.Unknown(words));
  }

  /// The connection is gone, and the answers with it.
  void clear() {
    waiting.keySet().forEach(id -> failed(id, "the connection was lost"));
  }

  private boolean settle(int orderId, Preview preview) {
    Optional<CompletableFuture<Preview>> answer = Optional.ofNullable(waiting.get(orderId));
    answer.ifPresent(asked -> asked.complete(preview));
    return answer.isPresent();
  }

  private static Usd usd(BigDecimal amount) {
    return Usd.rounded(amount, RoundingMode.CEILING);
  }
}
