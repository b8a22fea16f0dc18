package org.openbell.simulator.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openbell.simulator.account.Accounts;
import org.openbell.simulator.account.Ledger;
import org.openbell.simulator.venue.Exchange;
import org.openbell.simulator.venue.FillRules;
import org.openbell.simulator.venue.ScriptedMarket;
import org.openbell.tws.wire.Frame;

/// Clients that do not behave: their connection ends with one line in the log, and a well-behaved
/// client beside them notices nothing.
@Timeout(30)
class AbuseTest {
  private static final byte[] GREETING = hex("4150490000000009763137382e2e323030");
  private static final GatewayLimits SHORT =
      new GatewayLimits(3, 100, 50, Duration.ofMillis(300), Duration.ofMillis(300), 2_000);
  private static final Logger LOG = Logger.getLogger("simulator.gateway");

  private final List<String> warnings = new CopyOnWriteArrayList<>();
  private final Handler listener = new Listener();
  private ExchangeThread exchange;
  private GatewayServer server;
  private Socket witness;

  private final class Listener extends Handler {
    @Override
    public void publish(LogRecord record) {
      if (record.getLevel().intValue() >= Level.WARNING.intValue()) {
        warnings.add(MessageFormat.format(record.getMessage(), record.getParameters()));
      }
    }

    @Override
    public void flush() {
      // Nothing is held back.
    }

    @Override
    public void close() {
      // Nothing is open.
    }
  }

  @BeforeEach
  void start() throws IOException {
    LOG.addHandler(listener);
    var at = Instant.parse("2026-11-20T13:00:00Z");
    var market = new ScriptedMarket("10", "10");
    var ledger = new Ledger(Accounts.withForeignShares());
    var venue = new Exchange(market, ledger, FillRules.standard(), 1, at);
    var gateway = new Gateway(venue, market, false, OrderSettings.USUAL, SHORT);
    exchange = new ExchangeThread(gateway, InstantSource.fixed(at)).start();
    server = GatewayServer.listen(InetAddress.getLoopbackAddress(), 0, exchange);
    witness = client(1);
  }

  @AfterEach
  void stop() throws IOException {
    witness.close();
    server.close();
    exchange.close();
    LOG.removeHandler(listener);
  }

