package org.openbell.scheduler.wiring;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// What can be set about the scheduler itself.
@ConfigMapping(prefix = "openbell.scheduler")
public interface SchedulerSettings {
  /// How long, in real time, the morning's roll call waits for services that are still starting.
  @WithDefault("PT10S")
  Duration rollCallPatience();
}
