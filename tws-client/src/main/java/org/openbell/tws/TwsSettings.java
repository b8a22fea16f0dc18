package org.openbell.tws;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.openbell.tws.connection.Endpoint;
import org.openbell.tws.connection.Limits;
import org.openbell.tws.connection.Pacing;
import org.openbell.tws.connection.Ranges;
import org.openbell.tws.transcript.Transcript;

/// Where the gateway is, who we are to it, and every limit there is.
///
/// @param port 4001 and 4002 are a gateway's usual live and paper ports, 7496 and 7497 those of TWS
/// @param clientId orders belong to it; never 0, which would take over manual orders
/// @param timeouts how long anything may take
/// @param pacing how fast we may write
/// @param limits how much may pile up
/// @param transcript where everything said is written down, account numbers replaced
public record TwsSettings(
    String host,
    int port,
    int clientId,
    Timeouts timeouts,
    Pacing pacing,
    Limits limits,
    Optional<Transcript> transcript) {

  public TwsSettings {
    requireNonNull(host, "host");
    Ranges.require("port", port, 1, 65_535);
    Ranges.require("clientId", clientId, 1, Integer.MAX_VALUE);
    requireNonNull(timeouts, "timeouts");
    requireNonNull(pacing, "pacing");
    requireNonNull(limits, "limits");
    requireNonNull(transcript, "transcript");
  }

  /// Everything but the address as usual, see [Timeouts#usual], [Pacing#usual], [Limits#usual].
  public static TwsSettings of(String host, int port, int clientId) {
    return new TwsSettings(
        host, port, clientId, Timeouts.usual(), Pacing.usual(), Limits.usual(), Optional.empty());
  }

  /// The same with another limit for the TCP connection.
  public TwsSettings withConnectTimeout(Duration timeout) {
    return with(new Timeouts(timeout, timeouts.handshake(), timeouts.request()));
  }

  /// The same with another limit for the handshake.
  public TwsSettings withHandshakeTimeout(Duration timeout) {
    return with(new Timeouts(timeouts.connect(), timeout, timeouts.request()));
  }

  /// The same with another limit for queries.
  public TwsSettings withRequestTimeout(Duration timeout) {
    return with(new Timeouts(timeouts.connect(), timeouts.handshake(), timeout));
  }

  /// The same with another pace, see [Pacing#of].
  public TwsSettings withMessagesPerSecond(int messages) {
    return withPacing(Pacing.of(messages));
  }

  /// The same with another pace.
  public TwsSettings withPacing(Pacing pace) {
    return new TwsSettings(host, port, clientId, timeouts, pace, limits, transcript);
  }

  /// The same with other limits.
  public TwsSettings withLimits(Limits other) {
    return new TwsSettings(host, port, clientId, timeouts, pacing, other, transcript);
  }

  /// The same, with everything said written to a file, see [Transcript#to(Path)].
  public TwsSettings withTranscript(Path file) {
    return withTranscript(Transcript.to(file));
  }

  /// The same, with everything said written down.
  public TwsSettings withTranscript(Transcript record) {
    return new TwsSettings(host, port, clientId, timeouts, pacing, limits, Optional.of(record));
  }

  Endpoint endpoint() {
    return new Endpoint(host, port, timeouts.connect());
  }

  private TwsSettings with(Timeouts other) {
    return new TwsSettings(host, port, clientId, other, pacing, limits, transcript);
  }
}
