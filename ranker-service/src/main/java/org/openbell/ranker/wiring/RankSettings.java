package org.openbell.ranker.wiring;

import io.smallrye.config.ConfigMapping;
import java.math.BigDecimal;
import org.openbell.model.trade.Confidence;
import org.openbell.ranker.ranking.RankingRules;

/// How candidates become picks; from `openbell.rank`, explained in [RankingRules].
@ConfigMapping(prefix = "openbell.rank")
public interface RankSettings {
  BigDecimal threshold();

  int picks();

  BigDecimal ruleCap();

  /// The prompt's name with its version; the text is `prompts/NAME.md` in this service.
  String prompt();

  /// The same in the words of the core.
  default RankingRules rules() {
    return new RankingRules(new Confidence(threshold()), picks(), new Confidence(ruleCap()));
  }
}
