package org.openbell.launcher.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.openbell.launcher.Trouble;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "trading",
    mixinStandardHelpOptions = true,
    description = "Shows whether entries may go out, and what stops them.",
    footer = {
      "",
      "Exit code 0 when trading is ACTIVE, 1 when it is REDUCING or HALTED, 3 when nothing runs or",
      "nobody answers, 4 without a good token.",
      "",
      "Examples:",
      "  openbell trading",
      "  openbell trading --json"
    })
final class TradingCommand implements Callable<Integer> {
  @Mixin private Output output;

  @Override
  public Integer call() throws InterruptedException, IOException {
    var trading = output.surroundings().isElsewhere() ? atTheDesk() : here();
    output.show(trading, screen -> TradingLines.of(trading).forEach(screen::line));
    return trading.path("state").asText().equals("ACTIVE") ? 0 : 1;
  }

  private JsonNode here() throws InterruptedException, IOException {
    var line =
        TradingLine.find(output.surroundings().state())
            .orElseThrow(() -> new Trouble(DeskLine.NOTHING_RUNS, DeskLine.NOBODY_THERE));
    try {
      return line.look();
    } catch (IOException nobodyAnswers) {
      throw TradingLine.away(nobodyAnswers);
    }
  }

  private JsonNode atTheDesk() throws InterruptedException, IOException {
    var desk = output.desk().get("/api/desk");
    ObjectNode trading = desk.path("switches").deepCopy();
    trading.put("connected", trading.path("gateway").asText().equals("CONNECTED"));
    return trading.put("armed", desk.path("armed").path("armed").asBoolean());
  }
}
