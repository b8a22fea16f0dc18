package org.openbell.launcher.command;

import java.util.List;
import org.openbell.launcher.Launcher;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;

@Command(
    name = "version",
    mixinStandardHelpOptions = true,
    description = "Says which Openbell this is, and which Java runs it.",
    footer = {"", "Examples:", "  openbell version", "  openbell version --json"})
final class VersionCommand implements Runnable {
  @Mixin private Output output;

  @Override
  public void run() {
    var said = new Provider().getVersion();
    output.show(
        Json.object().put("openbell", said[0]).put("java", said[1]),
        screen -> List.of(said).forEach(screen::line));
  }

  static final class Provider implements IVersionProvider {
    @Override
    public String[] getVersion() {
      var version = Launcher.class.getPackage().getImplementationVersion();
      return new String[] {
        "openbell " + (version == null ? "(not packaged)" : version),
        "Java " + Runtime.version() + ", " + System.getProperty("os.name")
      };
    }
  }
}
