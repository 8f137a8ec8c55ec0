package org.corpusaudit.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;

/** How wide text stands on a terminal: none for marks, two cells for wide characters, else one. */
public final class TerminalCells {
  private TerminalCells() {}

  /** Cells that a text takes. */
  public static int of(String text) {
    return text.codePoints().map(TerminalCells::of).sum();
  }

  /** Cells that a character takes. */
  public static int of(int c) {
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    int wide = UCharacter.getIntPropertyValue(c, UProperty.EAST_ASIAN_WIDTH);
    return wide == UCharacter.EastAsianWidth.WIDE || wide == UCharacter.EastAsianWidth.FULLWIDTH
        ? 2
        : 1;
  }

  /** The longest beginning of a text that takes at most so many cells. */
  public static String first(String text, int most) {
    int cells = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      cells += of(c);
      if (cells > most) {
        return text.substring(0, i);
      }
      i += Character.charCount(c);
    }
    return text;
  }

  /** The longest end of a text that takes at most so many cells. */
  public static String last(String text, int most) {
    int cells = 0;
    for (int i = text.length(); i > 0; ) {
      int c = text.codePointBefore(i);
      cells += of(c);
      if (cells > most) {
        return text.substring(behindMarks(text, i));
      }
      i -= Character.charCount(c);
    }
    return text;
  }

  /** The place behind marks whose character was cut off. */
  private static int behindMarks(String text, int from) {
    int i = from;
    while (i < text.length() && of(text.codePointAt(i)) == 0) {
      i += Character.charCount(text.codePointAt(i));
    }
    return i;
  }
}
