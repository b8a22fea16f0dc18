package org.openbell.kit;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.openbell.kit.json.EventJson;
import org.openbell.kit.observe.LogKeys;
import org.openbell.model.event.Envelope;
import org.openbell.model.trade.TradeId;

/// One service's line of incoming events: each is read, admitted and given effect exactly once.
///
/// A record that cannot be read, or an effect that fails, throws: the line stops and the service
/// reports itself unhealthy, because skipping an event where money is concerned is worse. When the
/// database is away the event waits for it: a commit that may or may not have happened is tried
/// again, and the inbox admits it once.
public final class EventLine {
  private static final Logger LOG = Logger.getLogger(EventLine.class);
  private static final Duration FIRST_REST = Duration.ofMillis(200);
  private static final Duration LONGEST_REST = Duration.ofSeconds(5);

  /// After that many tries, 150 s and more, the line stops: Kafka would soon say so anyway.
  private static final int MOST_TRIES = 35;

  private final EventJson json;
  private final Inbox inbox;
  private final Transactions transactions;

  public EventLine(EventJson json, Inbox inbox, Transactions transactions) {
    this.json = json;
    this.inbox = inbox;
    this.transactions = transactions;
  }

  /// Reads the record and gives it effect in one transaction with its admission.
  public void take(String body, Consumer<Envelope> effect) {
    Envelope envelope = json.read(body);
    MDC.put(LogKeys.EVENT_ID, envelope.eventId().text());
    envelope.tradeId().ifPresent(EventLine::nameInLog);
    try {
      patiently(
          () ->
              transactions.run(
                  () -> {
                    if (inbox.admit(envelope.eventId(), envelope.type())) {
                      effect.accept(envelope);
                    }
                  }));
    } finally {
      MDC.remove(LogKeys.EVENT_ID);
      MDC.remove(LogKeys.TRADE_ID);
      MDC.remove(LogKeys.SYMBOL);
      MDC.remove(LogKeys.SESSION_DATE);
    }
  }

  /// What has to be known before the transaction; a database that is away is waited for here, too.
  ///
  /// The question may be asked again.
  public <T> T ask(Supplier<T> question) {
    var answer = new AtomicReference<T>();
    patiently(() -> answer.set(question.get()));
    return answer.get();
  }

  private void patiently(Runnable work) {
    Duration rest = FIRST_REST;
    for (int tries = 1; ; tries++) {
      try {
        work.run();
        return;
      } catch (RuntimeException failed) {
        if (tries == MOST_TRIES
            || !Passing.isPassing(failed)
            || Thread.currentThread().isInterrupted()) {
          throw failed;
        }
        LOG.warnf("the database is away, the event waits: %s", failed.getMessage());
        LockSupport.parkNanos(rest.toNanos());
        rest = rest.plus(rest).compareTo(LONGEST_REST) < 0 ? rest.plus(rest) : LONGEST_REST;
      }
    }
  }

  private static void nameInLog(TradeId trade) {
    MDC.put(LogKeys.TRADE_ID, trade.text());
    MDC.put(LogKeys.SYMBOL, trade.symbol().ticker());
    MDC.put(LogKeys.SESSION_DATE, trade.date().toString());
  }
}
