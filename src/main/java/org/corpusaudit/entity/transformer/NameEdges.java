package org.corpusaudit.entity.transformer;

/** Where a name begins and ends, once its words are known. */
final class NameEdges {
  private NameEdges() {}

  /** Whether a code point is part of a name's words: a letter or a digit. */
  static boolean isWord(int c) {
    return Character.isLetterOrDigit(c);
  }

  /**
   * The first code unit of a name: white space and marks in front of it are none of it, but for an
   * opening mark whose partner stands before its last word.
   */
  static int start(String text, int from, int to) {
    int start = from;
    while (start < to) {
      int c = text.codePointAt(start);
      boolean opens = Character.getType(c) == Character.START_PUNCTUATION;
      if (isWord(c) || (opens && closes(text, start, to, c))) {
        break;
      }
      start += Character.charCount(c);
    }
    return start;
  }

  /**
   * The code unit after a name's last: its last letter or digit with the marks that combine with
   * it, a full stop where the name has another one ({@code U.S.}), and a closing mark whose partner
   * it holds. The marks may be words of their own to a tokenizer.
   */
  static int end(String text, int start, int to) {
    int end = to;
    while (end > start) {
      int c = text.codePointBefore(end);
      int before = end - Character.charCount(c);
      boolean stop = c == '.' && text.substring(start, before).indexOf('.') >= 0;
      boolean closes =
          Character.getType(c) == Character.END_PUNCTUATION && opens(text, start, before, c);
      if (isWord(c) || isMark(c) || stop || closes) {
        break;
      }
      end = before;
    }
    while (end < text.length() && end > start && isMark(text.codePointAt(end))) {
      end += Character.charCount(text.codePointAt(end));
    }
    return end;
  }

  private static boolean closes(String text, int from, int to, int opening) {
    int at = text.substring(from, to).indexOf(partner(opening));
    return at >= 0 && text.substring(from + at, to).codePoints().anyMatch(NameEdges::isWord);
  }

  private static boolean opens(String text, int from, int to, int closing) {
    return text.substring(from, to).codePoints().anyMatch(c -> partner(c) == closing);
  }

  private static int partner(int opening) {
    return switch (opening) {
      case '(' -> ')';
      case '[' -> ']';
      case '{' -> '}';
      default -> opening + 1;
    };
  }

  private static boolean isMark(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          true;
      default -> false;
    };
  }
}
