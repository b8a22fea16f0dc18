package org.openbell.simulator.scenario;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.function.Function;
import org.openbell.model.instrument.Exchange;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.model.money.Usd;
import org.openbell.model.session.SessionDate;
import org.openbell.model.trade.Confidence;

/// How a scenario's words are spelled in YAML; every value is read from its exact text.
final class ScenarioYaml {
  private ScenarioYaml() {}

  static ObjectMapper mapper() {
    SimpleModule words = new SimpleModule();
    add(words, Price.class, Price::parse);
    add(words, Usd.class, Usd::parse);
    add(words, Shares.class, Shares::parse);
    add(words, Symbol.class, Symbol::parse);
    add(words, SessionDate.class, SessionDate::parse);
    add(words, Confidence.class, Confidence::parse);
    add(words, DayOffset.class, DayOffset::parse);
    add(words, Exchange.class, ScenarioYaml::exchange);
    add(words, BigDecimal.class, text -> Price.parse(text).value());
    return YAMLMapper.builder()
        .addModule(words)
        .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
        .build();
  }

  private static Exchange exchange(String code) {
    return Exchange.ofBrokerCode(code)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "'" + code + "' is not an exchange: write NASDAQ, NYSE, AMEX, ARCA or BATS"));
  }

  private static <T> void add(SimpleModule words, Class<T> type, Function<String, T> parse) {
    words.addDeserializer(type, new Word<>(type, parse));
  }

  private static final class Word<T> extends StdDeserializer<T> {
    private static final long serialVersionUID = 1L;

    private final transient Function<String, T> parse;

    private Word(Class<T> type, Function<String, T> parse) {
      super(type);
      this.parse = parse;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
      try {
        return parse.apply(parser.getText());
      } catch (IllegalArgumentException wrong) {
        throw JsonMappingException.from(parser, wrong.getMessage(), wrong);
      }
    }
  }
}
