package org.openbell.simulator.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.openbell.simulator.account.Accounts;
import org.openbell.simulator.account.Ledger;
import org.openbell.simulator.venue.Exchange;
import org.openbell.simulator.venue.FillRules;
import org.openbell.simulator.venue.ScriptedMarket;
import org.openbell.tws.wire.Frame;

/// The raw bytes of a client, over a real socket.
@Timeout(20)
class SocketTest {
  private static final byte[] GREETING = hex("4150490000000009763137382e2e323030");
  private static final byte[] START_API = hex("000000083731003200370000");

  private ExchangeThread exchange;
  private GatewayServer server;

  @BeforeEach
  void start() throws IOException {
    var at = Instant.parse("2026-11-20T13:00:00Z");
    var market = new ScriptedMarket("10", "10");
    var ledger = new Ledger(Accounts.withForeignShares());
    var venue = new Exchange(market, ledger, FillRules.standard(), 1, at);
    exchange =
        new ExchangeThread(new Gateway(venue, market, false), InstantSource.fixed(at)).start();
    server = GatewayServer.listen(InetAddress.getLoopbackAddress(), 0, exchange);
  }

  @AfterEach
  void stop() {
    server.close();
    exchange.close();
  }

  @Test
  void shakesHandsWhateverTheSegmentsAndAnswersInOrder() throws IOException {
    try (var socket = connect()) {
      for (var one : GREETING) {
        socket.getOutputStream().write(one);
      }
      assertThat(next(socket.getInputStream()))
          .isEqualTo("200|20261120 08:00:00 America/New_York|");

      socket.getOutputStream().write(START_API);

      assertThat(next(socket.getInputStream())).isEqualTo("15|1|DU1234567|");
      assertThat(next(socket.getInputStream())).isEqualTo("9|1|1|");
    }
  }

  @Test
  void hangsUpOnAnotherProtocolAndServesTheOthers() throws IOException {
    try (var stranger = connect();
        var client = connect()) {
      stranger
          .getOutputStream()
          .write("GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      assertThat(stranger.getInputStream().read()).isEqualTo(-1);

      client.getOutputStream().write(GREETING);

      assertThat(next(client.getInputStream())).startsWith("200|");
    }
  }

  @Test
  void hangsUpWhenNoVersionIsShared() throws IOException {
    try (var socket = connect()) {
      socket.getOutputStream().write(hex("4150490000000009763231332e2e323235"));

      assertThat(socket.getInputStream().read()).isEqualTo(-1);
    }
  }

  private Socket connect() throws IOException {
    return new Socket(InetAddress.getLoopbackAddress(), server.port());
  }

  private static String next(InputStream in) throws IOException {
    var payload = Frame.read(in).orElseThrow();
    return new String(payload, StandardCharsets.US_ASCII).replace('\0', '|');
  }

  private static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits);
  }
}
