package org.openbell.system.path;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openbell.system.stack.Repository;

/// Order-service as it is packaged, told where everything is.
record OrderService(
    String name,
    Path folder,
    int httpPort,
    int kafkaPort,
    String jdbcUrl,
    int gatewayPort,
    String clock,
    Map<String, String> settings) {
  private static final int MEGABYTES = 128;

  Worker start() {
    var words = new ArrayList<String>();
    all().forEach((setting, value) -> words.add("-D" + setting + "=" + value));
    var jar = Repository.root().resolve("order-service/target/quarkus-app/quarkus-run.jar");
    words.addAll(List.of("-jar", jar.toString()));
    // Told by environment: a build that does not know them does not mind. The key is shared by all
    // instances of a case, the folder is not.
    var places =
        Map.of(
            "OPENBELL_ORDER_SEAL_KEY_FILE",
            folder.resolve("seal-key").toString(),
            "OPENBELL_ORDER_DATA_FOLDER",
            folder.resolve(name).toString());
    return Worker.java(name, folder.resolve(name + ".log"), MEGABYTES, words, places);
  }

  private Map<String, String> all() {
    var all = new LinkedHashMap<String, String>();
    all.put("quarkus.http.port", "" + httpPort);
    all.put("quarkus.management.port", "0");
    all.put("kafka.bootstrap.servers", "127.0.0.1:" + kafkaPort);
    all.put("quarkus.datasource.jdbc.url", jdbcUrl);
    all.put("quarkus.datasource.username", "svc_order");
    all.put("quarkus.datasource.password", Foundation.PASSWORD);
    all.put("openbell.clock", clock);
    all.put("openbell.gateway.host", "127.0.0.1");
    all.put("openbell.gateway.port", "" + gatewayPort);
    // A line of one's own per case: nobody continues where another case stopped reading.
    all.put("mp.messaging.incoming.events.group.id", folder.getFileName().toString());
    all.put("openbell.order.patience", "PT5S");
    all.put("openbell.order.reconcile-every", "PT3S");
    all.putAll(settings);
    return all;
  }
}
