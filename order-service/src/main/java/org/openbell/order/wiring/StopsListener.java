package org.openbell.order.wiring;

import java.io.IOException;
import java.util.List;
import org.jboss.logging.Logger;
import org.openbell.order.house.Cause;
import org.openbell.order.house.CauseKind;
import org.openbell.order.house.TradingSwitch;
import org.openbell.order.store.HaltFile;

/// One line in the log for each cause, and the mark on the disk for a halt by hand.
final class StopsListener implements TradingSwitch.Listener {
  private static final Logger LOG = Logger.getLogger(StopsListener.class);

  private final HaltFile mark;

  StopsListener(HaltFile mark) {
    this.mark = mark;
  }

  @Override
  public void latched(Cause cause) {
    LOG.errorf(
        "trading is %s: %s, by %s: %s",
        cause.kind().state(), cause.name(), cause.by(), cause.words());
    if (cause.kind() == CauseKind.HALTED_BY_HAND) {
      try {
        mark.write(cause);
      } catch (IOException notWritten) {
        LOG.errorf(notWritten, "the halt is in force, but %s could not be written", mark.path());
      }
    }
  }

  @Override
  public void cleared(List<Cause> causes) {
    for (Cause cause : causes) {
      LOG.warnf("a person cleared %s: %s", cause.name(), cause.words());
      if (cause.kind() == CauseKind.HALTED_BY_HAND) {
        try {
          mark.remove();
        } catch (IOException notRemoved) {
          LOG.errorf(notRemoved, "remove %s by hand: a restart would halt", mark.path());
        }
      }
    }
  }
}
