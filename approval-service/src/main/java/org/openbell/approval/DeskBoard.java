package org.openbell.approval;

import java.util.List;
import java.util.function.BiFunction;
import org.openbell.approval.board.Board;
import org.openbell.approval.board.Facts;
import org.openbell.approval.board.Facts.Told;
import org.openbell.kit.json.EventJson;

/// The board, kept up to what is committed: it reads the journal on from where it was.
///
/// What was written down is the truth; nothing that a rolled back transaction said gets here.
public final class DeskBoard {
  private static final int AT_ONCE = 500;

  private final Facts facts;
  private final EventJson json;
  private final Board board = new Board();
  private long seq = -1;

  public DeskBoard(Facts facts, EventJson json) {
    this.facts = facts;
    this.json = json;
  }

  /// Reads the board as of now; the number goes up with each event.
  public synchronized <T> T read(BiFunction<Board, Long, T> question) {
    catchUp();
    return question.apply(board, seq);
  }

  private void catchUp() {
    if (seq < 0) {
      seq = facts.begin();
    }
    List<Told> told = facts.after(seq, AT_ONCE);
    while (!told.isEmpty()) {
      for (Told each : told) {
        board.take(json.read(each.body()).payload(), each.occurredAt());
        seq = each.seq();
      }
      told = told.size() < AT_ONCE ? List.of() : facts.after(seq, AT_ONCE);
    }
  }
}
