package org.openbell.ranker.ranking;

import java.util.List;
import org.openbell.model.event.RankerFact;

/// What one ranking came to: the fact to tell, and what is kept about how it came to be.
///
/// `prompt` is the rendered text; it is empty when nobody was asked.
public record RankAnswer(RankerFact fact, String promptVersion, String prompt, List<Call> calls) {}
