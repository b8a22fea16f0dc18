package org.openbell.ranker.prompt;

import java.text.Normalizer;
import java.util.regex.Pattern;

/// Text by strangers, made harmless to look at: one line of plain ASCII of bounded length.
///
/// Cleaning does not make a text honest. It takes away what a reader cannot see (zero-width, tag
/// and control characters), what looks like another letter, and what could be mistaken for our own
/// structure: markup, our column marks and our candidate ids.
public final class CleanText {
  private static final int LONGEST_LOOKED_AT = 4_000;
  private static final Pattern TAG = Pattern.compile("<[^<>]{0,300}>");
  private static final Pattern ADDRESS = Pattern.compile("(?i)\\b(?:https?|ftp|data):\\S*");
  private static final Pattern ACCENT = Pattern.compile("\\p{Mn}+");
  private static final Pattern BREAK = Pattern.compile("[\\s\\p{Z}\\x00-\\x1F\\x7F\\x{85}]+");
  private static final Pattern NOT_PLAIN = Pattern.compile("[^\\x20-\\x7E]+");
  private static final Pattern MARKUP = Pattern.compile("[<>{}\\[\\]|`#*_~^\\\\=]+");
  private static final Pattern OUR_ID = Pattern.compile("(?i)\\bC\\s?\\d{1,3}\\b");
  private static final Pattern OUR_LABEL = Pattern.compile("(?i)\\bnews\\s*:");
  private static final Pattern SPACES = Pattern.compile(" {2,}");

  private CleanText() {}

  /// The text as it may stand in a prompt or on a screen; possibly empty.
  public static String of(String text, int longest) {
    String cut = text.substring(0, Math.min(text.length(), LONGEST_LOOKED_AT));
    String plain = Normalizer.normalize(cut, Normalizer.Form.NFKD);
    plain = ACCENT.matcher(plain).replaceAll("");
    plain = BREAK.matcher(plain).replaceAll(" ");
    plain = NOT_PLAIN.matcher(plain).replaceAll("");
    plain = TAG.matcher(plain).replaceAll(" ");
    plain = ADDRESS.matcher(plain).replaceAll("");
    plain = MARKUP.matcher(plain).replaceAll("");
    plain = OUR_ID.matcher(plain).replaceAll("-");
    plain = OUR_LABEL.matcher(plain).replaceAll("news");
    plain = SPACES.matcher(plain).replaceAll(" ").strip();
    return plain.length() <= longest ? plain : plain.substring(0, longest).stripTrailing();
  }
}
