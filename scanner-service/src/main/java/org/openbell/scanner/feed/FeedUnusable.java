package org.openbell.scanner.feed;

/// A vendor's answer that must not be worked with; the message says whose, and what to do.
///
/// Never holds a key: messages end in logs and in events.
public final class FeedUnusable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// What is wrong with a feed.
  public enum Trouble {
    /// Asked too often (HTTP 429).
    RATE_LIMITED(true),
    /// No connection, or the vendor's own failure (HTTP 5xx).
    UNREACHABLE(true),
    /// The answer ends in the middle.
    TRUNCATED(true),
    /// No answer within the time allowed, however busy the line was.
    TOO_SLOW(false),
    /// No key, a wrong one, or a plan without this data.
    REFUSED(false),
    /// The plan delivers data that is 15 minutes old.
    DELAYED(false),
    /// The vendor says itself that the answer is not good.
    NOT_OK(false),
    /// Not the shape that the vendor documents.
    UNREADABLE(false);

    private final boolean passing;

    Trouble(boolean passing) {
      this.passing = passing;
    }

    /// Whether asking again soon may help.
    public boolean isPassing() {
      return passing;
    }
  }

  private final Trouble trouble;

  public FeedUnusable(Trouble trouble, String message) {
    super(trouble + ": " + message);
    this.trouble = trouble;
  }

  public FeedUnusable(Trouble trouble, String message, Throwable cause) {
    super(trouble + ": " + message, cause);
    this.trouble = trouble;
  }

  public Trouble trouble() {
    return trouble;
  }
}
