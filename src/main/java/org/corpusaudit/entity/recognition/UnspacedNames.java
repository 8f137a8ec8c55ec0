package org.corpusaudit.entity.recognition;

import com.ibm.icu.lang.UScript;
import java.util.Arrays;
import org.corpusaudit.entity.lexicon.NameForm;
import org.corpusaudit.text.Normalizer;
import org.corpusaudit.text.TokenBuffer;
import org.corpusaudit.text.TokenClass;

/**
 * Where known names begin and end inside the words that a dictionary found in scripts without
 * spaces: a dictionary that lacks a name cuts it anywhere, and glues its ends to the words beside
 * it. Only a name long enough to stand there by no chance moves a border of words. Not thread-safe.
 */
final class UnspacedNames {
  /**
   * Fewest UTF-16 units of a name of the user that may begin or end inside a word, Han and Kana.
   */
  private static final int USERS_IDEOGRAPHS = 2;

  /** The same in letters, and for shipped names. */
  private static final int LETTERS = 4;

  private static final char FIRST = '\u0E00';
  private static final char KHMER_COENG = '\u17D2';

  private final KnownNames known;
  private final Normalizer normalizer = new Normalizer(NameForm.FOLDING);
  private int[] cuts = new int[16];
  private int size;

  UnspacedNames(KnownNames known) {
    this.known = known;
  }

  /** Finds the borders of names inside a text's tokens; ask {@link #next}. */
  void find(String text, TokenBuffer tokens, String language) {
    size = 0;
    for (int i = 0; i < tokens.size(); ) {
      if (!isUnspaced(text, tokens, i)) {
        i++;
        continue;
      }
      int end = i + 1;
      while (end < tokens.size()
          && tokens.start(end) == tokens.end(end - 1)
          && isUnspaced(text, tokens, end)) {
        end++;
      }
      run(text, tokens, i, end, language);
      i = end;
    }
  }

  /** The first border behind a position and before another, or that other. */
  int next(int after, int limit) {
    for (int i = 0; i < size; i++) {
      if (cuts[i] > after) {
        return Math.min(cuts[i], limit);
      }
    }
    return limit;
  }

  boolean isEmpty() {
    return size == 0;
  }

  private static boolean isUnspaced(String text, TokenBuffer tokens, int i) {
    return tokens.tokenClass(i) == TokenClass.WORD
        && text.charAt(tokens.start(i)) >= FIRST
        && script(text.codePointAt(tokens.start(i))) != UScript.INVALID_CODE;
  }

  /** The script of a letter of those without spaces, Han for all of Chinese and Japanese. */
  private static int script(int codePoint) {
    int script = UScript.getScript(codePoint);
    return switch (script) {
      case UScript.HAN, UScript.HIRAGANA, UScript.KATAKANA -> UScript.HAN;
      case UScript.THAI, UScript.LAO, UScript.KHMER, UScript.MYANMAR -> script;
      default -> UScript.INVALID_CODE;
    };
  }

  private void run(String text, TokenBuffer tokens, int first, int last, String language) {
    int start = tokens.start(first);
    int end = tokens.end(last - 1);
    String folded = normalizer.normalize(text.substring(start, end), language);
    if (folded.length() != end - start) {
      // Half-width letters and the like: places in the text cannot be told any more.
      return;
    }
    int token = first;
    for (int at = 0; at < folded.length(); ) {
      while (tokens.end(token) <= start + at) {
        token++;
      }
      KnownName name = isBorder(folded, at) ? known.longestRun(folded, at) : KnownName.NONE;
      int length = name.length();
      if (length == 0 || !isBorder(folded, at + length)) {
        at++;
        continue;
      }
      boolean aligned =
          tokens.start(token) == start + at && isTokenEnd(tokens, token, last, start + at + length);
      if (!aligned && !mayCut(folded, at, name)) {
        at++;
        continue;
      }
      add(start + at);
      add(start + at + length);
      at += length;
    }
  }

  private static boolean isTokenEnd(TokenBuffer tokens, int from, int last, int position) {
    for (int i = from; i < last && tokens.start(i) < position; i++) {
      if (tokens.end(i) == position) {
        return true;
      }
    }
    return false;
  }

  private static boolean mayCut(String folded, int at, KnownName name) {
    if (!name.isSure()) {
      return false;
    }
    boolean ideographs = script(folded.codePointAt(at)) == UScript.HAN;
    int least = name.isUsers() && ideographs ? USERS_IDEOGRAPHS : LETTERS;
    return name.length() >= least && !isInsideKana(folded, at, at + name.length());
  }

  /** Whether a name in Katakana goes on before or behind: a word of them ends where they end. */
  static boolean isInsideKana(CharSequence text, int start, int end) {
    return (start > 0 && isKatakana(text.charAt(start)) && isKatakana(text.charAt(start - 1)))
        || (end < text.length()
            && isKatakana(text.charAt(end - 1))
            && isKatakana(text.charAt(end)));
  }

  static boolean isKatakana(char c) {
    return c >= '\u30A1' && c <= '\u30FF' && c != '\u30FB';
  }

  /** Whether a syllable may end before a position. */
  private static boolean isBorder(String text, int at) {
    if (at == 0 || at == text.length()) {
      return true;
    }
    char next = text.charAt(at);
    char previous = text.charAt(at - 1);
    char second = at + 1 < text.length() ? text.charAt(at + 1) : 0;
    int type = Character.getType(next);
    return type != Character.NON_SPACING_MARK
        && type != Character.COMBINING_SPACING_MARK
        && type != Character.ENCLOSING_MARK
        && !Character.isLowSurrogate(next)
        && previous != KHMER_COENG
        && !isVowelBehind(next)
        && !isVowelInFront(previous)
        && !closesSyllable(second);
  }

  /** Thai and Lao vowels that are letters behind their consonant. */
  private static boolean isVowelBehind(char c) {
    return switch (c) {
      case '\u0E30', '\u0E32', '\u0E33', '\u0E45', '\u0EB0', '\u0EB2', '\u0EB3' -> true;
      default -> false;
    };
  }

  private static boolean isVowelInFront(char c) {
    return (c >= '\u0E40' && c <= '\u0E44') || (c >= '\u0EC0' && c <= '\u0EC4');
  }

  /** Burmese marks by which the consonant before them ends a syllable. */
  private static boolean closesSyllable(char c) {
    return c == '\u103A' || c == '\u1039';
  }

  private void add(int cut) {
    if (size > 0 && cuts[size - 1] == cut) {
      return;
    }
    if (size == cuts.length) {
      cuts = Arrays.copyOf(cuts, size * 2);
    }
    cuts[size++] = cut;
  }
}
