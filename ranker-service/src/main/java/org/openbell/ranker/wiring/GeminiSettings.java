package org.openbell.ranker.wiring;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Which model is asked, where and as whom; from `openbell.gemini`.
@ConfigMapping(prefix = "openbell.gemini")
public interface GeminiSettings {
  URI url();

  /// Without a key this model is not asked.
  Optional<String> key();

  String model();

  /// Real time for one ranking, the second attempt included.
  Duration limit();

  /// What the model costs from when on.
  List<PriceSettings> prices();
}
