package org.openbell.approval.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SheetTest {
  @Test
  void quotesWhatACommaWouldBreak() {
    assertThat(sheet("a \"big\", late one", "1.20").csv())
        .isEqualTo("words,net\r\n\"a \"\"big\"\", late one\",1.20\r\n");
  }

  @Test
  void leavesASpreadsheetNothingToRun() {
    assertThat(sheet("=HYPERLINK(\"x\")", "-1.20").csv())
        .isEqualTo("words,net\r\n\"'=HYPERLINK(\"\"x\"\")\",-1.20\r\n");
  }

  @Test
  void putsNumbersToTheRightAndNotesBelow() {
    Sheet sheet =
        new Sheet(
            List.of("Two rows"),
            List.of("symbol", "net"),
            List.of(List.of("WULF", "+1.20"), List.of("F", "-12.00")),
            List.of("one doubt"));

    assertThat(sheet.text())
        .isEqualTo(
            """
            Two rows

            symbol     net
            --------------
            WULF     +1.20
            F       -12.00

            Look at this
              one doubt
            """);
  }

  private static Sheet sheet(String... cells) {
    return new Sheet(List.of("head"), List.of("words", "net"), List.of(List.of(cells)), List.of());
  }
}
