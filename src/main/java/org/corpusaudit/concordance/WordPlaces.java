package org.corpusaudit.concordance;

import java.util.List;
import java.util.Optional;

/**
 * Finds in a text where a word may stand, by its folded letters, and gives what stands around each
 * place between white space: no token holds white space, and what a token is depends on nothing
 * beyond it. So only these pieces need be cut into words. It never passes over a place.
 */
final class WordPlaces {
  private final char[] letters;

  private WordPlaces(char[] letters) {
    this.letters = letters;
  }

  /** Of one word that is looked for by its letters; none of several or with stars. */
  static Optional<WordPlaces> of(List<String> words) {
    if (words.size() != 1 || words.get(0).indexOf('*') >= 0) {
      return Optional.empty();
    }
    List<char[]> letters = WordsQuery.needed(words);
    return letters.isEmpty() ? Optional.empty() : Optional.of(new WordPlaces(letters.get(0)));
  }

  /** Takes {@code [from, to)} of a text. */
  @FunctionalInterface
  interface Piece {
    void between(int from, int to);
  }

  /** Gives the pieces in their order; none overlap. */
  void find(String text, Piece piece) {
    int length = text.length();
    int i = 0;
    while (i < length) {
      if (!mayStand(text, i)) {
        i++;
        continue;
      }
      int from = i;
      while (from > 0 && !isSpace(text.charAt(from - 1))) {
        from--;
      }
      int to = i + 1;
      while (to < length && !isSpace(text.charAt(to))) {
        to++;
      }
      piece.between(from, to);
      i = to;
    }
  }

  private boolean mayStand(String text, int at) {
    char c = text.charAt(at);
    if (Character.isSurrogate(c)) {
      return isWordPoint(text, at); // Beyond the basic plane letters are not folded.
    }
    char letter = LetterFold.fold(c);
    if (letter == LetterFold.SEVERAL) {
      return LetterFold.several(c).indexOf(letters[0]) >= 0;
    }
    if (letter != letters[0]) {
      return false;
    }
    int i = at + 1;
    for (int next = 1; next < letters.length; i++) {
      if (i == text.length()) {
        return false;
      }
      c = text.charAt(i);
      letter = LetterFold.fold(c);
      if (letter == LetterFold.SEVERAL || Character.isSurrogate(c)) {
        return true;
      }
      if (letter != LetterFold.IGNORED && letter != letters[next++]) {
        return false;
      }
    }
    return true;
  }

  private static boolean isWordPoint(String text, int at) {
    int point = text.codePointAt(at);
    int type = Character.getType(point);
    return Character.isLetterOrDigit(point)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.FORMAT;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
  }
}
