package org.openbell.kit.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.util.function.Function;
import org.openbell.model.event.EventId;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Percent;
import org.openbell.model.money.Price;
import org.openbell.model.money.PriceMove;
import org.openbell.model.money.Shares;
import org.openbell.model.money.Usd;
import org.openbell.model.session.SessionDate;
import org.openbell.model.trade.Confidence;
import org.openbell.model.trade.OrderRef;
import org.openbell.model.trade.ScanId;
import org.openbell.model.trade.TradeId;

/// Writes every value of the model as the text it prints, and reads it back by its own parser.
///
/// Amounts are strings on the wire: a JSON number is a double to half of its readers.
public final class ValueModule extends SimpleModule {
  private static final long serialVersionUID = 1L;

  public ValueModule() {
    super("openbell-values");
    text(Confidence.class, Confidence::parse);
    text(EventId.class, EventId::parse);
    text(OrderRef.class, OrderRef::parse);
    text(Percent.class, Percent::parse);
    text(Price.class, Price::parse);
    text(PriceMove.class, PriceMove::parse);
    text(ScanId.class, ScanId::parse);
    text(SessionDate.class, SessionDate::parse);
    text(Shares.class, Shares::parse);
    text(Symbol.class, Symbol::parse);
    text(TradeId.class, TradeId::parse);
    text(Usd.class, Usd::parse);
  }

  private <T> void text(Class<T> type, Function<String, T> parse) {
    addSerializer(type, ToStringSerializer.instance);
    addDeserializer(type, new FromText<>(type, parse));
  }

  private static final class FromText<T> extends StdDeserializer<T> {
    private static final long serialVersionUID = 1L;
    private final transient Function<String, T> parse;

    FromText(Class<T> type, Function<String, T> parse) {
      super(type);
      this.parse = parse;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
      if (!parser.hasToken(JsonToken.VALUE_STRING)) {
        return context.reportInputMismatch(
            this, "expected a string, found %s", parser.currentToken());
      }
      try {
        return parse.apply(parser.getText());
      } catch (IllegalArgumentException refused) {
        return context.reportInputMismatch(this, "%s", refused.getMessage());
      }
    }
  }
}
