package org.corpusaudit.concordance;

import java.util.List;
import java.util.Optional;

/**
 * Finds in a text where a word may stand, by its folded letters, and gives what stands around each
 * place between white space: no token holds white space, and what a token is depends on nothing
 * beyond it. So only these pieces need be cut into words. It never passes over a place. Less than a
 * nanosecond a character that begins no such place. Not thread-safe.
 */
final class WordPlaces {
  private static final byte LETTER = 1;
  private static final byte ANYTHING = 2;

  private final char[] letters;

  /** What a character may be as the first of a place: {@link #LETTER}, {@link #ANYTHING} or 0. */
  private final byte[] firsts = new byte[1 << 16];

  /** What may stand before a character: a letter before the second one, anything anywhere. */
  private final byte[] seconds = new byte[1 << 16];

  private char[] text = new char[1 << 12];

  private WordPlaces(char[] letters) {
    this.letters = letters;
    for (int c = 0; c < firsts.length; c++) {
      char letter = LetterFold.fold(c);
      boolean surrogate = Character.isSurrogate((char) c);
      boolean several = letter == LetterFold.SEVERAL;
      boolean unsure = surrogate || (several && LetterFold.several(c).indexOf(letters[0]) >= 0);
      firsts[c] = unsure ? ANYTHING : letter == letters[0] ? LETTER : 0;
      boolean second =
          letters.length == 1
              || surrogate
              || several
              || letter == LetterFold.IGNORED
              || letter == letters[1];
      seconds[c] = second ? LETTER | ANYTHING : ANYTHING;
    }
  }

  /**
   * Of one word that is looked for by its letters, or by its longest part between stars; none of
   * several words or of stars alone.
   */
  static Optional<WordPlaces> of(List<String> words) {
    if (words.size() != 1) {
      return Optional.empty();
    }
    char[] longest = {};
    for (char[] part : WordsQuery.needed(words)) {
      longest = part.length > longest.length ? part : longest;
    }
    return longest.length == 0 ? Optional.empty() : Optional.of(new WordPlaces(longest));
  }

  /** Takes {@code [from, to)} of a text, whose characters are valid until it returns. */
  @FunctionalInterface
  interface Piece {
    void between(char[] text, int from, int to);
  }

  /** Gives the pieces in their order; none overlap. */
  void find(String searched, Piece piece) {
    int length = searched.length();
    if (text.length <= length) {
      text = new char[length * 2 + 1];
    }
    char[] chars = text;
    searched.getChars(0, length, chars, 0);
    chars[length] = ' '; // Looked at behind the last, and continues no word.
    int i = 0;
    while (i < length) {
      if ((firsts[chars[i]] & seconds[chars[i + 1]]) == 0 || !mayStand(chars, i, length)) {
        i++;
        continue;
      }
      int from = i;
      while (from > 0 && !isSpace(chars[from - 1])) {
        from--;
      }
      int to = i + 1;
      while (to < length && !isSpace(chars[to])) {
        to++;
      }
      piece.between(chars, from, to);
      i = to;
    }
  }

  private boolean mayStand(char[] chars, int at, int length) {
    char c = chars[at];
    if (Character.isSurrogate(c)) {
      // Beyond the basic plane letters are not folded.
      return isWordPoint(Character.codePointAt(chars, at, length));
    }
    if (LetterFold.fold(c) == LetterFold.SEVERAL) {
      return true;
    }
    int i = at + 1;
    for (int next = 1; next < letters.length; i++) {
      if (i == length) {
        return false;
      }
      c = chars[i];
      char letter = LetterFold.fold(c);
      if (letter == LetterFold.SEVERAL || Character.isSurrogate(c)) {
        return true;
      }
      if (letter != LetterFold.IGNORED && letter != letters[next++]) {
        return false;
      }
    }
    return true;
  }

  private static boolean isWordPoint(int point) {
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
