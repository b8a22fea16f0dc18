package org.openbell.approval.inbound;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.openbell.approval.PageDesk;
import org.openbell.approval.page.DeskView;

/// Looks at the desk for everybody who watches: at most one look in half a second, however many
/// they are.
@Singleton
public class DeskFeed {
  static final Duration LOOK_EVERY = Duration.ofMillis(500);

  private static final Logger LOG = Logger.getLogger(DeskFeed.class);
  private static final Duration BEAT = Duration.ofSeconds(10);

  /// The page as it was a moment ago; `essence` is the same as long as nobody needs to hear of it.
  record Look(long atNanos, Object essence, String json) {}

  /// What one watcher was told last.
  static final class Watcher {
    private Optional<Look> told = Optional.empty();

    /// The document to send now; empty when there is nothing new and the last one is not old.
    Optional<String> next(Look look) {
      boolean isNews =
          told.filter(last -> last.essence().equals(look.essence()))
              .filter(last -> look.atNanos() - last.atNanos() < BEAT.toNanos())
              .isEmpty();
      if (!isNews) {
        return Optional.empty();
      }
      told = Optional.of(look);
      return Optional.of(look.json());
    }
  }

  private final PageDesk desk;
  private final ObjectMapper json;
  private Optional<Look> latest = Optional.empty();

  DeskFeed(PageDesk desk, ObjectMapper json) {
    this.desk = desk;
    this.json = json;
  }

  /// Empty while the database does not answer: who hears nothing shows that.
  synchronized Optional<Look> look() {
    long now = System.nanoTime();
    if (latest.filter(l -> now - l.atNanos() < LOOK_EVERY.toNanos() / 2).isPresent()) {
      return latest;
    }
    try {
      DeskView view = desk.look();
      latest = Optional.of(new Look(now, view.essence(), json.writeValueAsString(view)));
      return latest;
    } catch (JsonProcessingException cannotBe) {
      throw new IllegalStateException("cannot write the desk", cannotBe);
    } catch (RuntimeException away) {
      LOG.warnf("the desk cannot be looked at: %s", away.getMessage());
      return Optional.empty();
    }
  }

  static long looksIn(Duration time) {
    return TimeUnit.NANOSECONDS.toMillis(time.toNanos()) / LOOK_EVERY.toMillis();
  }
}
