package org.corpusaudit.concordance;

import java.util.List;
import java.util.Optional;
import org.corpusaudit.text.Tokenizer;

/**
 * Finds in a text where a word may stand, by its folded letters, and gives what stands around each
 * place between white space: no token holds white space, and what a token is depends on nothing
 * beyond it. So only these pieces need be cut into words. It never passes over a place, but where a
 * letter beside it shows that a longer word stands there. Less than a nanosecond a character that
 * begins no such place. Not thread-safe.
 */
final class WordPlaces {
  /** That the letters do not stand at a place. */
  static final int NO = -1;

  /** That a place has characters of which only the tokenizer can tell. */
  static final int UNSURE = Integer.MAX_VALUE;

  private static final byte LETTER = 1;
  private static final byte ANYTHING = 2;
  private static final byte FIRST = LETTER | ANYTHING;
  private static final int SECOND_SHIFT = 2;
  private static final byte KNOWN = 16;

  private final char[] letters;
  private final boolean whole;

  /**
   * What is known of a character that was met: what it may be as the first of a place, {@link
   * #LETTER}, {@link #ANYTHING} or 0, and two bits higher what may stand before it: a letter before
   * the second one, anything anywhere.
   */
  private final byte[] classes = new byte[1 << 16];

  /** Places of folded letters, one at least. */
  WordPlaces(char[] letters) {
    this(letters, false);
  }

  /**
   * Places of folded letters, one at least.
   *
   * @param whole whether they are a whole word, which has no letter more
   */
  WordPlaces(char[] letters, boolean whole) {
    this.letters = letters;
    this.whole = whole;
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
    return longest.length == 0
        ? Optional.empty()
        : Optional.of(new WordPlaces(longest, isWhole(words.get(0))));
  }

  /** Whether a word ends where its letters do: it has no star and is not shortened. */
  static boolean isWhole(String word) {
    return word.indexOf('*') < 0 && word.length() < Tokenizer.LONGEST_SURFACE - 1;
  }

  /** Takes {@code [from, to)} of a text, whose characters are valid until it returns. */
  @FunctionalInterface
  interface Piece {
    void between(char[] text, int from, int to);
  }

  /**
   * Gives the pieces in their order; none overlap.
   *
   * @param chars a text, with room for one more unit behind it
   */
  void find(char[] chars, int length, Piece piece) {
    int i = next(chars, 0, length);
    while (i >= 0) {
      int to = stop(chars, i + 1, length);
      piece.between(chars, start(chars, i), to);
      i = next(chars, to, length);
    }
  }

  /** The place behind the last white space before one, or 0. */
  static int start(char[] chars, int at) {
    int from = at;
    while (from > 0 && !isSpace(chars[from - 1])) {
      from--;
    }
    return from;
  }

  /** The first white space from a place on, or the text's end. */
  static int stop(char[] chars, int at, int length) {
    int to = at;
    while (to < length && !isSpace(chars[to])) {
      to++;
    }
    return to;
  }

  /** Whether there is any place in a text. */
  boolean mayStand(char[] chars, int length) {
    return next(chars, 0, length) >= 0;
  }

  /** The first place from one on, or -1. */
  int next(char[] chars, int from, int length) {
    chars[length] = ' '; // Looked at behind the last, and continues no word.
    int known = from < length ? classOf(chars[from]) : 0;
    for (int i = from; i < length; i++) {
      int after = classOf(chars[i + 1]);
      if ((known & (after >> SECOND_SHIFT) & FIRST) != 0 && stands(chars, i, length)) {
        return i;
      }
      known = after;
    }
    return -1;
  }

  private boolean stands(char[] chars, int at, int length) {
    int end = end(chars, at, length);
    return end != NO && (end == UNSURE || !whole || !isWithin(chars, at, end, length));
  }

  /** Whether letters are part of a longer word, by the letter before or behind them. */
  private static boolean isWithin(char[] chars, int from, int to, int length) {
    return (from > 0
            && isMore(chars[from - 1])
            && Tokenizer.areOfOneToken(chars[from - 1], chars[from]))
        || (to < length && isMore(chars[to]) && Tokenizer.areOfOneToken(chars[to - 1], chars[to]));
  }

  private static boolean isMore(char c) {
    return LetterFold.fold(c) > LetterFold.SEVERAL;
  }

  private int classOf(char c) {
    byte known = classes[c];
    return known != 0 ? known : classify(c);
  }

  private int classify(char c) {
    char letter = LetterFold.fold(c);
    boolean surrogate = Character.isSurrogate(c);
    boolean several = letter == LetterFold.SEVERAL;
    boolean unsure = surrogate || (several && LetterFold.several(c).indexOf(letters[0]) >= 0);
    int first = unsure ? ANYTHING : letter == letters[0] ? LETTER : 0;
    boolean second =
        letters.length == 1
            || surrogate
            || several
            || letter == LetterFold.IGNORED
            || letter == letters[1];
    int before = second ? LETTER | ANYTHING : ANYTHING;
    classes[c] = (byte) (KNOWN | first | before << SECOND_SHIFT);
    return classes[c];
  }

  /** Where the letters end that stand at a place, or {@link #NO}, or {@link #UNSURE}. */
  int end(char[] chars, int at, int length) {
    char c = chars[at];
    if (Character.isSurrogate(c)) {
      // Beyond the basic plane letters are not folded.
      return isWordPoint(Character.codePointAt(chars, at, length)) ? UNSURE : NO;
    }
    char first = LetterFold.fold(c);
    if (first == LetterFold.SEVERAL) {
      return UNSURE;
    }
    if (first != letters[0]) {
      return NO;
    }
    int i = at + 1;
    for (int next = 1; next < letters.length; i++) {
      if (i == length) {
        return NO;
      }
      c = chars[i];
      char letter = LetterFold.fold(c);
      if (letter == LetterFold.SEVERAL || Character.isSurrogate(c)) {
        return UNSURE;
      }
      if (letter != LetterFold.IGNORED && letter != letters[next++]) {
        return NO;
      }
    }
    return i;
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
