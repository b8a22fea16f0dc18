package org.openbell.simulator.gateway;

import java.util.List;
import org.openbell.tws.wire.FieldWriter;

/// One message to a client; the first field is its number.
public record Message(List<String> fields) {
  public Message {
    fields = List.copyOf(fields);
  }

  byte[] payload() {
    var writer = new FieldWriter();
    fields.forEach(writer::add);
    return writer.toPayload();
  }

  @Override
  public String toString() {
    return String.join("|", fields) + "|";
  }
}
