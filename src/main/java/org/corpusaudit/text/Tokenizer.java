package org.corpusaudit.text;

/**
 * Cuts an article into the tokens that are counted. Punctuation and white space are no tokens.
 *
 * <p>Words and numbers are those of Unicode's default word boundaries (UAX #29), as in Lucene's
 * StandardTokenizer, with four differences:
 *
 * <ul>
 *   <li>web addresses, e-mail addresses, hashtags, mentions and emoji sequences are one token each;
 *   <li>runs of Han, Kana, Thai, Lao, Khmer and Burmese are cut by dictionary, each run alone, so
 *       that words do not depend on the text before them;
 *   <li>tatweel belongs to the word it stretches, but next to a digit it is a dash;
 *   <li>no word is cut for its length; a surface of more than {@value #LONGEST_SURFACE} units is
 *       shortened to that, its offsets are not.
 * </ul>
 *
 * <p>The surface is the text after lossless clean-up only ({@link SurfaceCleaner}); offsets point
 * into the text as given. Cost: a table look-up and a multiplication for each character of most
 * scripts, and no allocation. Not thread-safe; reused from article to article.
 *
 * <p>Longer than other files: it is one scanner, whose rules share its characters, its place and
 * what it met; parted, they would hand these about.
 */
public final class Tokenizer {
  /** Longest surface in UTF-16 code units. */
  public static final int LONGEST_SURFACE = 255;

  private static final char LAST_ASCII = '\u007F';

  private final SpecialSpans special = new SpecialSpans();
  private final SurfaceCleaner cleaner = new SurfaceCleaner();
  private final TextBoundaries boundaries = new TextBoundaries();
  private final DictionarySegmenter dictionary = new DictionarySegmenter();

  private char[] chars = new char[4096];
  private String language = "";
  private TokenBuffer out = new TokenBuffer();
  private int previousStart;
  private int previousEnd;
  private int sentence;
  private int paragraph;

  /** Classes met by the last {@link #wordEnd}, a bit each, and {@link CharClasses#UNCLEAN}. */
  private int met;

  private boolean unclean;

  /**
   * Whether a UTF-16 unit stands in words or numbers alone, if it is seen at all: a letter or a
   * digit of the basic plane by this tokenizer's classes.
   */
  public static boolean isLetterOrDigit(char unit) {
    return switch (CharClasses.of(unit) & CharClasses.CLASS_BITS) {
      case CharClasses.LETTER, CharClasses.HEBREW, CharClasses.DIGIT, CharClasses.DICTIONARY ->
          true;
      default -> false;
    };
  }

  /**
   * Whether two UTF-16 units that follow each other always stand in one token, whatever is around
   * them: plain letters, of which ASCII's may also stand where an address begins or ends.
   */
  public static boolean areOfOneToken(char first, char second) {
    return first > LAST_ASCII
        && second > LAST_ASCII
        && CharClasses.of(first) == CharClasses.LETTER
        && CharClasses.of(second) == CharClasses.LETTER;
  }

  /**
   * Replaces what {@code tokens} holds by the tokens of a text.
   *
   * @param newLanguage BCP 47 language of the text, or empty; it decides only whether the
   *     zero-width non-joiner is spelling
   */
  public void tokenize(String text, String newLanguage, TokenBuffer tokens) {
    int length = text.length();
    if (chars.length < length) {
      chars = new char[Math.max(length, chars.length * 2)];
    }
    text.getChars(0, length, chars, 0);
    int subtag = newLanguage.indexOf('-');
    language = subtag < 0 ? newLanguage : newLanguage.substring(0, subtag);
    out = tokens;
    out.clear();
    previousStart = 0;
    previousEnd = 0;
    sentence = 0;
    paragraph = 0;
    boundaries.reset(text);
    special.reset(text, chars);
    int i = 0;
    while (true) {
      int limit = special.start();
      while (i < limit) {
        i = plainWords(i, limit);
        if (i < limit) {
          i = any(i, limit);
        }
      }
      if (limit == length) {
        return;
      }
      unclean = special.tokenClass() == TokenClass.HASHTAG;
      emit(limit, special.end(), special.tokenClass());
      i = special.end();
      special.next();
    }
  }

