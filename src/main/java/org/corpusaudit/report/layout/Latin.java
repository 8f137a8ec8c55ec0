package org.corpusaudit.report.layout;

import java.util.regex.Pattern;

/**
 * Latin words within sentences that are read from the right, such as names of files and settings:
 * each is kept apart, so that its dots, slashes and brackets stay where they belong.
 */
final class Latin {
  private static final Pattern WORDS =
      Pattern.compile(
          "(?<![%$\\p{IsLatin}\\d.,])\\p{IsLatin}"
              + "(?:[\\p{IsLatin}\\d_./*+() \"-]*[\\p{IsLatin}\\d/*)\"])?");

  private Latin() {}

  /** The sentence with its Latin words kept apart. */
  static String isolated(String sentence) {
    return WORDS.matcher(sentence).replaceAll(word -> Finding.isolated(word.group()));
  }
}
