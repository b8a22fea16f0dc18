package org.openbell.ranker;

import java.time.InstantSource;
import org.openbell.kit.Outbox;
import org.openbell.ranker.prompt.PromptTemplate;
import org.openbell.ranker.ranking.Panel;
import org.openbell.ranker.ranking.RankRecords;
import org.openbell.ranker.ranking.RankingRules;

/// The whole ranker from its ports: with Kafka and PostgreSQL in a service, with memory in a test.
public record RankerAssembly(
    Panel panel,
    PromptTemplate template,
    RankingRules rules,
    RankRecords records,
    Outbox outbox,
    InstantSource clock) {

  public RankDesk desk() {
    return new RankDesk(panel, template, rules, records, outbox, clock);
  }
}
