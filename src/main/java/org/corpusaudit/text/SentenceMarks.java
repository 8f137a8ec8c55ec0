package org.corpusaudit.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.BitSet;

/**
 * The characters that end sentences, in every script: Unicode's property Sentence_Terminal, and
 * what UAX #29 says of those that end other things as well.
 */
public final class SentenceMarks {
  private static final int ALMOST_ALL = 0x20000;
  private static final BitSet TERMINALS = new BitSet(ALMOST_ALL);
  private static final BitSet FULL_STOPS = new BitSet(ALMOST_ALL);

  static {
    for (int c = 0; c < ALMOST_ALL; c++) {
      if (sentenceBreak(c) == UCharacter.SentenceBreak.ATERM) {
        FULL_STOPS.set(c);
      } else if (UCharacter.hasBinaryProperty(c, UProperty.S_TERM)) {
        TERMINALS.set(c);
      }
    }
  }

  private SentenceMarks() {}

  /** Whether a character ends a sentence wherever it stands. */
  public static boolean isTerminal(int codePoint) {
    return TERMINALS.get(codePoint);
  }

  /** Whether a character is a full stop, which ends abbreviations and numbers too. */
  public static boolean isFullStop(int codePoint) {
    return FULL_STOPS.get(codePoint);
  }

  /**
   * Whether a letter is of the small ones that no sentence begins with; Georgian has small letters
   * by nature, but no others in running text.
   */
  static boolean isSmall(int codePoint) {
    return sentenceBreak(codePoint) == UCharacter.SentenceBreak.LOWER;
  }

  /** Whether a character is a letter of a script that knows no capitals. */
  static boolean isUncased(int codePoint) {
    return sentenceBreak(codePoint) == UCharacter.SentenceBreak.OLETTER;
  }

  private static int sentenceBreak(int codePoint) {
    return UCharacter.getIntPropertyValue(codePoint, UProperty.SENTENCE_BREAK);
  }
}