  /**
   * Reads words of plain letters, which most words of most scripts are: up to a character that can
   * continue no word. Returns where something else begins, or {@code limit}.
   */
  private int plainWords(int start, int limit) {
    char[] source = chars;
    TokenBuffer tokens = out;
    int i = start;
    while (i < limit) {
      int from = i;
      int at = tokens.reserve(limit - from);
      char[] surfaces = tokens.chars();
      long hash = TokenHash.SEED;
      byte found = CharClasses.LETTER;
      while (i < limit) {
        char c = source[i];
        found = CharClasses.of(c);
        if (found != CharClasses.LETTER) {
          break;
        }
        surfaces[at++] = c;
        hash = TokenHash.mix(hash, c);
        i++;
      }
      boolean ended = found == CharClasses.OTHER || i == limit;
      if (i > from) {
        if (!ended || i - from > LONGEST_SURFACE) {
          return from;
        }
        add(from, i, i - from, TokenHash.finish(hash), TokenClass.WORD);
      } else if (!ended) {
        return i;
      }
      while (i < limit && CharClasses.of(source[i]) == CharClasses.OTHER) {
        i++;
      }
    }
    return limit;
  }

  /** Reads the token at {@code start} or passes over what is none; returns where to go on. */
  private int any(int start, int limit) {
    byte found = (byte) (CharClasses.at(chars, start, limit) & CharClasses.CLASS_BITS);
    return switch (found) {
      case CharClasses.LETTER, CharClasses.HEBREW, CharClasses.DIGIT, CharClasses.CONNECTOR ->
          word(start, limit);
      case CharClasses.DICTIONARY -> run(start, limit);
      case CharClasses.EMOJI -> emoji(start, limit);
      case CharClasses.MARK -> markAlone(start, limit);
      default -> start + width(start, limit);
    };
  }

  private int word(int start, int limit) {
    int keycap = EmojiSequence.keycapEnd(chars, start, limit);
    if (keycap > start) {
      unclean = false;
      emit(start, keycap, TokenClass.EMOJI);
      return keycap;
    }
    int end = wordEnd(start, limit);
    unclean = (met & 1 << CharClasses.UNCLEAN_BIT) != 0;
    boolean letters = (met & (1 << CharClasses.LETTER | 1 << CharClasses.HEBREW)) != 0;
    boolean digits = (met & 1 << CharClasses.DIGIT) != 0;
    if (letters || digits) {
      emit(start, end, letters ? TokenClass.WORD : TokenClass.NUMBER);
    }
    return end;
  }

  /** The rules WB4 to WB13b of UAX #29 from a letter, a digit or a connector on. */
  private int wordEnd(int start, int limit) {
    int last = classAt(start, limit);
    met = 1 << last | flag(start, limit);
    int i = start + width(start, limit);
    while (i < limit) {
      int next = skipMarks(i, limit, last);
      if (next < 0) {
        return -next - 1;
      }
      if (next == limit) {
        return limit;
      }
      int found = classAt(next, limit);
      if (continues(found)) {
        last = found;
        met |= 1 << found | flag(next, limit);
        i = next + width(next, limit);
        continue;
      }
      int target = bridge(last, found, next, limit);
      if (target < 0) {
        boolean quote = last == CharClasses.HEBREW && found == CharClasses.SINGLE_QUOTE;
        return quote ? next + 1 : next;
      }
      last = classAt(target, limit);
      met |= 1 << last | flag(target, limit);
      i = target + width(target, limit);
    }
    return limit;
  }

  /** Whether a word goes on directly with this class. */
  private static boolean continues(int next) {
    return switch (next) {
      case CharClasses.LETTER, CharClasses.HEBREW, CharClasses.DIGIT, CharClasses.CONNECTOR -> true;
      default -> false;
    };
  }

  /** Where a word goes on behind a character that only joins what is alike, or -1. */
  private int bridge(int last, int joint, int at, int limit) {
    boolean letter = last == CharClasses.LETTER || last == CharClasses.HEBREW;
    boolean either = joint == CharClasses.MID_EITHER || joint == CharClasses.SINGLE_QUOTE;
    boolean joinsLetters = letter && (either || joint == CharClasses.MID_LETTER);
    boolean joinsDigits = last == CharClasses.DIGIT && (either || joint == CharClasses.MID_NUMBER);
    boolean joinsHebrew = last == CharClasses.HEBREW && joint == CharClasses.DOUBLE_QUOTE;
    if (!joinsLetters && !joinsDigits && !joinsHebrew) {
      return -1;
    }
    int target = skipMarks(at + 1, limit, CharClasses.OTHER);
    if (target < 0 || target >= limit) {
      return -1;
    }
    int found = classAt(target, limit);
    boolean fits =
        (joinsLetters && (found == CharClasses.LETTER || found == CharClasses.HEBREW))
            || (joinsDigits && found == CharClasses.DIGIT)
            || (joinsHebrew && found == CharClasses.HEBREW);
    if (fits && target > at + 1) {
      met |= 1 << CharClasses.UNCLEAN_BIT;
    }
    return fits ? target : -1;
  }

