package org.openbell.order.lifecycle;

import java.time.Instant;
import org.openbell.model.money.Shares;

/// Where one order of ours stands.
///
/// ```
///  Planned --denied--> Denied*          Planned --too late--> Abandoned*
///     | written
///     v
///   Sent ---accepted---> Working --part--> PartlyFilled --rest--> Filled*
///     |  \--rejected--> Rejected*   \--canceled--> Canceled*  (with what had filled)
///     | silence, link lost
///     v
///  Unconfirmed --found--> Working ...   --proven absent--> Sent (same id) or Abandoned*
///
///  Working, PartlyFilled --proven absent--> Canceled*, and a person is called
///  Planned, Denied*, Abandoned*, Rejected* --works at the broker--> Working, the same
///  Canceled* --works in two looks--> Working or PartlyFilled, the same
///  PartlyFilled --busted--> Working       Rejected*, Denied*, Abandoned* --fill--> PartlyFilled
/// ```
///
/// A state marked * is final for everything but the broker's word to the contrary: a late fill is
/// money and is recorded in every state, and what works at the broker is not over.
public sealed interface OrderState {
  /// Written down, not yet given to the gateway.
  record Planned() implements OrderState {}

  /// Given to the gateway; nobody has confirmed it.
  record Sent(Instant at) implements OrderState {}

  /// Live at the broker, nothing filled.
  record Working() implements OrderState {}

  /// Live at the broker, some shares filled.
  record PartlyFilled(Shares filled) implements OrderState {}

  /// Given to the gateway, and nobody knows what became of it.
  record Unconfirmed(Instant since, Shares filled) implements OrderState {}

  record Filled() implements OrderState {}

  /// Over with some, or no, shares filled.
  record Canceled(Shares filled) implements OrderState {}

  /// Refused by the broker or the exchange.
  record Rejected(int code) implements OrderState {}

  /// Refused by our own gate; it never left.
  record Denied() implements OrderState {}

  /// Not sent in time, and never to be sent.
  record Abandoned() implements OrderState {}

  /// Whether nothing but a late fill can still happen.
  default boolean isOver() {
    return switch (this) {
      case Planned _, Sent _, Working _, PartlyFilled _, Unconfirmed _ -> false;
      case Filled _, Canceled _, Rejected _, Denied _, Abandoned _ -> true;
    };
  }

  /// Whether it ended here, without a word from the broker.
  default boolean wasNeverSent() {
    return this instanceof Denied || this instanceof Abandoned;
  }

  /// Whether the broker may know this order.
  default boolean mayBeAtBroker() {
    return switch (this) {
      case Sent _, Working _, PartlyFilled _, Unconfirmed _ -> true;
      case Planned _, Filled _, Canceled _, Rejected _, Denied _, Abandoned _ -> false;
    };
  }

  /// Whether the broker has said that it keeps this order.
  default boolean isConfirmed() {
    return this instanceof Working || this instanceof PartlyFilled;
  }

  default String words() {
    return getClass().getSimpleName();
  }
}
