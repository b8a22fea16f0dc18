package org.openbell.launcher.stack;

import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openbell.launcher.stack.ChildSpec.Ready;

/// Which processes a run consists of: the foundation first, then the services that stand on it.
public final class StackPlan {
  public static final String POSTGRES = "postgres";
  public static final String KAFKA = "kafka";
  public static final String SIMULATOR = "simulator";
  public static final String AUDITOR = "auditor";

  private static final String REAL = "real";

  private final StackSettings settings;
  private final Path java;
  private final long launcher;

  public StackPlan(StackSettings settings, Path java, long launcher) {
    this.settings = settings;
    this.java = java;
    this.launcher = launcher;
  }

  /// PostgreSQL, Kafka and the outside world, none of which needs another.
  public List<ChildSpec> foundation() {
    return List.of(postgres(), kafka(), simulator());
  }

  public List<ChildSpec> services() {
    return Arrays.stream(Service.values()).map(this::service).toList();
  }

  /// Watches the others; nobody needs it, and nothing waits for it.
  public ChildSpec auditor() {
    var ports = settings.ports();
    var command = java(80);
    command.addAll(List.of("-jar", auditorJar().toString()));
    var environment = new LinkedHashMap<>(settings.outside());
    environment.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + ports.kafka());
    environment.put("OPENBELL_AUDITOR_DATABASE_URL", databaseUrl());
    environment.put("OPENBELL_AUDITOR_DATABASE_PASSWORD", settings.secrets().databasePassword());
    environment.put("OPENBELL_AUDITOR_PORT", Integer.toString(ports.auditor()));
    environment.put("OPENBELL_SERVICES_ORDER_URL", url(ports.service(Service.ORDER)));
    environment.put("OPENBELL_CLOCK", settings.clock());
    if (!settings.clock().equals(REAL)) {
      environment.putIfAbsent("OPENBELL_AUDITOR_EVERY", "PT3S");
    }
    return new ChildSpec(
        AUDITOR,
        command,
        List.of(),
        environment,
        ports.auditor(),
        new Ready.Answers(URI.create(url(ports.auditor()) + "/q/health/ready")));
  }

  /// The files that a build must have made.
  public List<Path> jars() {
    var jars = new ArrayList<Path>();
    jars.add(localStackJar());
    jars.add(simulatorJar());
    jars.add(auditorJar());
    for (var service : Service.values()) {
      jars.add(jar(service));
    }
    return jars;
  }

  private ChildSpec postgres() {
    // Unpacking the server's own files takes memory once; what is free then goes back.
    var command = java(256, "-XX:MinHeapFreeRatio=10", "-XX:MaxHeapFreeRatio=20");
    command.addAll(localStack(POSTGRES));
    command.addAll(List.of("--data", settings.data().resolve(POSTGRES).toString()));
    command.addAll(List.of("--binaries", settings.binaries().toString()));
    command.addAll(List.of("--port", Integer.toString(settings.ports().postgres())));
    // A demo begins with an empty database; a server restarted during the day must keep it.
    var firstTime = settings.durable() ? List.<String>of() : List.of("--fresh-database");
    if (settings.durable()) {
      command.add("--durable");
    }
    var environment = Map.of("OPENBELL_DB_PASSWORD", settings.secrets().databasePassword());
    return new ChildSpec(
        POSTGRES,
        command,
        firstTime,
        environment,
        settings.ports().postgres(),
        new Ready.Said("postgres is ready"));
  }

  private ChildSpec kafka() {
    var ports = settings.ports();
    var command = java(256);
    command.addAll(localStack(KAFKA));
    command.addAll(List.of("--data", settings.data().resolve(KAFKA).toString()));
    command.addAll(List.of("--port", Integer.toString(ports.kafka())));
    command.addAll(List.of("--controller-port", Integer.toString(ports.kafkaController())));
    return new ChildSpec(
        KAFKA, command, List.of(), Map.of(), ports.kafka(), new Ready.Said("kafka is ready"));
  }

  private List<String> localStack(String server) {
    var libraries = localStackJar().resolveSibling("lib").resolve("*");
    return List.of(
        "--enable-native-access=ALL-UNNAMED",
        "-classpath",
        localStackJar() + File.pathSeparator + libraries,
        "org.openbell.local.LocalStack",
        server,
        "--parent",
        Long.toString(launcher));
  }

  private ChildSpec simulator() {
    var ports = settings.ports();
    // With a real gateway the simulator still is the market data, and its own gateway is unused.
    int gatewayPort = settings.gateway().isPresent() ? 0 : ports.gateway();
    var command = java(256);
    command.addAll(List.of("-jar", simulatorJar().toString()));
    command.addAll(List.of("--port", Integer.toString(gatewayPort)));
    command.addAll(List.of("--http-port", Integer.toString(ports.simulator())));
    command.addAll(List.of("--scenario", settings.scenario()));
    command.addAll(List.of("--seed", Long.toString(settings.seed())));
    command.addAll(List.of("--date", settings.date().toString()));
    command.addAll(List.of("--clock", settings.clock()));
    return new ChildSpec(
        SIMULATOR,
        command,
        List.of(),
        Map.of(),
        ports.simulator(),
        new Ready.Said("Simulator ready"));
  }

  private ChildSpec service(Service service) {
    int port = settings.ports().service(service);
    var command = java(service.heapMegabytes());
    command.addAll(List.of("-jar", jar(service).toString()));
    return new ChildSpec(
        service.folder(),
        command,
        List.of(),
        environment(service, port),
        port,
        new Ready.Answers(URI.create(url(port) + "/q/health/ready")));
  }

  private Map<String, String> environment(Service service, int port) {
    var ports = settings.ports();
    var environment = new LinkedHashMap<String, String>();
    environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
    environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
    environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(ports.management(service)));
    environment.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + ports.kafka());
    environment.put("QUARKUS_DATASOURCE_JDBC_URL", databaseUrl());
    environment.put("QUARKUS_DATASOURCE_USERNAME", service.login());
    environment.put("QUARKUS_DATASOURCE_PASSWORD", settings.secrets().databasePassword());
    environment.put("OPENBELL_CLOCK", settings.clock());
    environment.put("OPENBELL_OPERATOR_ZONE", settings.zone().getId());
    addOutsideWorld(environment);
    for (var other : Service.values()) {
      environment.put("OPENBELL_SERVICES_" + other.name() + "_URL", url(ports.service(other)));
    }
    settings
        .lapseAfter()
        .ifPresent(lapse -> environment.put("OPENBELL_APPROVAL_LAPSE_AFTER", lapse));
    environment.putAll(settings.outside());
    if (service == Service.APPROVAL) {
      environment.put("OPENBELL_OPERATOR_TOKEN", settings.secrets().operatorToken());
      environment.put("OPENBELL_HOUSE_TOKEN", settings.secrets().houseToken());
    }
    if (service == Service.ORDER) {
      environment.put("OPENBELL_OPERATOR_TOKEN", settings.secrets().houseToken());
      environment.put(
          "OPENBELL_ORDER_DATA_FOLDER", settings.data().resolve(service.folder()).toString());
    }
    return environment;
  }

  private void addOutsideWorld(Map<String, String> environment) {
    var simulator = url(settings.ports().simulator());
    environment.put("OPENBELL_POLYGON_URL", simulator + "/polygon");
    environment.put("OPENBELL_POLYGON_KEY", "demo");
    environment.put("OPENBELL_FMP_URL", simulator + "/fmp/stable");
    environment.put("OPENBELL_FMP_KEY", "demo");
    environment.put("OPENBELL_DEEPSEEK_URL", simulator + "/deepseek");
    environment.put("OPENBELL_DEEPSEEK_KEY", "demo");
    environment.put("OPENBELL_GEMINI_URL", simulator + "/gemini");
    environment.put("OPENBELL_GEMINI_KEY", "demo");
    var gateway =
        settings
            .gateway()
            .orElse(new StackSettings.Gateway("127.0.0.1", settings.ports().gateway()));
    environment.put("OPENBELL_GATEWAY_HOST", gateway.host());
    environment.put("OPENBELL_GATEWAY_PORT", Integer.toString(gateway.port()));
  }

  // Small heaps, one compiler tier and one collector thread: nine JVMs share this machine. Code is
  // compiled five times sooner than usual, because a day's first fills are to find it so; and with
  // room for classes and code no full collection comes while a fill waits (it took 90 to 190 ms).
  private List<String> java(int heapMegabytes, String... more) {
    var command = new ArrayList<String>();
    command.add(java.toString());
    command.add("-Xmx" + heapMegabytes + "m");
    command.add("-XX:+UseSerialGC");
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-XX:CompileThresholdScaling=0.2");
    command.add("-XX:MetaspaceSize=128m");
    command.add("-XX:ReservedCodeCacheSize=192m");
    command.add("-XX:+ExitOnOutOfMemoryError");
    command.add("-Duser.timezone=UTC");
    command.addAll(List.of(more));
    return command;
  }

  private Path localStackJar() {
    return settings.root().resolve("local-stack/target/local-stack.jar");
  }

  private Path simulatorJar() {
    return settings.root().resolve("simulator/target/simulator.jar");
  }

  private Path auditorJar() {
    return settings.root().resolve("auditor/target/auditor.jar");
  }

  private String databaseUrl() {
    return "jdbc:postgresql://127.0.0.1:" + settings.ports().postgres() + "/openbell";
  }

  private Path jar(Service service) {
    return settings.root().resolve(service.folder()).resolve("target/quarkus-app/quarkus-run.jar");
  }

  private static String url(int port) {
    return "http://127.0.0.1:" + port;
  }
}