  /**
   * Passes over marks and tatweel. Where tatweel stands beside a digit, the word ends before it:
   * then {@code -end - 1} is returned.
   */
  private int skipMarks(int from, int limit, int last) {
    int i = from;
    int tatweel = -1;
    while (i < limit) {
      int found = classAt(i, limit);
      if (found == CharClasses.TATWEEL) {
        if (last == CharClasses.DIGIT) {
          return -i - 1;
        }
        tatweel = tatweel < 0 ? i : tatweel;
      } else if (found != CharClasses.MARK) {
        break;
      }
      met |= 1 << CharClasses.UNCLEAN_BIT;
      i += width(i, limit);
    }
    boolean dash = tatweel >= 0 && i < limit && classAt(i, limit) == CharClasses.DIGIT;
    return dash ? -tatweel - 1 : i;
  }

  private int run(int start, int limit) {
    int end = start;
    while (end < limit) {
      int found = classAt(end, limit);
      if (found != CharClasses.DICTIONARY && found != CharClasses.MARK) {
        break;
      }
      end += width(end, limit);
    }
    int from = start;
    for (int to = dictionary.first(chars, start, end); to >= 0; to = dictionary.next()) {
      unclean = true;
      emit(from, to, TokenClass.WORD);
      from = to;
    }
    return end;
  }

  /** A mark that no word holds, but for the cap of a key on which a sign before it is shown. */
  private int markAlone(int start, int limit) {
    int keycap = start > previousEnd ? EmojiSequence.keycapEnd(chars, start - 1, limit) : start;
    if (keycap <= start) {
      return emoji(start, limit); // A skin tone alone.
    }
    unclean = false;
    emit(start - 1, keycap, TokenClass.EMOJI);
    return keycap;
  }

  private int emoji(int start, int limit) {
    int end = EmojiSequence.end(chars, start, limit);
    if (end == start) {
      return start + width(start, limit);
    }
    unclean = false;
    emit(start, end, TokenClass.EMOJI);
    return end;
  }

  private void emit(int start, int end, TokenClass tokenClass) {
    char[] from = chars;
    int at = start;
    int length = end - start;
    if (unclean) {
      cleaner.clean(chars, start, end, language);
      from = cleaner.chars();
      at = 0;
      length = cleaner.length();
    }
    if (length == 0) {
      return;
    }
    if (length > LONGEST_SURFACE) {
      boolean splitsPair = Character.isHighSurrogate(from[at + LONGEST_SURFACE - 1]);
      length = splitsPair ? LONGEST_SURFACE - 1 : LONGEST_SURFACE;
    }
    int to = out.reserve(length);
    char[] surfaces = out.chars();
    long hash = TokenHash.SEED;
    for (int k = 0; k < length; k++) {
      char c = from[at + k];
      surfaces[to + k] = c;
      hash = TokenHash.mix(hash, c);
    }
    add(start, end, length, TokenHash.finish(hash), tokenClass);
  }

  private void add(int start, int end, int length, long hash, TokenClass tokenClass) {
    boolean oneSpace =
        start - previousEnd <= 1 && (start == previousEnd || chars[start - 1] == ' ');
    if (!oneSpace && out.size() > 0) {
      int ended = boundaries.between(chars, previousStart, previousEnd, start);
      if (ended != TextBoundaries.NONE) {
        sentence++;
        paragraph += ended == TextBoundaries.PARAGRAPH ? 1 : 0;
      }
    }
    out.add(start, end, length, hash, tokenClass, sentence, paragraph);
    previousStart = start;
    previousEnd = end;
  }

  private int classAt(int i, int limit) {
    return CharClasses.at(chars, i, limit) & CharClasses.CLASS_BITS;
  }

  private int flag(int i, int limit) {
    return (CharClasses.at(chars, i, limit) & CharClasses.UNCLEAN) == 0
        ? 0
        : 1 << CharClasses.UNCLEAN_BIT;
  }

  private int width(int i, int limit) {
    return i + 1 < limit && Character.isSurrogatePair(chars[i], chars[i + 1]) ? 2 : 1;
  }
}
