package org.corpusaudit.text;

import java.util.Locale;

/** What a token is, told by its form alone. */
public enum TokenClass {
  /** At least one letter, in any script. */
  WORD(0),
  /** Digits with their separators, no letter: {@code 12,500}, {@code ١٢٫٥}. */
  NUMBER(1),
  /** A web address, with or without a scheme. */
  URL(2),
  /** An e-mail address. */
  EMAIL(3),
  /** A number sign and the word after it. */
  HASHTAG(4),
  /** An at sign and the account name after it. */
  MENTION(5),
  /** One emoji sequence, however many code points it has. */
  EMOJI(6);

  private static final TokenClass[] ALL = values();

  private final byte code;

  TokenClass(int code) {
    this.code = (byte) code;
  }

  /** The class in tables, such as {@code hashtag}. */
  public String columnName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The place among all classes, for arrays of bytes. */
  byte code() {
    return code;
  }

  static TokenClass of(int code) {
    return ALL[code];
  }
}
