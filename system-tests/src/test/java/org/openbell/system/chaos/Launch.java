package org.openbell.system.chaos;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openbell.system.path.Ports;
import org.openbell.system.path.Worker;
import org.openbell.system.stack.Repository;

/// How the simulator and the six services are started: with what the launcher tells them, except
/// that order-service's lines to the gateway and to the database lead through our proxies.
final class Launch {
  static final String TOKEN = "chaos-operator";

  private final Servers servers;
  private final Map<Target, Integer> httpPorts = new EnumMap<>(Target.class);
  private final int gatewayPort = Ports.free();

  Launch(Servers servers) {
    this.servers = servers;
    for (var target : Target.values()) {
      if (target.isService() || target == Target.SIMULATOR) {
        httpPorts.put(target, Ports.free());
      }
    }
  }

  int httpPort(Target target) {
    return httpPorts.get(target);
  }

  int gatewayPort() {
    return gatewayPort;
  }

  /// What is different from day to day; `jars` is another build's folder for a stale service.
  record Today(
      Path folder,
      String database,
      Hours hours,
      long seed,
      int gatewayWire,
      int databaseWire,
      Map<Target, Path> wrongClocks,
      Map<Target, Path> jars) {}

  Worker simulator(Today today) {
    var jar = Repository.root().resolve("simulator/target/simulator.jar");
    var words = new ArrayList<String>();
    words.addAll(List.of("-jar", jar.toString()));
    words.addAll(List.of("--port", "" + gatewayPort));
    words.addAll(List.of("--http-port", "" + httpPort(Target.SIMULATOR)));
    words.addAll(List.of("--scenario", "2025-10-29"));
    words.addAll(List.of("--date", today.hours().date().toString()));
    words.addAll(List.of("--seed", "" + today.seed()));
    words.addAll(List.of("--clock", clock(Target.SIMULATOR, today)));
    return start(Target.SIMULATOR, today, words, Map.of());
  }

  Worker service(Target service, Today today) {
    var jar = "target/quarkus-app/quarkus-run.jar";
    var built = Repository.root().resolve(service.process()).resolve(jar);
    var words =
        List.of(
            "-XX:+ExitOnOutOfMemoryError",
            "-jar",
            today.jars().getOrDefault(service, built).toString());
    return start(service, today, words, environment(service, today));
  }

  private static Worker start(
      Target target, Today today, List<String> words, Map<String, String> environment) {
    var log = today.folder().resolve(target.process() + ".log");
    try {
      return Worker.java(target.process(), log, target.megabytes(), words, environment);
    } catch (UncheckedIOException noProcess) {
      throw new IllegalStateException("no process for " + target, noProcess);
    }
  }

  private static String clock(Target target, Today today) {
    return "file:" + today.wrongClocks().getOrDefault(target, DayClock.file(today.folder()));
  }

  private Map<String, String> environment(Target service, Today today) {
    var environment = new LinkedHashMap<String, String>();
    environment.put("QUARKUS_HTTP_PORT", "" + httpPort(service));
    environment.put("QUARKUS_MANAGEMENT_PORT", "0");
    environment.put("KAFKA_BOOTSTRAP_SERVERS", servers.bootstrapServers());
    environment.put("QUARKUS_DATASOURCE_JDBC_URL", jdbcUrl(service, today));
    environment.put("QUARKUS_DATASOURCE_USERNAME", service.login());
    environment.put("QUARKUS_DATASOURCE_PASSWORD", Servers.PASSWORD);
    environment.put("OPENBELL_CLOCK", clock(service, today));
    environment.put("OPENBELL_APPROVAL_LAPSE_AFTER", "PT30M");
    // Four seconds at the pace of the open, where two are promised; unset it would be ten.
    environment.put("OPENBELL_ORDER_PROTECT_AFTER", "PT2M");
    environment.put("OPENBELL_OPERATOR_TOKEN", TOKEN);
    environment.put("OPENBELL_GATEWAY_HOST", "127.0.0.1");
    environment.put("OPENBELL_GATEWAY_PORT", "" + today.gatewayWire());
    environment.put(
        "OPENBELL_ORDER_DATA_FOLDER", today.folder().resolve(service.process()).toString());
    var simulator = "http://127.0.0.1:" + httpPort(Target.SIMULATOR);
    environment.put("OPENBELL_POLYGON_URL", simulator + "/polygon");
    environment.put("OPENBELL_FMP_URL", simulator + "/fmp/stable");
    environment.put("OPENBELL_DEEPSEEK_URL", simulator + "/deepseek");
    environment.put("OPENBELL_GEMINI_URL", simulator + "/gemini");
    for (var vendor : List.of("POLYGON", "FMP", "DEEPSEEK", "GEMINI")) {
      environment.put("OPENBELL_" + vendor + "_KEY", "chaos");
    }
    for (var other : Target.services()) {
      environment.put(
          "OPENBELL_SERVICES_" + other.name() + "_URL", "http://127.0.0.1:" + httpPort(other));
    }
    return environment;
  }

  private String jdbcUrl(Target service, Today today) {
    return service == Target.ORDER
        ? "jdbc:postgresql://127.0.0.1:%d/%s?sslmode=disable&gssEncMode=disable"
            .formatted(today.databaseWire(), today.database())
        : servers.jdbcUrl(today.database());
  }
}
