package org.openbell.launcher.command;

import org.openbell.launcher.Launcher;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "version",
    mixinStandardHelpOptions = true,
    description = "Says which Openbell this is, and which Java runs it.",
    footer = {"", "Example: openbell version"})
final class VersionCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().getOut().println(String.join("\n", new Provider().getVersion()));
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
