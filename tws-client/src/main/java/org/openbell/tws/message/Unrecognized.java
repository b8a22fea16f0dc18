package org.openbell.tws.message;

import java.util.List;

/// A message that is not known or not readable; it is counted, handed on, and never fatal.
///
/// @param messageId -1 when even that is not readable
/// @param fields all fields, the message id included
/// @param reason what was wrong, for a log
public record Unrecognized(int messageId, List<String> fields, String reason) implements Response {
  public Unrecognized {
    fields = List.copyOf(fields);
  }
}
