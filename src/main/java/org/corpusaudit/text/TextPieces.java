package org.corpusaudit.text;

/**
 * Cuts a long text into pieces, so that what is held of each token is bounded for a text of any
 * length. A piece ends behind the last line end of its second half, where there is none behind the
 * last white space, else between any two characters.
 */
public final class TextPieces {
  private TextPieces() {}

  /**
   * Where the piece ends that starts at {@code start}, exclusive.
   *
   * @param most longest piece in UTF-16 code units, 4 and more
   */
  public static int end(String text, int start, int most) {
    if (text.length() - start <= most) {
      return text.length();
    }
    int limit = start + most;
    int least = start + most / 2;
    int space = 0;
    for (int i = limit; i > least; i--) {
      char c = text.charAt(i - 1);
      if (c == '\n') {
        return i;
      }
      if (space == 0 && Character.isWhitespace(c)) {
        space = i;
      }
    }
    if (space > 0) {
      return space;
    }
    return Character.isLowSurrogate(text.charAt(limit)) ? limit - 1 : limit;
  }
}
