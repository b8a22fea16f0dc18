package org.openbell.ranker.ranking;

import org.openbell.ranker.ranking.RankingReply.Vote;

/// One entry of an answer, read.
sealed interface Line {
  record Good(Vote vote) implements Line {}

  record Bad(String reason) implements Line {}
}