  static Stream<Arguments> rubbish() {
    return Stream.of(
        Arguments.of("another protocol", ascii("GET / HTTP/1.1\r\n\r\n"), "another protocol"),
        Arguments.of("nothing at all", new byte[0], "silent after 0 of 4 bytes"),
        Arguments.of("half a greeting", ascii("AP"), "silent after 2 of 4 bytes"),
        Arguments.of("no version", ascii("API\0"), "silent after 0 of 1 bytes"),
        Arguments.of("half a version", hex("41504900000000097631"), "silent after 2 of 9 bytes"),
        Arguments.of("a giant version", hex("415049007fffffff"), "2147483647 bytes"),
        Arguments.of("a negative length", hex("41504900ffffffff"), "4294967295 bytes"),
        Arguments.of("a version above", hex("4150490000000009763231332e2e323235"), "v213..225"),
        Arguments.of("a version below", hex("4150490000000009763130302e2e313635"), "v100..165"),
        Arguments.of("words for versions", hex("41504900000000027670"), "'vp'"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rubbish")
  void whoDoesNotShakeHandsIsLetGo(String name, byte[] bytes, String told) throws IOException {
    try (var stranger = connect()) {
      stranger.getOutputStream().write(bytes);

      assertEnded(stranger);
    }
    assertOneWarning(told);
    assertWitnessIsServed();
  }

  static Stream<Arguments> rubbishAfterwards() {
    return Stream.of(
        Arguments.of("silence", new byte[0], "silent after 0 of 1 bytes"),
        Arguments.of("half a length", hex("0000"), "silent after 1 of 3 bytes"),
        Arguments.of("half a frame", hex("000000083731"), "silent after 2 of 8 bytes"),
        Arguments.of("a giant length", hex("7fffffff"), "2147483647 bytes"),
        Arguments.of("bytes", hex("00000003ff00ff"), "bytes that are not the protocol"));
  }

  @ParameterizedTest(name = "{0} after the handshake")
  @MethodSource("rubbishAfterwards")
  void whoShakesHandsAndThenTalksRubbishIsLetGo(String name, byte[] bytes, String told)
      throws IOException {
    try (var stranger = connect()) {
      stranger.getOutputStream().write(GREETING);
      next(stranger);
      stranger.getOutputStream().write(bytes);

      assertEnded(stranger);
    }
    assertOneWarning(told);
    assertWitnessIsServed();
  }

  @Test
  void bytesThatTrickleAreNotWaitedForForever() throws IOException {
    try (var stranger = connect()) {
      var heard = new CountDownLatch(1);
      Thread.ofVirtual()
          .start(() -> send(stranger, heard, Duration.ofMillis(100), i -> at(GREETING, i)));

      assertEnded(stranger);
      heard.countDown();
    }
    assertOneWarning("silent after");
    assertWitnessIsServed();
  }

  @Test
  void aClientThatHasStartedMayBeSilent() throws IOException {
    witness.setSoTimeout((int) SHORT.silence().multipliedBy(2).toMillis());

    assertThatThrownBy(() -> witness.getInputStream().read())
        .isInstanceOf(SocketTimeoutException.class);
    assertWitnessIsServed();
    assertThat(warnings).isEmpty();
  }

  private static byte[] at(byte[] bytes, int index) {
    return new byte[] {bytes[index % bytes.length]};
  }

  /// Sends piece after piece until it has been heard enough or nobody listens any more.
  private static void send(
      Socket to, CountDownLatch heard, Duration every, IntFunction<byte[]> pieces) {
    try {
      for (var i = 0; !heard.await(every.toMillis(), TimeUnit.MILLISECONDS); i++) {
        to.getOutputStream().write(pieces.apply(i));
      }
    } catch (IOException | InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void aMessageThatStopsHalfwayEndsAClientThatHasStarted() throws IOException {
    try (var stranger = client(2)) {
      stranger.getOutputStream().write(hex("0000000434390031"), 0, 6);

      drain(stranger);
    }
    assertOneWarning("silent after 2 of 4 bytes");
    assertWitnessIsServed();
  }

  @Test
  void aClientThatLeavesLeavesNoWarning() throws IOException {
    client(2).close();

    assertWitnessIsServed();
    assertThat(warnings).isEmpty();
  }

  @Test
  void tooManyClientsAreTurnedAway() throws IOException {
    try (var second = client(2);
        var third = client(3);
        var fourth = connect()) {
      fourth.getOutputStream().write(GREETING);

      assertEnded(fourth);
      assertThat(second.isClosed() || third.isClosed()).isFalse();
    }
    assertOneWarning("3 clients are there already");
    assertWitnessIsServed();
  }

  @Test
  void aSecondClientWithTheSameIdReadsWhyItIsLetGo() throws IOException {
    try (var second = connect()) {
      second.getOutputStream().write(GREETING);
      next(second);
      second.getOutputStream().write(frame("71|2|1||"));

      assertThat(next(second)).startsWith("4|-1|326|");
      assertEnded(second);
    }
    assertOneWarning("which is in use");
    assertWitnessIsServed();
  }

  @Test
  void whoSendsTooFastIsToldTwiceAndLetGoTheThirdTime() throws IOException {
    List<String> told;
    try (var stranger = client(2)) {
      var heard = new CountDownLatch(1);
      var flood = frame("49|1|");
      Thread.ofVirtual().start(() -> send(stranger, heard, Duration.ofMillis(2), i -> flood));

      told = drain(stranger);
      heard.countDown();
    }
    assertThat(told)
        .filteredOn(message -> message.startsWith("4|-1|100|"))
        .extracting(message -> message.substring(0, message.lastIndexOf("||")))
        .containsExactly(
            "4|-1|100|Max rate of messages per second has been exceeded:max=50 rec=51 (1)",
            "4|-1|100|Max rate of messages per second has been exceeded:max=50 rec=51 (2)",
            "4|-1|100|Max rate of messages per second has been exceeded:max=50 rec=51 (3)");
    assertThat(told).filteredOn(message -> message.startsWith("49|")).hasSizeLessThanOrEqualTo(150);
    assertOneWarning("for the third time");
    assertWitnessIsServed();
  }

  @Test
  void whoNeverReadsIsCutOff() throws IOException {
    try (var stranger = client(2)) {
      exchange.ask(() -> sendTo(2, 40_000));

      assertOneWarning("does not read");
      assertWitnessIsServed();
      assertThat(drain(stranger)).hasSizeLessThan(40_000);
    }
    assertOneWarning("does not read");
  }

  /// A kilobyte each: more than the system's own buffers hold, and then more than the queue.
  private boolean sendTo(int clientId, int messages) {
    var session = exchange.gateway().client(clientId).orElseThrow();
    for (var i = 0; i < messages; i++) {
      session.error(-1, 2104, "x".repeat(1_000), Instant.EPOCH);
    }
    return true;
  }

  private void assertOneWarning(String words) {
    assertThat(warnings).hasSize(1);
    assertThat(warnings.getFirst()).contains(words);
  }

  private void assertWitnessIsServed() throws IOException {
    witness.getOutputStream().write(frame("49|1|"));

    assertThat(next(witness)).startsWith("49|1|");
  }

  private static void assertEnded(Socket socket) throws IOException {
    assertThat(drain(socket)).isEmpty();
  }

  /// Everything until the other side hangs up.
  private static List<String> drain(Socket socket) throws IOException {
    var read = new ArrayList<String>();
    try {
      InputStream in = socket.getInputStream();
      for (var frame = Frame.read(in); frame.isPresent(); frame = Frame.read(in)) {
        read.add(text(frame.get()));
      }
    } catch (EOFException | SocketException cutOff) {
      assertThat(cutOff).hasMessageFindingMatch("reset|cut off");
    }
    return read;
  }

  private Socket client(int id) throws IOException {
    var socket = connect();
    socket.getOutputStream().write(GREETING);
    next(socket);
    socket.getOutputStream().write(frame("71|2|" + id + "||"));
    for (var i = 0; i < 5; i++) {
      next(socket);
    }
    return socket;
  }

  private Socket connect() throws IOException {
    return new Socket(InetAddress.getLoopbackAddress(), server.port());
  }

  private static String next(Socket socket) throws IOException {
    return text(Frame.read(socket.getInputStream()).orElseThrow());
  }

  private static String text(byte[] payload) {
    return new String(payload, StandardCharsets.US_ASCII).replace('\0', '|');
  }

  private static byte[] frame(String message) {
    return Frame.framed(ascii(message.replace('|', '\0')));
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits);
  }
}
