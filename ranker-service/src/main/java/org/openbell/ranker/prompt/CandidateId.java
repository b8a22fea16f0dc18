package org.openbell.ranker.prompt;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// What a candidate is called in a prompt: `C01` for the best of the scan, and so on.
///
/// Opaque on purpose: a model can name nothing that is not on the list, because it has no other
/// words for it.
public final class CandidateId {
  /// A scan has at most 30 candidates.
  public static final int MOST = 30;

  private CandidateId() {}

  /// The id of the candidate at that position of the scan, which counts from zero.
  public static String of(int position) {
    if (position < 0 || position >= MOST) {
      throw new IllegalArgumentException("no candidate has position " + position);
    }
    return "C%02d".formatted(position + 1);
  }

  /// The position that an id names among so many candidates; empty when it is none of ours.
  public static Optional<Integer> position(String id, int candidates) {
    return ids(candidates).contains(id)
        ? Optional.of(Integer.parseInt(id.substring(1)) - 1)
        : Optional.empty();
  }

  private static List<String> ids(int candidates) {
    return IntStream.range(0, candidates).mapToObj(CandidateId::of).toList();
  }
}
