package org.openbell.exit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.openbell.exit.exit.Agenda;
import org.openbell.exit.exit.ExitInput;
import org.openbell.exit.exit.ExitPolicy;
import org.openbell.exit.exit.ExitTimes;
import org.openbell.exit.exit.Position;
import org.openbell.model.time.Timers.Timer;
import org.openbell.model.trade.TradeId;

/// The timers of the open positions, at most two for each, set anew with every stored change.
final class Wakeups {
  // A database that is away when a timer fires must not make a position forget its close.
  private static final Duration RETRY_AFTER = Duration.ofSeconds(10);

  private record Armed(long revision, List<Timer> timers) {}

  private final ExitPorts ports;
  private final ExitPolicy policy;
  private final Map<TradeId, Armed> armed = new HashMap<>();

  Wakeups(ExitPorts ports, ExitPolicy policy) {
    this.ports = ports;
    this.policy = policy;
  }

  /// Sets what the position's state asks for, in place of what was set for an older revision.
  synchronized void arm(Position position, BiConsumer<TradeId, ExitInput> wake) {
    TradeId trade = position.trade();
    Armed before = armed.get(trade);
    if (before != null && before.revision() > position.revision()) {
      return;
    }
    if (before != null) {
      before.timers().forEach(Timer::cancel);
      armed.remove(trade);
    }
    if (position.isAwake()) {
      armed.put(trade, new Armed(position.revision(), timersOf(position, wake)));
    }
  }

  private List<Timer> timersOf(Position position, BiConsumer<TradeId, ExitInput> wake) {
    TradeId trade = position.trade();
    ExitTimes times = ExitTimes.of(trade, ports.calendar());
    List<Timer> timers = new ArrayList<>();
    Agenda.appointment(position.state(), times)
        .ifPresent(
            due -> timers.add(ports.timers().at(due.at(), () -> run(trade, due.input(), wake))));
    Agenda.patienceEnds(position.state(), times, policy)
        .ifPresent(
            end ->
                timers.add(
                    ports.patience().at(end, () -> run(trade, new ExitInput.Overdue(), wake))));
    return timers;
  }

  // The retry is set first and taken back after success: what throws is tried again.
  private void run(TradeId trade, ExitInput input, BiConsumer<TradeId, ExitInput> wake) {
    Timer retry =
        ports
            .patience()
            .at(ports.clock().instant().plus(RETRY_AFTER), () -> run(trade, input, wake));
    wake.accept(trade, input);
    retry.cancel();
  }
}
