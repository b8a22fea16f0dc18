package org.openbell.tws.connection;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import org.openbell.tws.wire.Frame;

/// How much may pile up, in which direction, and what happens then.
///
/// @param waitingOrders orders and cancels that wait to be written, 1 to 100 000
/// @param waitingOthers other messages that wait to be written, 1 to 100 000
/// @param whenFull what a call does that finds no room
/// @param patience how long it waits with [WhenFull#WAIT], 1 ms to 1 h
/// @param behindListener messages that wait for the listener, 100 to 1 000 000; one of more than
///     1 KiB counts as one per KiB
/// @param numberedQueries unanswered queries whose answers carry a number, 1 to 10 000
/// @param queriesInTurn waiting queries of each kind whose answers carry none, 1 to 10 000
/// @param frameBytes longest message taken, 4 KiB to just under 16 MiB; a longer one is passed over
///     and reported as unrecognized
public record Limits(
    int waitingOrders,
    int waitingOthers,
    WhenFull whenFull,
    Duration patience,
    int behindListener,
    int numberedQueries,
    int queriesInTurn,
    int frameBytes) {

  public Limits {
    requireNonNull(whenFull, "whenFull");
    Ranges.require("waitingOrders", waitingOrders, 1, 100_000);
    Ranges.require("waitingOthers", waitingOthers, 1, 100_000);
    Ranges.require("patience", patience, Duration.ofMillis(1), Duration.ofHours(1));
    Ranges.require("behindListener", behindListener, 100, 1_000_000);
    Ranges.require("numberedQueries", numberedQueries, 1, 10_000);
    Ranges.require("queriesInTurn", queriesInTurn, 1, 10_000);
    Ranges.require("frameBytes", frameBytes, 4 * 1024, Frame.MAX_PAYLOAD_BYTES);
  }

  /// 200 messages of either lane and no waiting, 20 000 behind the listener, 64 and 16 queries,
  /// 1 MiB per message.
  public static Limits usual() {
    return new Limits(
        200, 200, WhenFull.REFUSE, Duration.ofSeconds(10), 20_000, 64, 16, 1024 * 1024);
  }

  /// The same with other numbers of messages that may wait to be written.
  public Limits withWaiting(int orders, int others) {
    return new Limits(
        orders,
        others,
        whenFull,
        patience,
        behindListener,
        numberedQueries,
        queriesInTurn,
        frameBytes);
  }

  /// The same, but calls that find no room wait this long for it.
  public Limits waitingWhenFull(Duration atMost) {
    return new Limits(
        waitingOrders,
        waitingOthers,
        WhenFull.WAIT,
        atMost,
        behindListener,
        numberedQueries,
        queriesInTurn,
        frameBytes);
  }

  /// The same with another number of messages that may wait for the listener.
  public Limits withBehindListener(int messages) {
    return new Limits(
        waitingOrders,
        waitingOthers,
        whenFull,
        patience,
        messages,
        numberedQueries,
        queriesInTurn,
        frameBytes);
  }

  /// The same with other numbers of unanswered queries.
  public Limits withQueries(int numbered, int inTurn) {
    return new Limits(
        waitingOrders,
        waitingOthers,
        whenFull,
        patience,
        behindListener,
        numbered,
        inTurn,
        frameBytes);
  }

  /// The same with another longest message.
  public Limits withFrameBytes(int bytes) {
    return new Limits(
        waitingOrders,
        waitingOthers,
        whenFull,
        patience,
        behindListener,
        numberedQueries,
        queriesInTurn,
        bytes);
  }
}
