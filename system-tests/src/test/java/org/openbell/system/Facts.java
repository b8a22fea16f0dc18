package org.openbell.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.stream.StreamSupport;
import org.openbell.system.day.RecordedDay;

/// Small questions to a recorded day.
final class Facts {
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

  private Facts() {}

  /// `09:30:00` for an instant; texts of this shape compare as times do.
  static String newYork(String instant) {
    return LocalTime.ofInstant(Instant.parse(instant), NEW_YORK).format(TIME);
  }

  /// The one order of that reference in the broker's ledger.
  static JsonNode atBroker(RecordedDay day, String reference) {
    var found =
        StreamSupport.stream(day.ledger().path("orders").spliterator(), false)
            .filter(order -> order.path("orderRef").asText().equals(reference))
            .toList();
    assertThat(found).as("orders called " + reference + " at the broker").hasSize(1);
    return found.getFirst();
  }

  /// The one trade with that id in the report.
  static JsonNode reported(RecordedDay day, String trade) {
    var found =
        StreamSupport.stream(day.report().path("trades").spliterator(), false)
            .filter(line -> line.path("trade").asText().equals(trade))
            .toList();
    assertThat(found).as("lines about " + trade + " in the report").hasSize(1);
    return found.getFirst();
  }
}
