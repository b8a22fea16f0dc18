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

  /// Exchange time that the broker's own time exit gets to fill, 5..120 s.
  @WithDefault("PT20S")
  Duration flattenGrace();

  /// Exchange time between two orders to close, 10..300 s.
  @WithDefault("PT60S")
  Duration closeAgainAfter();

  /// Real time that every answer gets at least, when exchange time runs fast; 0..30 s.
  @WithDefault("PT3S")
  Duration leastRealWait();

  default ExitPolicy policy() {
    return new ExitPolicy(chaseAfter(), chaseLimit(), flattenGrace(), closeAgainAfter());
  }
}
