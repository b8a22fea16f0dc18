package org.openbell.tws.transcript;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.openbell.tws.transcript.TranscriptEntry.Direction;

/// Replaces account numbers, each by the same word wherever it stands, also inside longer texts.
///
/// `DU1234567` becomes `DU******1`, the next account `DU******2`: as long as before, so that frame
/// lengths in a report still fit. What looks like an account number is one, and so is whatever
/// stands where a message carries its account. Not thread-safe.
final class AccountMask {
  private static final Pattern LOOKS_LIKE_ONE =
      Pattern.compile("(?<![A-Za-z0-9])[A-Z]{1,3}[0-9]{4,9}[A-Z]?(?![A-Za-z0-9])");

  private static final String BEFORE = "(?<![A-Za-z0-9])(?:";
  private static final String BEHIND = ")(?![A-Za-z0-9])";

  /// Shorter words would turn up everywhere.
  private static final int SHORTEST = 4;

  /// An adviser has hundreds of accounts at most; what comes later shares one word.
  private static final int MOST_KNOWN = 1_000;

  /// Position of the account, by message id.
  private static final Map<String, Integer> IN_ANSWERS =
      Map.of("5", 20, "6", 5, "7", 19, "11", 16, "54", 2, "61", 2, "63", 3, "101", 19);

  private static final Map<String, Integer> IN_REQUESTS = Map.of("3", 23, "6", 3);

  private final Map<String, String> words = new LinkedHashMap<>();
  private final List<String> odd = new ArrayList<>();
  private Pattern known = LOOKS_LIKE_ONE;

  List<String> mask(Direction direction, List<String> fields) {
    learn(direction, fields);
    return fields.stream().map(this::mask).toList();
  }

  private String mask(String field) {
    return mayHoldOne(field)
        ? known.matcher(field).replaceAll(match -> word(match.group()))
        : field;
  }

  private void learn(Direction direction, List<String> fields) {
    if (fields.isEmpty()) {
      return;
    }
    var answer = direction == Direction.FROM_GATEWAY;
    if (answer && fields.getFirst().equals("15") && fields.size() > 2) {
      for (var account : fields.get(2).split(",", MOST_KNOWN)) {
        learn(account.strip());
      }
    }
    var position = (answer ? IN_ANSWERS : IN_REQUESTS).getOrDefault(fields.getFirst(), 0);
    if (position > 0 && position < fields.size()) {
      learn(fields.get(position));
    }
  }

  private void learn(String account) {
    if (!mayHoldOne(account) || account.length() < SHORTEST || words.containsKey(account)) {
      return;
    }
    var _ = word(account);
    if (!LOOKS_LIKE_ONE.matcher(account).matches() && words.containsKey(account)) {
      odd.add(account);
      known =
          Pattern.compile(
              odd.stream()
                  .sorted((one, other) -> other.length() - one.length())
                  .map(Pattern::quote)
                  .collect(Collectors.joining("|", BEFORE, BEHIND + "|" + LOOKS_LIKE_ONE)));
    }
  }

  private String word(String account) {
    if (!words.containsKey(account) && words.size() < MOST_KNOWN) {
      words.put(account, worded(account, words.size() + 1));
    }
    return words.getOrDefault(account, "*".repeat(account.length()));
  }

  private static String worded(String account, int number) {
    var letters = 0;
    while (letters < account.length() && Character.isUpperCase(account.charAt(letters))) {
      letters++;
    }
    var digits = Integer.toString(number);
    var stars = Math.max(1, account.length() - letters - digits.length());
    return account.substring(0, letters) + "*".repeat(stars) + digits;
  }

  /// Every account number has a digit; most fields of most messages are numbers and pass quickly.
  private static boolean mayHoldOne(String text) {
    var letter = false;
    var digit = false;
    for (var i = 0; i < text.length() && !(letter && digit); i++) {
      letter |= Character.isLetter(text.charAt(i));
      digit |= Character.isDigit(text.charAt(i));
    }
    return letter && digit;
  }
}
