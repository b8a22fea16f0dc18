package org.openbell.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

class PaperChecklistTest {
  private static final Path PAGE = Path.of("../docs/paper-checklist.md");
  private static final String BEGIN = "<!-- points: begin -->\n";
  private static final String END = "<!-- points: end -->\n";

  /// `-Dopenbell.docs.write=true` writes the table anew.
  @Test
  void thePageListsThePointsOfTheCode() throws IOException {
    String page = Files.readString(PAGE);
    String before = page.substring(0, page.indexOf(BEGIN) + BEGIN.length());
    String after = page.substring(page.indexOf(END));
    String wanted = before + table() + after;
    if (Boolean.getBoolean("openbell.docs.write")) {
      Files.writeString(PAGE, wanted);
    }

    assertThat(Files.readString(PAGE)).isEqualTo(wanted);
  }

  @Test
  void noNumberIsUsedTwice() {
    var numbers = new HashSet<Integer>();

    assertThat(Acceptance.points()).allMatch(point -> numbers.add(point.number()));
  }

  private static String table() {
    var table = new StringBuilder("| no. | what must hold | what public sources leave open |\n");
    table.append("| --- | --- | --- |\n");
    for (Point point : Acceptance.points()) {
      table.append("| %d | %s | %s |%n".formatted(point.number(), point.title(), point.unproven()));
    }
    return table.toString();
  }
}
