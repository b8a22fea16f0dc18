package org.openbell.launcher.command;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.openbell.launcher.stack.RunRecord;
import org.openbell.launcher.stack.StateFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "token",
    mixinStandardHelpOptions = true,
    description = "Access tokens: one for each role, shown once, kept by the desk as a hash.",
    subcommands = TokenCommand.Rotate.class,
    footer = {"", "Example: openbell token rotate"})
final class TokenCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "token rotate?");
  }

  @Command(
      name = "rotate",
      mixinStandardHelpOptions = true,
      description =
          "Makes a new access token; the old one of that role and the sessions made with it are"
              + " dead at once.",
      footer = {
        "",
        "The admin's new token is kept in this machine's state folder, too, when the desk runs"
            + " here.",
        DeskLine.EXIT_CODES,
        "",
        "Examples:",
        "  openbell token rotate",
        "  openbell token rotate --role viewer",
        "  openbell token rotate --role trader --json"
      })
  static final class Rotate implements Callable<Integer> {
    enum Role {
      VIEWER,
      TRADER,
      ADMIN
    }

    @Mixin private Output output;
    @Mixin private Who who;

    @Option(
        names = "--role",
        defaultValue = "admin",
        paramLabel = "ROLE",
        description = "viewer, trader or admin (default: ${DEFAULT-VALUE}).")
    private Role role;

    @Override
    public Integer call() throws IOException, InterruptedException {
      var answer =
          output.desk().post("/api/token/rotate", Map.of("role", role.name(), "by", who.by));
      var token = answer.path("token").asText();
      if (role == Role.ADMIN && !output.surroundings().isElsewhere()) {
        keep(output.surroundings().state(), token);
      }
      output.show(
          answer,
          screen -> {
            screen.line(
                "The new token of the %s, shown this once:"
                    .formatted(role.name().toLowerCase(Locale.ROOT)));
            screen.line(token);
          });
      return 0;
    }

    /// Where the next command and the next start look for it.
    private static void keep(StateFolder state, String token) throws IOException {
      var run = RunRecord.read(state.runFile());
      if (run.isEmpty()) {
        return;
      }
      StateFolder.writeSecret(state.tokenFile(), token);
      var kept = state.keptToken(run.get().kind());
      if (Files.exists(kept)) {
        StateFolder.writeSecret(kept, token);
      }
    }
  }
}
