package org.openbell.approval.push;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.model.money.Usd;
import org.openbell.model.session.SessionDate;
import org.openbell.model.trade.ExitReason;
import org.openbell.model.trade.TradeId;

/// Something that the trader may want to be told, as it is kept until it is sent. It gets its words
/// only then: a price and the seconds left are those of the moment at which it goes out.
public sealed interface PushEvent {
  /// One fact is one message to each channel, however often the fact is told.
  String key();

  Kind kind();

  record Asked(TradeId trade, Instant lapsesAt) implements PushEvent {
    @Override
    public String key() {
      return keyOf(trade);
    }

    /// The key of the question about that trade: there is one.
    public static String keyOf(TradeId trade) {
      return "asked-" + trade;
    }

    @Override
    public Kind kind() {
      return Kind.ASKED;
    }
  }

  /// It was approved, refused, or lapsed: the book of questions says which.
  record Decided(TradeId trade) implements PushEvent {
    @Override
    public String key() {
      return "decided-" + trade;
    }

    @Override
    public Kind kind() {
      return Kind.DECIDED;
    }
  }

  /// The first shares of a trade are ours.
  record Bought(TradeId trade, Shares shares, Price price) implements PushEvent {
    @Override
    public String key() {
      return "bought-" + trade;
    }

    @Override
    public Kind kind() {
      return Kind.BOUGHT;
    }
  }

  /// The last shares of a trade are gone; `gross` is before commissions.
  record Sold(TradeId trade, ExitReason reason, Shares shares, Price entry, Price exit, Usd gross)
      implements PushEvent {
    @Override
    public String key() {
      return "sold-" + trade;
    }

    @Override
    public Kind kind() {
      return Kind.SOLD;
    }
  }

  /// What happened to the permission to enter.
  enum Turn {
    HALTED,
    PAUSED,
    RESUMED
  }

  record Brakes(String key, Turn turn, String by, String cause, String words) implements PushEvent {
    @Override
    public Kind kind() {
      return Kind.BRAKES;
    }
  }

  /// A person must look; in the words of the journal.
  record Alarm(String key, Optional<TradeId> trade, String words) implements PushEvent {
    @Override
    public Kind kind() {
      return Kind.ALARM;
    }
  }

  /// The day is armed.
  record Go(SessionDate date, String mode) implements PushEvent {
    @Override
    public String key() {
      return "go-" + date;
    }

    @Override
    public Kind kind() {
      return Kind.GO;
    }
  }

  /// The day is not armed; told again when the reasons change.
  record NoGo(String key, SessionDate date, String words) implements PushEvent {
    @Override
    public Kind kind() {
      return Kind.NO_GO;
    }
  }

  /// The day is over, in one line.
  record DayOver(SessionDate date, String headline) implements PushEvent {
    @Override
    public String key() {
      return "day-" + date;
    }

    @Override
    public Kind kind() {
      return Kind.DAY;
    }
  }

  /// The gateway has to be logged in by hand once more; `sunday` is when the old login ended.
  record LoginDue(LocalDate sunday, boolean isUrgent) implements PushEvent {
    @Override
    public String key() {
      return keyOf(sunday, isUrgent);
    }

    public static String keyOf(LocalDate sunday, boolean isUrgent) {
      return "login-" + (isUrgent ? "urgent-" : "due-") + sunday;
    }

    @Override
    public Kind kind() {
      return Kind.LOGIN;
    }
  }

  /// The gateway is logged in for this week.
  record LoginDone(LocalDate sunday) implements PushEvent {
    @Override
    public String key() {
      return "login-done-" + sunday;
    }

    @Override
    public Kind kind() {
      return Kind.LOGIN;
    }
  }

  /// Somebody wants to see whether it arrives.
  record Test(String key, String by) implements PushEvent {
    @Override
    public Kind kind() {
      return Kind.TEST;
    }
  }
}
