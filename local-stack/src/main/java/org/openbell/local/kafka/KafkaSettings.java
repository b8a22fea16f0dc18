package org.openbell.local.kafka;

import java.nio.file.Path;
import java.util.Properties;

/// The settings of a broker that is alone: small, kept for good, reachable from this machine only.
final class KafkaSettings {
  static final int NODE_ID = 1;
  static final String CONTROLLER_LISTENER = "CONTROLLER";

  private KafkaSettings() {}

  static Properties of(Path data, int port, int controllerPort) {
    var settings = new Properties();
    settings.put("process.roles", "broker,controller");
    settings.put("node.id", Integer.toString(NODE_ID));
    settings.put("controller.quorum.voters", NODE_ID + "@127.0.0.1:" + controllerPort);
    settings.put("controller.listener.names", CONTROLLER_LISTENER);
    settings.put(
        "listeners",
        "PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(port, controllerPort));
    settings.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
    settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
    settings.put("log.dirs", data.toString());
    // Topics are made with a purpose and a partition count, never by a typing error.
    settings.put("auto.create.topics.enable", "false");
    // The record of a trading day is not deleted because a week has passed.
    settings.put("log.retention.ms", "-1");
    settings.put("log.retention.bytes", "-1");
    // A broker that was killed is not let in again before its old session has ended; nine seconds
    // unless we say less. Missed in a pause, it is let in again at once and has lost nothing.
    settings.put("broker.session.timeout.ms", "3000");
    settings.put("broker.heartbeat.interval.ms", "500");
    addSizesOfOneNode(settings);
    return settings;
  }

  private static void addSizesOfOneNode(Properties settings) {
    settings.put("default.replication.factor", "1");
    settings.put("min.insync.replicas", "1");
    settings.put("offsets.topic.replication.factor", "1");
    settings.put("offsets.topic.num.partitions", "1");
    settings.put("transaction.state.log.replication.factor", "1");
    settings.put("transaction.state.log.min.isr", "1");
    settings.put("transaction.state.log.num.partitions", "1");
    settings.put("share.coordinator.state.topic.replication.factor", "1");
    settings.put("share.coordinator.state.topic.min.isr", "1");
    settings.put("share.coordinator.state.topic.num.partitions", "1");
    settings.put("group.initial.rebalance.delay.ms", "0");
    settings.put("log.cleaner.dedupe.buffer.size", Integer.toString(2 * 1024 * 1024));
    settings.put("num.network.threads", "2");
    settings.put("num.io.threads", "2");
    settings.put("num.recovery.threads.per.data.dir", "2");
  }
}
