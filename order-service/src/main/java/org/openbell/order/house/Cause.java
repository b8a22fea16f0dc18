package org.openbell.order.house;

import java.time.Instant;

/// One reason why entries are stopped: it stands until a person clears it by its name.
///
/// `subject` tells two of a kind apart and may be empty; `by` is who noticed; `since` is exchange
/// time. Texts that are longer than what anybody reads are cut.
public record Cause(CauseKind kind, String subject, String by, String words, Instant since) {
  private static final int LONGEST_NAME = 80;
  private static final int LONGEST_WORDS = 500;

  public Cause {
    subject = cut(subject, LONGEST_NAME);
    by = cut(by, LONGEST_NAME);
    words = cut(words.isBlank() ? kind.words() : words, LONGEST_WORDS);
  }

  /// What a person clears it by: `DISCREPANCY`, or `DISCREPANCY:WULF` where there can be several.
  public String name() {
    return subject.isEmpty() ? kind.name() : kind.name() + ":" + subject;
  }

  private static String cut(String text, int longest) {
    String flat = text.strip().replaceAll("\\p{Cntrl}", " ");
    return flat.length() <= longest ? flat : flat.substring(0, longest);
  }
}
