package org.openbell.kit.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openbell.model.event.Envelope;
import org.openbell.model.event.OrderCommand.ProtectPosition;
import org.openbell.model.event.OrderFact.FillRecorded;
import org.openbell.model.event.OrderFact.OrderSent;
import org.openbell.model.event.RankerFact.PicksRanked;
import org.openbell.model.event.ScannerFact.CandidatesFound;

class EventJsonTest {
  private final EventJson json = new EventJson();

  @Test
  void toleratesFieldsOfALaterWriter() {
    // Given
    Envelope command = sample(ProtectPosition.class);
    String later =
        replaced(
            replaced(json.write(command), "\"schema\":1", "\"schema\":1,\"trace\":\"abc\""),
            "\"shares\":\"132\"",
            "\"shares\":\"132\",\"trailing\":true");
    // When
    Envelope read = json.read(later);
    // Then
    assertThat(read).isEqualTo(command);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // the envelope
        "\"eventId\":            | \"id\":               | the field 'eventId' is missing",
        "\"type\":\"FillRecorded\" | \"type\":\"FillGuessed\" | no event is called 'FillGuessed'",
        "\"schema\":1            | \"schema\":2          | event schema 2 is not one this build",
        "\"schema\":1,           | \"\":1,               | the field 'schema' is missing",
        "\"schema\":1            | \"schema\":\"1\"      | the field 'schema' is missing or not",
        "\"schema\":1            | \"schema\":1.5        | the field 'schema' is missing or not",
        "T13:30:00Z\",\"recordedAt | T25:30:00Z\",\"recordedAt | 2025-10-29T25:30:00Z",
        "\"payload\":            | \"body\":             | the field 'payload' is missing",
        "\"tradeId\":\"20251029-WULF\" | \"tradeId\":7     | the field 'tradeId'",
        // the payload
        "\"price\":              | \"cost\":             | 'price'",
        "\"price\":\"15.19\"     | \"price\":15.19       | expected a string",
        "\"price\":\"15.19\"     | \"price\":null        | 'price'",
        "\"price\":\"15.19\"     | \"price\":\"-15.19\"  | price below zero: -15.19",
        "\"price\":\"15.19\"     | \"price\":\"15.19001\" | price 15.19001 has more than 4",
        "\"shares\":\"132\"       | \"shares\":132         | expected a string",
        "\"shares\":\"132\"       | \"shares\":\"132.5\"   | not a whole number of shares: '132.5'",
        "\"side\":\"BUY\"        | \"side\":\"GRAB\"     | GRAB",
        "\"side\":\"BUY\"        | \"side\":1            | Side",
        "\"venue\":\"NASDAQ\"    | \"venue\":7           | venue",
        "\"order\":\"OB1.        | \"order\":\"OB9.      | not an order reference of ours",
        "\"side\":\"BUY\"        | \"side\":\"BUY\",\"side\":\"SELL\" | 'side'",
      })
  void refusesAFillAndNamesWhatIsWrong(String from, String to, String complaint) {
    String body = replaced(json.write(sample(FillRecorded.class)), from, to);

    assertThatThrownBy(() -> json.read(body))
        .isInstanceOf(UnreadableEvent.class)
        .hasMessageContaining(complaint);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"brokerOrderId\":1042 | \"brokerOrderId\":\"1042\" | brokerOrderId",
        "\"brokerOrderId\":1042 | \"brokerOrderId\":null     | int",
        "\"brokerOrderId\":1042 | \"brokerOrderId\":1042.7   | int",
      })
  void refusesAnOrderNumberThatIsNotAWholeNumber(String from, String to, String complaint) {
    String body = replaced(json.write(sample(OrderSent.class)), from, to);

    assertThatThrownBy(() -> json.read(body))
        .isInstanceOf(UnreadableEvent.class)
        .hasMessageContaining(complaint);
  }

  @Test
  void refusesAListWithAHole() {
    String body =
        replaced(json.write(sample(PicksRanked.class)), "\"picks\":[", "\"picks\":[null,");

    assertThatThrownBy(() -> json.read(body))
        .isInstanceOf(UnreadableEvent.class)
        .hasMessageContaining("null");
  }

  @Test
  void refusesEveryBeginningOfAnEvent() {
    String whole = json.write(sample(FillRecorded.class));

    for (int length = 0; length < whole.length(); length++) {
      String half = whole.substring(0, length);
      assertThatThrownBy(() -> json.read(half))
          .as(half)
          .isInstanceOf(UnreadableEvent.class)
          .hasMessageContaining(half.substring(0, Math.min(half.length(), 200)));
    }
  }

  @ParameterizedTest
  @CsvSource({"[]", "null", "7", "'\"text\"'"})
  void refusesWhatIsNotAnObject(String body) {
    assertThatThrownBy(() -> json.read(body))
        .isInstanceOf(UnreadableEvent.class)
        .hasMessage("not a JSON object: " + body);
  }

  @Test
  void refusesTwoEventsInOneRecord() {
    String two = json.write(sample(FillRecorded.class)).repeat(2);

    assertThatThrownBy(() -> json.read(two)).isInstanceOf(UnreadableEvent.class);
  }

  @Test
  void quotesAtMostTwoHundredCharactersOfABadRecord() {
    assertThatThrownBy(() -> json.read("[" + "7,".repeat(1_000) + "7]"))
        .hasMessage("not a JSON object: [" + "7,".repeat(99) + "7...");
  }

  private static Envelope sample(Class<?> type) {
    return EventSamples.all().stream()
        .filter(envelope -> type.isInstance(envelope.payload()))
        .findFirst()
        .orElseThrow();
  }

  private static String replaced(String text, String from, String to) {
    assertThat(text).contains(from);
    return text.replaceFirst(Pattern.quote(from), to);
  }

  @Test
  void readsWhatAnEarlierBuildDidNotWriteAsNotKnown() {
    Envelope found =
        DaySamples.scanner().stream()
            .filter(each -> each.type().equals("CandidatesFound"))
            .findFirst()
            .orElseThrow();
    String earlier = json.write(found).replaceAll(",\"previousVolume\":\\d+", "");

    CandidatesFound read = (CandidatesFound) json.read(earlier).payload();

    assertThat(read.candidates().getFirst().previousVolume()).isEmpty();
    assertThat(read.candidates().getFirst().relativeVolume()).isEmpty();
  }

  @Test
  void readsAnEarlierBuildsFillAsOneWhosePriceNobodyNamed() {
    Envelope found =
        EventSamples.all().stream()
            .filter(each -> each.type().equals("FillRecorded"))
            .findFirst()
            .orElseThrow();
    String earlier = json.write(found).replace(",\"asked\":null", "");

    assertThat(earlier).isNotEqualTo(json.write(found));
    assertThat(json.read(earlier)).isEqualTo(found);
  }
}
