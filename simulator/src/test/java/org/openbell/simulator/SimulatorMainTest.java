package org.openbell.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimulatorMainTest {
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  private Instant machine = NOON;

  @Test
  void startsHalfAMinuteBeforeTheOpenOfTheScenariosOwnSession() {
    var settings = settings();

    assertThat(settings.port()).isEqualTo(4002);
    assertThat(settings.httpPort()).isEqualTo(8480);
    assertThat(settings.address().getHostAddress()).isEqualTo("127.0.0.1");
    assertThat(settings.clock().instant()).isEqualTo("2025-10-29T13:29:30Z");
    assertThat(settings.clock().isReal()).isFalse();
    assertThat(settings.orders().readOnly()).isFalse();
    assertThat(settings.faults().entries()).isEmpty();
  }

  @Test
  void itsClockStandsUntilEverythingIsReadyAndThenRunsAtItsSpeed() {
    var clock = (HeldClock) settings("--at", "15:58:00", "--speed", "60").clock();
    machine = NOON.plusSeconds(5);
    assertThat(clock.instant()).isEqualTo("2025-10-29T19:58:00Z");

    clock.letGo();
    machine = NOON.plusSeconds(6);

    assertThat(clock.instant()).isEqualTo("2025-10-29T19:59:00Z");
  }

  @Test
  void countsFromTheOpenAndTheCloseOfAnyDate() {
    assertThat(settings("--at", "close-2m", "--date", "2025-11-28").clock().instant())
        .isEqualTo("2025-11-28T17:58:00Z");
    assertThat(settings("--at", "9:27").clock().instant()).isEqualTo("2025-10-29T13:27:00Z");
  }

  @Test
  void keepsTheClockOfAStack() {
    assertThat(settings("--clock", "real").clock().isReal()).isTrue();
    assertThat(settings("--clock", "real").clock().instant()).isEqualTo(NOON);
  }

  @Test
  void readsTheGatewaysSettings() {
    var orders = settings("--read-only", "--download-open-orders", "--master-client", "3").orders();

    assertThat(orders.readOnly()).isTrue();
    assertThat(orders.downloadsOpenOrders()).isTrue();
    assertThat(orders.masterClient()).hasValue(3);
  }

  @Test
  void readsFaultsFromAFile(@TempDir Path folder) throws IOException {
    var file = Files.writeString(folder.resolve("f.yaml"), "faults: [{fault: cut}]");

    assertThat(settings("--faults", file.toString()).faults().entries()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--at 25:00 | --at: '25:00' is no time of the day: write 09:27:00, open, open+2s or",
        "--speed 0 | --speed is 1 to 10000, not 0",
        "--port 65536 | --port is 0 to 65535, not 65536",
        "--http-port -1 | --http-port is 0 to 65535, not -1",
        "--scenario nix | no scenario 'nix': give the path of a YAML file or one of [2025-10-29",
        "--date 2025-12-25 | the exchange is closed on 2025-12-25",
        "--clock real --speed 2 | --clock says it all: leave out --at and --speed",
        "--clock fast | clock 'fast' is neither 'real' nor",
        "--faults /nowhere.yaml | fault script /nowhere.yaml cannot be read",
      })
  void saysWhatIsWrong(String options, String why) {
    assertThatThrownBy(() -> settings(options.split(" ", -1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(why);
  }

  @Test
  void refusesWhatIsNoOption() {
    assertThat(SimulatorMain.commandLine().execute("--sped", "3")).isEqualTo(2);
  }

  private Simulator.Settings settings(String... options) {
    var command = SimulatorMain.commandLine();
    command.parseArgs(options);
    return command.<SimulatorMain>getCommand().settings(machine());
  }

  private InstantSource machine() {
    return () -> machine;
  }
}
