package org.openbell.kit;

import java.util.function.Consumer;
import org.jboss.logging.MDC;
import org.openbell.kit.json.EventJson;
import org.openbell.kit.observe.LogKeys;
import org.openbell.model.event.Envelope;
import org.openbell.model.trade.TradeId;

/// One service's line of incoming events: each is read, admitted and given effect exactly once.
///
/// A record that cannot be read, or an effect that fails, throws: the line stops and the service
/// reports itself unhealthy, because skipping an event where money is concerned is worse.
public final class EventLine {
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
      transactions.run(
          () -> {
            if (inbox.admit(envelope.eventId(), envelope.type())) {
              effect.accept(envelope);
            }
          });
    } finally {
      MDC.remove(LogKeys.EVENT_ID);
      MDC.remove(LogKeys.TRADE_ID);
      MDC.remove(LogKeys.SYMBOL);
      MDC.remove(LogKeys.SESSION_DATE);
    }
  }

  private static void nameInLog(TradeId trade) {
    MDC.put(LogKeys.TRADE_ID, trade.text());
    MDC.put(LogKeys.SYMBOL, trade.symbol().ticker());
    MDC.put(LogKeys.SESSION_DATE, trade.date().toString());
  }
}
