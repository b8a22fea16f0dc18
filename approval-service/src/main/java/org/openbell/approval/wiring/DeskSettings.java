package org.openbell.approval.wiring;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/// How the desk is reached, and for how long somebody stays logged in.
@ConfigMapping(prefix = "openbell.desk")
public interface DeskSettings {
  /// The page's own origin where a proxy hides it: `https://desk.example`.
  Optional<String> origin();

  /// How long a session lasts, in real time.
  @WithDefault("PT12H")
  Duration sessionLasts();
}
