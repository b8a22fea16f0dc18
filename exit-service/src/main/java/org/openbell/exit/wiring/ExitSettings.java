package org.openbell.exit.wiring;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.openbell.exit.exit.ExitPolicy;

/// `openbell.exit.*`: how patient exit-service is. Its bounds are those of [ExitPolicy].
@ConfigMapping(prefix = "openbell.exit")
public interface ExitSettings {
  /// Exchange time after which unconfirmed exits are asked for again, 1..60 s.
  @WithDefault("PT5S")
  Duration chaseAfter();

  /// How often exits are asked for again before a person is called, 1..20.
  @WithDefault("5")
  int chaseLimit();

  /// Exchange time that the broker's stop gets to sell once the market is at or below it, 1..60 s.
  @WithDefault("PT3S")
  Duration guardAfter();

  /// How often a position whose stop does not sell is closed by our own order before a person is
  /// called, 1..10.
  @WithDefault("3")
  int guardLimit();

  /// How old a price may be that we act on, 1..5 s; on an accelerated clock ten minutes of
  /// exchange time.
  @WithDefault("PT5S")
  Duration tickAge();

  /// Exchange time that the broker's own time exit gets to fill, 5..120 s.
  @WithDefault("PT20S")
  Duration flattenGrace();

  /// Exchange time between two orders to close, 10..300 s.
  @WithDefault("PT60S")
  Duration closeAgainAfter();

  /// Exchange time until the broker's own books have to say that a closed position is flat,
  /// 10..420 s.
  @WithDefault("PT180S")
  Duration verifyAfter();

  /// Real time that every answer gets at least, when exchange time runs fast; 0..30 s.
  @WithDefault("PT3S")
  Duration leastRealWait();

  /// The settings as rules, checked.
  ///
  /// @throws IllegalArgumentException that names the setting and what it may be
  default ExitPolicy policy(boolean realTime) {
    if (tickAge().compareTo(Duration.ofSeconds(5)) > 0) {
      throw new IllegalArgumentException(
          "openbell.exit.tick-age: " + tickAge() + " is not 1 s to 5 s");
    }
    return new ExitPolicy(
        chaseAfter(),
        chaseLimit(),
        guardAfter(),
        guardLimit(),
        // There a price needs minutes of exchange time to travel.
        realTime ? tickAge() : Duration.ofMinutes(10),
        flattenGrace(),
        closeAgainAfter(),
        verifyAfter());
  }
}
