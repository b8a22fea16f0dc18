package org.openbell.simulator.gateway;

import java.math.BigDecimal;

/// One value on a client's data screen, in one of the four shapes the protocol has for it.
sealed interface TickValue {
  /// A price with the size that belongs to it.
  record PriceTick(BigDecimal price, long size, int attributes) implements TickValue {}

  record SizeTick(long size) implements TickValue {}

  record GenericTick(BigDecimal value) implements TickValue {}

  record TextTick(String value) implements TickValue {}

  /// The message that shows it.
  default Message message(int version, int requestId, int type) {
    return switch (this) {
      case PriceTick(var price, var size, var attributes) ->
          start(version, 1, requestId, type).decimal(price).number(size).number(attributes).done();
      case SizeTick(var size) -> start(version, 2, requestId, type).number(size).done();
      case GenericTick(var value) -> start(version, 45, requestId, type).decimal(value).done();
      case TextTick(var value) -> start(version, 46, requestId, type).text(value).done();
    };
  }

  private static Fields start(int version, int id, int requestId, int type) {
    return Fields.message(version, id).text("6").number(requestId).number(type);
  }
}
