package org.openbell.scanner.inbound;

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
import org.openbell.scanner.ScanDesk;
import org.openbell.scanner.scan.ScanAnswer;

/// Listens for scans that are due, and for what is not to be found again.
///
/// The vendors are asked before the transaction, not in it.
@ApplicationScoped
public class ScannerEvents {
  private static final Logger LOG = Logger.getLogger(ScannerEvents.class);

  private final EventLine line;
  private final EventJson json;
  private final ScanDesk desk;

  ScannerEvents(EventLine line, EventJson json, ScanDesk desk) {
    this.line = line;
    this.json = json;
    this.desk = desk;
  }

  @Incoming("events")
  @Blocking
  public void on(ConsumerRecord<String, String> record) {
    Envelope envelope = json.read(record.value());
    Optional<ScanAnswer> answer = line.ask(() -> answer(envelope.payload()));
    line.take(
        record.value(),
        admitted -> {
          answer.ifPresent(found -> desk.keep(admitted.eventId(), found));
          if (admitted.payload() instanceof OrderFact fact) {
            desk.note(fact);
          }
        });
    answer.ifPresent(ScannerEvents::log);
  }

  private Optional<ScanAnswer> answer(Event event) {
    return switch (event) {
      case SchedulerFact fact -> answer(fact);
      case ScannerFact _, RankerFact _, OrderFact _, ApprovalFact _, ExitFact _, TickFact _ ->
          Optional.empty();
      case OrderCommand _ -> Optional.empty();
    };
  }

  private Optional<ScanAnswer> answer(SchedulerFact fact) {
    return switch (fact) {
      case SchedulerFact.ScanDue due -> desk.answer(due);
      case SchedulerFact.SessionWoke _,
          SchedulerFact.EntryWindowOpened _,
          SchedulerFact.EntryCutoffReached _,
          SchedulerFact.SessionOpened _,
          SchedulerFact.FlattenDue _,
          SchedulerFact.SessionClosed _,
          SchedulerFact.SessionSlept _,
          SchedulerFact.SessionSkipped _,
          SchedulerFact.DoneForDay _,
          SchedulerFact.NotDoneForDay _ ->
          Optional.empty();
    };
  }

  private static void log(ScanAnswer answer) {
    switch (answer.fact()) {
      case ScannerFact.CandidatesFound found ->
          LOG.infof(
              "scan %s found %d candidates; %s; excluded: %s",
              found.scan(), found.candidates().size(), found.coverage(), answer.excluded());
      case ScannerFact.ScanFailed failed ->
          LOG.warnf("scan %s failed: %s", failed.scan(), failed.reason());
    }
  }
}
