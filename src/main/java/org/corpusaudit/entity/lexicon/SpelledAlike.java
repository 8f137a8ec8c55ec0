package org.corpusaudit.entity.lexicon;

/**
 * Letters that writers of one script exchange for each other in names, and that no folding of terms
 * may touch since words differ by them: the dot below of Indic letters (फ़्रांस, फ्रांस) and the
 * moon above them that keyboards lack (काँग्रेस, कांग्रेस), Ethiopic letters that sound alike in
 * Amharic (ግብፅ, ግብጽ), and Hebrew abbreviations with the quotation mark of keyboards.
 */
public final class SpelledAlike {
  private static final char HEBREW_GERSHAYIM = '\u05F4';

  /**
   * Of each Indic block, which has 128 characters: the moon above, what nasalises, the dot below.
   */
  private static final int FIRST_INDIC = 0x0900;

  private static final int BEHIND_INDIC = 0x0B80;
  private static final int BLOCK = 0x7F;
  private static final int MOON = 0x01;
  private static final int DOT_BELOW = 0x3C;

  /** Bengali's and Odia's moon is written by all; without it a word sounds otherwise. */
  private static final String MOONS_OF_OTHERS = "\u0981\u0B01";

  private static final int FIRST_ETHIOPIC = 0x1200;
  private static final int BEHIND_ETHIOPIC = 0x1380;

  /** Seven vowels and a labial form stand behind each consonant. */
  private static final int SERIES = 7;

  private SpelledAlike() {}

  /** A folded name or word with one of the letters in place of each; itself where it has none. */
  public static String plain(String folded) {
    int at = 0;
    while (at < folded.length() && plain(folded.charAt(at)) == folded.charAt(at)) {
      at++;
    }
    if (at == folded.length()) {
      return folded;
    }
    StringBuilder alike = new StringBuilder(folded.length()).append(folded, 0, at);
    for (; at < folded.length(); at++) {
      char c = plain(folded.charAt(at));
      if (c != 0) {
        alike.append(c);
      }
    }
    return alike.toString();
  }

  /** What stands for a character, 0 for nothing. */
  private static char plain(char c) {
    if (c == HEBREW_GERSHAYIM) {
      return '"';
    }
    if (c < FIRST_INDIC || c >= BEHIND_ETHIOPIC) {
      return c;
    }
    if (c < BEHIND_INDIC) {
      int place = c & BLOCK;
      boolean moon = place == MOON && MOONS_OF_OTHERS.indexOf(c) < 0;
      return place == DOT_BELOW ? 0 : moon ? (char) (c + 1) : c;
    }
    return c < FIRST_ETHIOPIC ? c : ethiopic(c);
  }

  private static char ethiopic(char c) {
    char alike =
        switch (c & ~SERIES) {
          case 'ሐ', 'ኀ' -> (char) ('ሀ' + (c & SERIES));
          case 'ሠ' -> (char) ('ሰ' + (c & SERIES));
          case 'ዐ' -> (char) ('አ' + (c & SERIES));
          case 'ፀ' -> (char) ('ጸ' + (c & SERIES));
          default -> c;
        };
    // The fourth of these two sounds as the first does.
    return alike == 'ሃ' ? 'ሀ' : alike == 'ኣ' ? 'አ' : alike;
  }
}
