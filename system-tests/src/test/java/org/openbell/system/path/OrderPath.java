package org.openbell.system.path;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.openbell.system.stack.Repository;
import org.openbell.system.stack.Web;
import org.openbell.system.wire.DatabaseTongue;
import org.openbell.system.wire.GatewayTongue;
import org.openbell.system.wire.Way;
import org.openbell.system.wire.Wire;

/// One case: order-service, the simulator, and a wire on each of its two lines that matter.
///
/// The day's events are told by the test itself, on Kafka. Everything waits for conditions, with a
/// limit; closing it leaves no process and no database behind.
final class OrderPath implements AutoCloseable {
  static final Duration LONGEST_START = Duration.ofSeconds(60);
  private static final Duration LOOK_EVERY = Duration.ofMillis(50);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Foundation foundation;
  private final String database;
  private final Path folder;
  private final Clockwork clock;
  private final Worker simulator;
  private final int simulatorHttpPort;
  private final Wire gatewayWire;
  private final Wire databaseWire;
  private final OrderService order;
  private final Hearing hearing;
  private final Hearing ticks;
  private final KafkaProducer<String, String> teller;
  private final Web web = new Web();
  private final AtomicInteger looks = new AtomicInteger();
  private Worker running;
  private DayTold day;

  OrderPath(Foundation foundation, Plan plan) {
    this.foundation = foundation;
    this.database = foundation.newDatabase();
    foundation.forgetRecords();
    this.folder = Path.of("target", "order-path", plan.name()).toAbsolutePath();
    this.clock = new Clockwork(folder.resolve("clock"), plan.begin());
    int gatewayPort = Ports.free();
    this.simulatorHttpPort = Ports.free();
    this.simulator = simulator(plan, gatewayPort);
    try {
      this.gatewayWire = Wire.to(gatewayPort, new GatewayTongue());
      this.databaseWire = Wire.to(foundation.postgresPort(), new DatabaseTongue());
    } catch (IOException noPort) {
      throw new UncheckedIOException(noPort);
    }
    gatewayWire.listen(
        (passing, _) -> {
          if (passing.is(Way.TO_CLIENT, GatewayTongue.OPEN_ORDERS_END)) {
            looks.incrementAndGet();
          }
        });
    this.order = orderService("order-service", plan.settings());
    this.running = order.start();
    this.hearing = new Hearing(foundation.kafkaPort(), "order.events.v1");
    this.ticks = new Hearing(foundation.kafkaPort(), "order.ticks.v1");
    this.teller =
        new KafkaProducer<>(
            Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                "127.0.0.1:" + foundation.kafkaPort(),
                ProducerConfig.LINGER_MS_CONFIG,
                0),
            new StringSerializer(),
            new StringSerializer());
    if (plan.exitAnswers()) {
      hearing.each(new StandInExit(this)::hears);
    }
  }

  /// What a case is like: when its clock begins, how it runs, what order-service is told.
  record Plan(
      String name,
      Instant begin,
      List<String> legs,
      int symbols,
      boolean exitAnswers,
      Map<String, String> settings) {
    /// At 10:00 New York, in real time, with an exit-service that answers.
    static Plan inTheMorning(String name) {
      return new Plan(name, Instant.parse("2025-10-29T14:00:00Z"), List.of(), 8, true, Map.of());
    }

    /// At 09:20 New York, in real time: auction orders may be sent for minutes.
    static Plan beforeTheOpen(String name) {
      return new Plan(name, Instant.parse("2025-10-29T13:20:00Z"), List.of(), 8, true, Map.of());
    }

    /// From 09:21 New York through the auction into the day, in a minute of ours.
    static Plan throughTheOpen(String name) {
      var begin = Instant.parse("2025-10-29T13:21:00Z");
      var sent = Instant.parse("2025-10-29T13:24:00Z");
      return new Plan(name, begin, List.of(begin + "*10", sent + "*30"), 8, true, Map.of());
    }

    Plan with(Map<String, String> other) {
      return new Plan(name, begin, legs, symbols, exitAnswers, other);
    }
  }

  /// A case that is up, awake and running, with books that agree.
  static OrderPath started(Foundation foundation, Plan plan) throws InterruptedException {
    var path = new OrderPath(foundation, plan);
    try {
      path.awaitUp();
      // The roll call has to be of one build: the one that runs.
      path.day = new DayTold(path.ask("/info").path("build").asText());
      path.clock.go(plan.legs().isEmpty() ? List.of(plan.begin() + "*1") : plan.legs());
      path.tell(path.day.sessionWoke(path.now()));
      path.hearing.await(
          "the account is read", LONGEST_START, f -> f.type().equals("AccountSnapshotTaken"));
      return path;
    } catch (RuntimeException | Error failed) {
      path.close();
      throw failed;
    }
  }

  private Worker simulator(Plan plan, int gatewayPort) {
    var jar = Repository.root().resolve("simulator/target/simulator.jar");
    var scenario = SteadyDay.write(folder, plan.symbols(), 1_000_000);
    return Worker.java(
        "simulator",
        folder.resolve("simulator.log"),
        256,
        List.of(
            "-jar", jar.toString(),
            "--port", "" + gatewayPort,
            "--http-port", "" + simulatorHttpPort,
            "--scenario", scenario.toString(),
            "--clock", clock.text()),
        Map.of());
  }

  /// A second order-service can be made with another name; it has a port of its own.
  OrderService orderService(String name, Map<String, String> settings) {
    var url = "jdbc:postgresql://127.0.0.1:" + databaseWire.port() + "/" + database;
    return new OrderService(
        name,
        folder,
        Ports.free(),
        foundation.kafkaPort(),
        url + "?sslmode=disable&gssEncMode=disable",
        gatewayWire.port(),
        clock.text(),
        settings);
  }

  private void awaitUp() {
    awaitThat("simulator and order-service are ready", LONGEST_START, this::isReady);
  }

  boolean isReady() throws InterruptedException {
    simulator.requireAlive();
    running.requireAlive();
    return web.status(order.httpPort(), "/q/health/ready") == 200;
  }

  void awaitThat(String what, Duration patience, Callable<Boolean> condition) {
    await(what).atMost(patience).pollInterval(LOOK_EVERY).until(condition);
  }

  void tell(DayTold.Letter letter) {
    var unused = teller.send(new ProducerRecord<>(letter.topic(), letter.key(), letter.body()));
  }

  /// Proposes the symbol as a rescan would, and approves what is proposed.
  String buy(String symbol) {
    var trade = propose(symbol);
    tell(day.tradeApproved(now(), trade));
    return trade;
  }

  /// Proposes the symbol as a rescan would.
  String propose(String symbol) {
    var trade = DayTold.tradeOf(symbol);
    tellScan("RESCAN", "T1000", symbol);
    hearing.await(
        symbol + " is proposed",
        LONGEST_START,
        fact -> fact.type().equals("TradeProposed") && fact.trade().equals(trade));
    // Nothing is bought before its price is known.
    ticks.await("a price of " + symbol, LONGEST_START, t -> t.text("symbol").equals(symbol));
    return trade;
  }

  private void tellScan(String kind, String time, String symbol) {
    var scan = DayTold.DATE.replace("-", "") + time;
    var picks = List.of(new DayTold.Pick(symbol, SteadyDay.PRICE, "0.86"));
    // Two topics have no order among each other: the finds are to be there before the picks.
    long before = scansTaken();
    tell(day.candidatesFound(now(), scan, kind, picks));
    awaitThat("the finds are taken", LONGEST_START, () -> scansTaken() > before);
    tell(day.picksRanked(now(), scan, kind, picks));
  }

  private long scansTaken() {
    return rows("inbox").stream()
        .filter(taken -> taken.path("type").asText().equals("CandidatesFound"))
        .count();
  }

  /// Ranks the symbol as a master and opens the entry window. It waits for nothing that has to be
  /// told: what proposes it may enter it in the same breath, and die of that.
  String enterAtTheOpen(String symbol) {
    tellScan("PRE_OPEN", "T0800", symbol);
    tell(day.entryWindowOpened(now()));
    return DayTold.tradeOf(symbol);
  }

  /// Waits until nothing is open at our side and that is true of what is there.
  void awaitSettled(String what, Predicate<Truth> end, Duration patience) {
    awaitThat(
        what,
        patience,
        () -> {
          var now = Truth.of(this);
          return end.test(now) && now.unsettled().isEmpty();
        });
  }

  /// Waits for a comparison of the books that began after this call.
  void awaitBooksComparedAgain() {
    int before = looks.get();
    awaitThat("the books are compared", LONGEST_START, () -> looks.get() >= before + 2);
  }

  void kill() {
    running.kill();
  }

  void startAgain() {
    running = order.start();
  }

  Worker running() {
    return running;
  }

  int httpPort() {
    return order.httpPort();
  }

  int simulatorHttpPort() {
    return simulatorHttpPort;
  }

  Wire gatewayWire() {
    return gatewayWire;
  }

  Wire databaseWire() {
    return databaseWire;
  }

  Hearing hearing() {
    return hearing;
  }

  Hearing ticks() {
    return ticks;
  }

  DayTold day() {
    return day;
  }

  Web web() {
    return web;
  }

  Instant now() {
    return clock.now();
  }

  /// Gives the simulator one fault of a script.
  void tellSimulator(String fault) throws InterruptedException {
    web.post(simulatorHttpPort, "/faults", fault);
  }

  /// Whether every fault that the simulator was told has happened and is over.
  boolean everyFaultHappened() throws InterruptedException {
    var report = web.get(simulatorHttpPort, "/faults");
    return report.path("withoutEffect").isEmpty()
        && StreamSupport.stream(report.path("entries").spliterator(), false)
            .allMatch(
                entry ->
                    entry.path("happened").intValue() > 0
                        && !entry.path("state").asText().equals("active"));
  }

  /// What order-service answers there.
  JsonNode ask(String path) throws InterruptedException {
    return web.get(order.httpPort(), path);
  }

  JsonNode post(String path, String body) throws InterruptedException {
    return web.post(order.httpPort(), path, body);
  }

  JsonNode ledger() throws InterruptedException {
    return web.get(simulatorHttpPort, "/ledger");
  }

  /// The rows of one of order-service's tables, as trees.
  List<JsonNode> rows(String table) {
    try (var connection = foundation.connect(database);
        var statement = connection.createStatement();
        var found =
            statement.executeQuery("select to_jsonb(t)::text from svc_order." + table + " t")) {
      var rows = new ArrayList<JsonNode>();
      while (found.next()) {
        rows.add(JSON.readTree(found.getString(1)));
      }
      return rows;
    } catch (SQLException | IOException unreadable) {
      throw new IllegalStateException("rows of " + table, unreadable);
    }
  }

  /// Prints what our side believes and has told, for whoever has to find a cause.
  void explain() {
    rows("order_intent").forEach(row -> System.out.println("  intent " + row));
    rows("trade").forEach(row -> System.out.println("  trade " + row));
    rows("fill").forEach(row -> System.out.println("  fill " + row));
    hearing.told().forEach(fact -> System.out.println("  " + fact + " " + fact.payload()));
    System.out.println("  logs are in " + folder);
  }

  /// Changes the database behind order-service's back, as its superuser.
  void tamper(String sql) throws SQLException {
    try (var connection = foundation.connect(database);
        var statement = connection.createStatement()) {
      statement.execute("set search_path to svc_order");
      statement.execute(sql);
    }
  }

  @Override
  public void close() {
    running.close();
    simulator.close();
    teller.close(Duration.ofSeconds(1));
    hearing.close();
    ticks.close();
    web.close();
    try {
      gatewayWire.close();
      databaseWire.close();
    } catch (IOException unclean) {
      throw new UncheckedIOException(unclean);
    }
    foundation.dropDatabase(database);
  }
}
