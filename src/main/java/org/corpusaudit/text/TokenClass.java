package org.corpusaudit.text;

/** What a token is, told by its form alone. */
public enum TokenClass {
  /** At least one letter, in any script. */
  WORD,
  /** Digits with their separators, no letter: {@code 12,500}, {@code ١٢٫٥}. */
  NUMBER,
  /** A web address, with or without a scheme. */
  URL,
  /** An e-mail address. */
  EMAIL,
  /** A number sign and the word after it. */
  HASHTAG,
  /** An at sign and the account name after it. */
  MENTION,
  /** One emoji sequence, however many code points it has. */
  EMOJI;

  private static final TokenClass[] ALL = values();

  static TokenClass of(int ordinal) {
    return ALL[ordinal];
  }
}
