package org.openbell.system.wire;

import java.util.List;

/// One message on its way: what kind it is, what it is about, and what it says.
///
/// `about` is an order reference on the gateway's line and the SQL of the whole transaction on the
/// database's; it is empty when the message is about nothing of the kind.
public record Passing(Way way, String kind, String about, List<String> fields) {
  public Passing {
    fields = List.copyOf(fields);
  }

  /// A message that is of no interest.
  static Passing other(Way way) {
    return new Passing(way, "", "", List.of());
  }

  public boolean is(Way direction, String name) {
    return way == direction && kind.equals(name);
  }

  @Override
  public String toString() {
    return "%s %s %s".formatted(way, kind, about);
  }
}
