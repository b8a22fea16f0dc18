package org.openbell.launcher.command;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import org.openbell.launcher.stack.PortPlan;
import org.openbell.launcher.stack.StateFolder;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/// What `demo` and `up` have in common.
final class StackOptions {
  @Option(
      names = "--zone",
      converter = Zone.class,
      defaultValue = "America/Los_Angeles",
      paramLabel = "ZONE",
      description = "The trader's own time zone, shown beside ET (default: ${DEFAULT-VALUE}).")
  ZoneId zone;

  @Option(
      names = "--port-base",
      converter = Ports.class,
      defaultValue = "8480",
      paramLabel = "N",
      description =
          "Moves all ports: 9480 moves each by 1000 (default: ${DEFAULT-VALUE}; the services are on"
              + " 8481 to 8486, their metrics twenty above, the simulator on 8480 and 4002, Kafka"
              + " on 9492, PostgreSQL on 5492).")
  PortPlan ports;

  @Option(
      names = "--scenario",
      defaultValue = "2025-10-29",
      paramLabel = "NAME",
      description = "Name or file of the simulated market's day (default: ${DEFAULT-VALUE}).")
  String scenario;

  /// The folder with the built modules: the door says it, else the jar's own place does.
  static Path root() {
    var told = System.getProperty("openbell.home");
    if (told != null) {
      return Path.of(told);
    }
    try {
      var jar =
          Path.of(StackOptions.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return jar.getParent().getParent().getParent();
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static StateFolder state() {
    return StateFolder.find(
        System.getenv(), System.getProperty("os.name"), Path.of(System.getProperty("user.home")));
  }

  static final class Zone implements ITypeConverter<ZoneId> {
    @Override
    public ZoneId convert(String text) {
      try {
        return ZoneId.of(text);
      } catch (DateTimeException unknown) {
        throw new TypeConversionException(
            "'" + text + "' is no time zone; one is named like Europe/Berlin");
      }
    }
  }

  static final class Ports implements ITypeConverter<PortPlan> {
    @Override
    public PortPlan convert(String text) {
      try {
        return new PortPlan(Integer.parseInt(text));
      } catch (NumberFormatException notANumber) {
        throw new TypeConversionException("'" + text + "' is not a port number");
      } catch (IllegalArgumentException outOfRange) {
        throw new TypeConversionException(outOfRange.getMessage());
      }
    }
  }
}
