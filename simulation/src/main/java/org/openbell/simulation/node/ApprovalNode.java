package org.openbell.simulation.node;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.openbell.approval.ApprovalAssembly;
import org.openbell.approval.approval.Approval;
import org.openbell.approval.approval.ApprovalBook;
import org.openbell.approval.approval.ApprovalInput;
import org.openbell.approval.approval.ApprovalPolicy;
import org.openbell.approval.approval.ApprovalState;
import org.openbell.approval.journal.JournalBook;
import org.openbell.approval.journal.JournalEntry;
import org.openbell.kit.json.EventJson;
import org.openbell.model.event.Envelope;
import org.openbell.model.event.EventId;
import org.openbell.model.event.Topic;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.session.ExchangeTime;
import org.openbell.model.session.SessionDate;
import org.openbell.model.trade.TradeId;
import org.openbell.simulation.plan.Part;
import org.openbell.simulation.store.Table;

/// approval-service as a process, with an operator in front of it.
public final class ApprovalNode extends Node {
  private static final ApprovalPolicy POLICY = new ApprovalPolicy(Duration.ofMinutes(10));
  private static final EventJson JSON = new EventJson();

  private record Kept(JournalEntry entry, Envelope envelope) {}

  private final Table<TradeId, Approval> approvals;
  private final Table<EventId, Kept> journal;
  private ApprovalAssembly assembly;
  private Envelope taking;

  public ApprovalNode(World world) {
    super(
        Part.APPROVAL,
        world,
        List.of(
            Topic.SCHEDULER_EVENTS,
            Topic.SCANNER_EVENTS,
            Topic.RANKER_EVENTS,
            Topic.ORDER_EVENTS,
            Topic.ORDER_COMMANDS,
            Topic.APPROVAL_EVENTS,
            Topic.EXIT_EVENTS));
    this.approvals = new Table<>(database().tape());
    this.journal = new Table<>(database().tape());
  }

  @Override
  void assemble() {
    assembly =
        ApprovalAssembly.of(
            new ApprovalAssembly.Ports(
                database(),
                leaving(),
                world().seams().approvals(new Book()),
                new Journal(),
                JSON,
                calendar(),
                clock(),
                timers(),
                ExchangeTime.NEW_YORK,
                POLICY));
    assembly.approvals().start();
  }

  @Override
  void effect(Envelope envelope) {
    taking = envelope;
    assembly.journal().take(envelope, "");
  }

  /// The operator clicks; nothing happens when nobody is there to hear it.
  public void decide(TradeId trade, ApprovalInput input) {
    enter(() -> assembly.approvals().decide(trade, input));
  }

  private final class Book implements ApprovalBook {
    @Override
    public boolean add(Approval approval) {
      return approvals.add(approval.ask().trade(), approval);
    }

    @Override
    public Optional<Approval> find(TradeId trade) {
      return approvals.find(trade);
    }

    @Override
    public boolean settle(Approval decided) {
      TradeId trade = decided.ask().trade();
      boolean pending =
          approvals
              .find(trade)
              .filter(known -> known.state() instanceof ApprovalState.Pending)
              .isPresent();
      if (pending) {
        approvals.put(trade, decided);
      }
      return pending;
    }

    @Override
    public List<Approval> pending() {
      List<Approval> pending = new ArrayList<>();
      for (Approval approval : approvals.values()) {
        if (approval.state() instanceof ApprovalState.Pending) {
          pending.add(approval);
        }
      }
      pending.sort(Comparator.comparing(approval -> approval.ask().lapsesAt()));
      return pending;
    }

    @Override
    public List<Approval> latest() {
      return approvals.all().reversed();
    }
  }

  /// What is only written to be read by people is kept as it came, and put on the wire's form when
  /// somebody asks for that.
  private final class Journal implements JournalBook {
    @Override
    public void add(JournalEntry entry) {
      if (!journal.add(entry.eventId(), new Kept(entry, taking))) {
        throw new IllegalStateException(entry.eventId() + " is in the journal");
      }
    }

    @Override
    public List<Numbered> read(Passage passage, int limit) {
      throw new UnsupportedOperationException("nobody reads the screen in a simulation");
    }

    @Override
    public List<Numbered> about(Symbol symbol) {
      throw new UnsupportedOperationException("nobody reads the screen in a simulation");
    }

    @Override
    public List<String> bodies(SessionDate date, Collection<String> types) {
      List<String> bodies = new ArrayList<>();
      if (!world().plan().foldsTheReport()) {
        return bodies;
      }
      for (Kept kept : journal.values()) {
        if (kept.entry().date().equals(date) && types.contains(kept.entry().type())) {
          bodies.add(JSON.write(kept.envelope()));
        }
      }
      return bodies;
    }

    @Override
    public boolean knows(SessionDate date) {
      return journal.size() > 0;
    }

    @Override
    public boolean wasTold(SessionDate date, String type) {
      for (Kept kept : journal.values()) {
        if (kept.entry().type().equals(type) && kept.entry().date().equals(date)) {
          return true;
        }
      }
      return false;
    }
  }
}
