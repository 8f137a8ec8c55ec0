package org.corpusaudit.agency;

/** What stands beside a name in a line: what tells a credit from a word of a sentence. */
enum CreditMark {
  EDGE,
  OPENING,
  CLOSING,
  DASH,
  SLASH,
  LOOSE,
  NONE;

  private static final String OPENINGS = "([{（【［「«〈＜";
  private static final String CLOSINGS = ")]}）】］」»〉＞";
  private static final String DASHES = "-–—―−|:：•·*";
  private static final String SLASHES = "/\\";
  private static final String LOOSE_ONES = ",،;؛、.。…&+";
  private static final String QUOTES = "\"“”„‟‘’'″";
  private static final String SENTENCE_ENDS = ".!?…؟۔。！？।";

  /** The mark that each character is: lines are looked at character by character. */
  private static final CreditMark[] TABLE = new CreditMark[1 << 16];

  static {
    for (int c = 0; c < TABLE.length; c++) {
      TABLE[c] = found((char) c);
    }
  }

  /** The mark that a character is. */
  static CreditMark of(char c) {
    return TABLE[c];
  }

  private static CreditMark found(char c) {
    if (OPENINGS.indexOf(c) >= 0) {
      return OPENING;
    }
    if (CLOSINGS.indexOf(c) >= 0) {
      return CLOSING;
    }
    if (DASHES.indexOf(c) >= 0) {
      return DASH;
    }
    if (SLASHES.indexOf(c) >= 0) {
      return SLASH;
    }
    boolean loose =
        LOOSE_ONES.indexOf(c) >= 0 || QUOTES.indexOf(c) >= 0 || SENTENCE_ENDS.indexOf(c) >= 0;
    return loose ? LOOSE : NONE;
  }

  static boolean isQuote(char c) {
    return QUOTES.indexOf(c) >= 0;
  }

  static boolean endsSentence(char c) {
    return SENTENCE_ENDS.indexOf(c) >= 0;
  }

  /**
   * Whether marks tell a name of a byline.
   *
   * @param word whether the name is a word too: then it does not begin a longer byline
   */
  static boolean areOfByline(CreditMark left, CreditMark right, boolean word) {
    boolean begins = left == EDGE && right != EDGE && right != SLASH && right != CLOSING;
    return word ? left != NONE && right != NONE && !begins : left != NONE || right != NONE;
  }
}
