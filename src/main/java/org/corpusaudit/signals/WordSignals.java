package org.corpusaudit.signals;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.corpusaudit.text.StopWords;
import org.corpusaudit.text.TokenBuffer;

/** What is told of a text's words, alone and beside signs. Not thread-safe. */
final class WordSignals {
  private static final String FILLER = "lorem ipsum";

  private final Map<String, StopWords> lists = new HashMap<>();
  private final HashCounts distinct = new HashCounts();
  private final Set<String> found = new HashSet<>();

  /** Measures; returns the words that ratios are over: tokens and signs that stand alone. */
  int measure(String even, String language, TokenBuffer tokens, SignalValues values) {
    int words = tokens.size();
    long chars = 0;
    int alphabetic = 0;
    for (int i = 0; i < words; i++) {
      int from = tokens.offset(i);
      chars += Character.codePointCount(tokens.chars(), from, tokens.length(i));
      alphabetic += hasLetter(tokens.chars(), from, tokens.length(i)) ? 1 : 0;
    }
    int units = words + signsAlone(even, tokens);
    values.put(Signal.WORDS, words);
    values.put(Signal.MEAN_WORD_LENGTH, chars, words);
    values.put(Signal.HASH_TO_WORD, count(even, "#") + count(even, "＃"), units);
    values.put(Signal.ELLIPSIS_TO_WORD, count(even, "...") + count(even, "…"), units);
    values.put(Signal.ALPHABETIC_WORDS, alphabetic, units);
    StopWords list = lists.computeIfAbsent(language, StopWords::of);
    if (list.size() > 0) {
      values.put(Signal.STOP_WORDS, different(list, tokens));
    }
    values.put(Signal.CURLY_BRACKETS, count(even, "{"));
    values.put(Signal.LOREM_IPSUM, fillers(even));
    return units;
  }

  /** Times that a piece stands in a text, none within another. */
  static int count(String text, String piece) {
    int count = 0;
    for (int at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + piece.length())) {
      count++;
    }
    return count;
  }

  private static int fillers(String even) {
    int count = 0;
    for (int i = 0; i + FILLER.length() <= even.length(); i++) {
      if ((even.charAt(i) | ' ') == 'l'
          && even.regionMatches(true, i, FILLER, 0, FILLER.length())) {
        count++;
      }
    }
    return count;
  }

  private static boolean hasLetter(char[] chars, int from, int length) {
    for (int i = from; i < from + length; i++) {
      if (Character.isLetter(chars[i])
          || Character.isLetter(Character.codePointAt(chars, i, from + length))) {
        return true;
      }
    }
    return false;
  }

  /** Runs between white space that hold no token: dashes, rules, rows of stars. */
  private static int signsAlone(String even, TokenBuffer tokens) {
    int runs = 0;
    int token = 0;
    int length = even.length();
    for (int from = LineEnds.start(even, 0, length); from < length; ) {
      int to = from;
      while (to < length && !LineEnds.isSpace(even.charAt(to))) {
        to++;
      }
      while (token < tokens.size() && tokens.end(token) <= from) {
        token++;
      }
      runs += token < tokens.size() && tokens.start(token) < to ? 0 : 1;
      from = LineEnds.start(even, to, length);
    }
    return runs;
  }

  private int different(StopWords list, TokenBuffer tokens) {
    distinct.clear(tokens.size());
    found.clear();
    for (int i = 0; i < tokens.size(); i++) {
      if (distinct.add(tokens.hash(i)) == 0
          && list.contains(tokens.chars(), tokens.offset(i), tokens.length(i))) {
        found.add(tokens.surface(i).toLowerCase(Locale.ROOT));
      }
    }
    return found.size();
  }
}
