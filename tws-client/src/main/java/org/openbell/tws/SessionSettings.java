package org.openbell.tws;

/// How a [TwsSession] keeps a connection alive.
///
/// @param backoff waits between attempts
/// @param whileIdIsInUse waits while another connection has our client id
/// @param heartbeat how a silent gateway is found out
/// @param seed of the jitter, so that a test can repeat it
public record SessionSettings(
    Backoff backoff, Backoff whileIdIsInUse, Heartbeat heartbeat, long seed) {

  /// Everything as usual, with another jitter each time.
  public static SessionSettings usual() {
    return new SessionSettings(
        Backoff.usual(), Backoff.whileIdIsInUse(), Heartbeat.usual(), System.nanoTime());
  }

  /// The same with other waits.
  public SessionSettings withBackoff(Backoff other) {
    return new SessionSettings(other, whileIdIsInUse, heartbeat, seed);
  }

  /// The same with other waits while another connection has our client id.
  public SessionSettings withBackoffWhileIdIsInUse(Backoff other) {
    return new SessionSettings(backoff, other, heartbeat, seed);
  }

  /// The same with another heartbeat.
  public SessionSettings withHeartbeat(Heartbeat other) {
    return new SessionSettings(backoff, whileIdIsInUse, other, seed);
  }

  /// The same with another jitter.
  public SessionSettings withSeed(long other) {
    return new SessionSettings(backoff, whileIdIsInUse, heartbeat, other);
  }
}
