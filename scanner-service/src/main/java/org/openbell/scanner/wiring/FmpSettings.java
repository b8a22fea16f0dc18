package org.openbell.scanner.wiring;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/// Where Fmp is asked, as whom, and for how long; from `openbell.fmp`.
@ConfigMapping(prefix = "openbell.fmp")
public interface FmpSettings {
  URI url();

  /// Without a key there are no scans.
  Optional<String> key();

  /// Real time for one question, three attempts and the last byte included.
  Duration limit();
}
