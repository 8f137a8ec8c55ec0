package org.corpusaudit.text;

/**
 * Finds what is one token by convention and not by word boundaries: web addresses, e-mail
 * addresses, hashtags and mentions, in the order in which they stand.
 *
 * <p>They are found from their marks ({@code /}, {@code www.}, {@code @}, {@code #}), so text
 * without such a mark costs one vectorised search for each. Not thread-safe.
 */
final class SpecialSpans {
  private static final String[] MARKS = {"/", "www.", "@", "#"};
  private static final String[] SCHEMES = {"https", "http", "ftps", "ftp"};
  private static final int LONGEST_LOCAL_PART = 64;

  private final int[] nextMark = new int[MARKS.length];
  private String text = "";
  private char[] chars = new char[0];
  private int length;
  private int start;
  private int end;
  private TokenClass tokenClass = TokenClass.URL;

  /** Starts over on a text and finds its first span. */
  void reset(String newText, char[] newChars) {
    text = newText;
    chars = newChars;
    length = newText.length();
    end = 0;
    for (int i = 0; i < MARKS.length; i++) {
      nextMark[i] = find(i, 0);
    }
    next();
  }

  /** Where the span begins; the text's length past the last one. */
  int start() {
    return start;
  }

  int end() {
    return end;
  }

  TokenClass tokenClass() {
    return tokenClass;
  }

  /** Moves to the next span. */
  void next() {
    int from = end;
    while (true) {
      int kind = 0;
      for (int i = 1; i < MARKS.length; i++) {
        if (nextMark[i] < nextMark[kind]) {
          kind = i;
        }
      }
      int mark = nextMark[kind];
      if (mark == length) {
        start = length;
        end = length;
        return;
      }
      boolean found =
          mark >= from
              && switch (kind) {
                case 0 -> address(mark, from);
                case 1 -> host(mark, from);
                case 2 -> mail(mark, from) || mention(mark, from);
                default -> hashtag(mark, from);
              };
      if (found) {
        for (int i = 0; i < MARKS.length; i++) {
          if (nextMark[i] < end) {
            nextMark[i] = find(i, end);
          }
        }
        return;
      }
      nextMark[kind] = find(kind, mark + 1);
    }
  }

  private int find(int kind, int from) {
    int at = text.indexOf(MARKS[kind], from);
    return at < 0 ? length : at;
  }

  /** A slash: after a scheme and a colon, or after the name of a host. */
  private boolean address(int mark, int from) {
    if (mark + 2 < length && chars[mark + 1] == '/' && mark > from && chars[mark - 1] == ':') {
      for (String scheme : SCHEMES) {
        int begin = mark - 1 - scheme.length();
        if (begin >= from && text.regionMatches(true, begin, scheme, 0, scheme.length())) {
          return isAddressStart(chars[mark + 2]) && span(begin, addressEnd(mark + 2));
        }
      }
      return false;
    }
    int begin = mark;
    while (begin > from && isHost(chars[begin - 1])) {
      begin--;
    }
    while (begin < mark && !isAsciiWord(chars[begin])) {
      begin++;
    }
    return mark + 1 < length
        && isAsciiWord(chars[mark + 1])
        && isDomain(begin, mark)
        && startsFresh(begin, from)
        && span(begin, addressEnd(mark));
  }

  private boolean host(int mark, int from) {
    int after = mark + 4;
    return startsFresh(mark, from)
        && after < length
        && isAddressStart(chars[after])
        && span(mark, addressEnd(after));
  }

  private boolean mail(int mark, int from) {
    int begin = mark;
    int least = Math.max(from, mark - LONGEST_LOCAL_PART);
    while (begin > least && (isHost(chars[begin - 1]) || "_+%".indexOf(chars[begin - 1]) >= 0)) {
      begin--;
    }
    while (begin < mark && !isAsciiWord(chars[begin])) {
      begin++;
    }
    int stop = mark + 1;
    while (stop < length && isHost(chars[stop])) {
      stop++;
    }
    while (stop > mark + 1 && !isAsciiWord(chars[stop - 1])) {
      stop--;
    }
    return begin < mark && isDomain(mark + 1, stop) && span(begin, stop, TokenClass.EMAIL);
  }

  private boolean mention(int mark, int from) {
    int stop = mark + 1;
    while (stop < length && (isAsciiWord(chars[stop]) || chars[stop] == '_')) {
      stop++;
    }
    return stop > mark + 1 && startsFresh(mark, from) && span(mark, stop, TokenClass.MENTION);
  }

  private boolean hashtag(int mark, int from) {
    int stop = mark + 1;
    boolean letter = false;
    while (stop < length) {
      int codePoint = text.codePointAt(stop);
      int found = CharClasses.of(codePoint) & CharClasses.CLASS_BITS;
      boolean isLetter =
          found == CharClasses.LETTER
              || found == CharClasses.HEBREW
              || found == CharClasses.DICTIONARY;
      boolean follows =
          found == CharClasses.DIGIT
              || found == CharClasses.CONNECTOR
              || (found == CharClasses.MARK && stop > mark + 1)
              || found == CharClasses.TATWEEL;
      if (!isLetter && !follows) {
        break;
      }
      letter |= isLetter;
      stop += Character.charCount(codePoint);
    }
    boolean entity = mark > 0 && chars[mark - 1] == '&';
    return letter && !entity && startsFresh(mark, from) && span(mark, stop, TokenClass.HASHTAG);
  }

  private boolean span(int begin, int stop) {
    return span(begin, stop, TokenClass.URL);
  }

  private boolean span(int begin, int stop, TokenClass found) {
    start = begin;
    end = stop;
    tokenClass = found;
    return stop > begin;
  }

  /** Up to white space, a quote or a bracket, less the punctuation that ends a sentence. */
  private int addressEnd(int from) {
    int stop = from;
    int open = 0;
    while (stop < length) {
      char c = chars[stop];
      if (c == '(') {
        open++;
      }
      if ((c == ')' && --open < 0)
          || c <= ' '
          || "<>\"{}|\\^`«»“”‘’،؛؟。，、」』）】》".indexOf(c) >= 0
          || Character.isWhitespace(c)
          || Character.isSpaceChar(c)
          || Character.getType(c) == Character.FORMAT) {
        break;
      }
      stop++;
    }
    while (stop > from && ".,;:!?'*_…[]".indexOf(chars[stop - 1]) >= 0) {
      stop--;
    }
    return stop;
  }

  /** Labels with dots between them, the last of letters only, at least two. */
  private boolean isDomain(int begin, int stop) {
    int last = stop;
    while (last > begin && isAsciiLetter(chars[last - 1])) {
      last--;
    }
    return stop - last >= 2 && last - 1 > begin && chars[last - 1] == '.';
  }

  /** Whether no ASCII letter or digit stands directly before. */
  private boolean startsFresh(int begin, int from) {
    return begin == from || begin == 0 || !isAsciiWord(chars[begin - 1]);
  }

  private boolean isAddressStart(char c) {
    return Character.isLetterOrDigit(c) || c == '[';
  }

  private static boolean isHost(char c) {
    return isAsciiWord(c) || c == '.' || c == '-';
  }

  private static boolean isAsciiWord(char c) {
    return isAsciiLetter(c) || (c >= '0' && c <= '9');
  }

  private static boolean isAsciiLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
