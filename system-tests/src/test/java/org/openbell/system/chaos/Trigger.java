package org.openbell.system.chaos;

import java.time.LocalTime;
import org.openbell.system.path.Step;

/// When a fault happens: at a time, at a message on the wire, or after an event was told.
///
/// Messages and events find the narrow windows that times miss.
sealed interface Trigger {
  /// New York time of the exchange's clock.
  record At(LocalTime time) implements Trigger {
    @Override
    public String text() {
      return "at " + time;
    }
  }

  /// The nth time that order-service comes to this step.
  record OnStep(Step step, int nth) implements Trigger {
    @Override
    public String text() {
      return "step " + step + " " + nth;
    }
  }

  /// The nth event of that type has been heard on Kafka.
  record OnEvent(String type, int nth) implements Trigger {
    @Override
    public String text() {
      return "told " + type + " " + nth;
    }
  }

  String text();

  static Trigger parse(String text) {
    var words = text.split(" ", -1);
    return switch (words[0]) {
      case "at" -> new At(LocalTime.parse(words[1]));
      case "step" -> new OnStep(Step.valueOf(words[1]), Integer.parseInt(words[2]));
      case "told" -> new OnEvent(words[1], Integer.parseInt(words[2]));
      default -> throw new IllegalArgumentException("'" + text + "' says no moment");
    };
  }
}
