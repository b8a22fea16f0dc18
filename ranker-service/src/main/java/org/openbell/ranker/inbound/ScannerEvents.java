package org.openbell.ranker.inbound;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import org.openbell.kit.EventLine;
import org.openbell.kit.json.EventJson;
import org.openbell.model.event.ApprovalFact;
import org.openbell.model.event.Envelope;
import org.openbell.model.event.Event;
import org.openbell.model.event.ExitFact;
import org.openbell.model.event.OrderCommand;
import org.openbell.model.event.OrderFact;
import org.openbell.model.event.RankerFact;
import org.openbell.model.event.ScannerFact;
import org.openbell.model.event.SchedulerFact;
import org.openbell.model.event.TickFact;
import org.openbell.ranker.RankDesk;
import org.openbell.ranker.ranking.Call;
import org.openbell.ranker.ranking.RankAnswer;
import org.openbell.ranker.ranking.RankingReply.Ranked;
import org.openbell.ranker.ranking.RankingReply.Unusable;

/// Listens for candidates. The models are asked before the transaction, not in it.
@ApplicationScoped
public class ScannerEvents {
  private static final Logger LOG = Logger.getLogger(ScannerEvents.class);

  private final EventLine line;
  private final EventJson json;
  private final RankDesk desk;

  ScannerEvents(EventLine line, EventJson json, RankDesk desk) {
    this.line = line;
    this.json = json;
    this.desk = desk;
  }

  @Incoming("events")
  @Blocking
  public void on(ConsumerRecord<String, String> record) {
    Envelope envelope = json.read(record.value());
    Optional<RankAnswer> answer = line.ask(() -> answer(envelope.payload()));
    line.take(
        record.value(),
        admitted -> answer.ifPresent(ranking -> desk.keep(admitted.eventId(), ranking)));
    answer.ifPresent(ScannerEvents::log);
  }

  private Optional<RankAnswer> answer(Event event) {
    return switch (event) {
      case ScannerFact fact -> answer(fact);
      case SchedulerFact _, RankerFact _, OrderFact _, ApprovalFact _, ExitFact _, TickFact _ ->
          Optional.empty();
      case OrderCommand _ -> Optional.empty();
    };
  }

  private Optional<RankAnswer> answer(ScannerFact fact) {
    return switch (fact) {
      case ScannerFact.CandidatesFound found -> desk.answer(found);
      case ScannerFact.ScanFailed _ -> Optional.empty();
    };
  }

  private static void log(RankAnswer answer) {
    answer.calls().forEach(ScannerEvents::log);
    switch (answer.fact()) {
      case RankerFact.PicksRanked ranked ->
          LOG.infof(
              "scan %s ranked by %s: %s",
              ranked.scan(),
              ranked.scorer(),
              ranked.picks().stream()
                  .map(pick -> pick.instrument().symbol() + " " + pick.confidence())
                  .toList());
      case RankerFact.RankingFailed failed ->
          LOG.warnf("scan %s not ranked: %s", failed.scan(), failed.reason());
    }
  }

  private static void log(Call call) {
    switch (call.reply()) {
      case Ranked(var votes) ->
          LOG.infof(
              "%s named %d candidates in %d ms for %s $",
              call.model(), votes.size(), call.latencyMillis(), call.cost());
      case Unusable(String reason) ->
          LOG.warnf(
              "%s, attempt %d, is unusable after %d ms: %s",
              call.model(), call.attempt(), call.latencyMillis(), reason);
    }
  }
}
