package org.openbell.launcher.command;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.openbell.launcher.Trouble;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "resume",
    mixinStandardHelpOptions = true,
    description = "Clears what stops trading, cause by cause, and says who did it and why.",
    footer = {
      "",
      "openbell trading shows the names of the causes; ALL clears all that stand.",
      DeskLine.EXIT_CODES,
      "",
      "Example: openbell resume HALTED_BY_HAND --words \"false alarm\""
    })
final class ResumeCommand implements Callable<Integer> {
  @Mixin private Output output;
  @Mixin private Who who;

  @Parameters(arity = "1..*", paramLabel = "CAUSE", description = "A cause's name, or ALL.")
  private List<String> causes;

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (who.words.isBlank()) {
      throw new Trouble("Say why: --words \"...\"", DeskLine.WRONG_QUESTION);
    }
    var trading =
        output
            .desk()
            .post("/api/acts/resume", Map.of("by", who.by, "words", who.words, "causes", causes));
    output.show(trading, screen -> TradingLines.of(trading).forEach(screen::line));
    return 0;
  }
}
