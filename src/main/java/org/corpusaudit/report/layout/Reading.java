package org.corpusaudit.report.layout;

import java.util.List;

/**
 * From which side a text is read: the side of most of its letters, so that one word at its head in
 * another script turns nothing. A text without letters, as a date or number, is read from the left.
 */
public final class Reading {
  private Reading() {}

  /** Whether a text is read from the right. */
  public static boolean isFromRight(String text) {
    long right = 0;
    long left = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      switch (Character.getDirectionality(text.codePointAt(i))) {
        case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
            Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC ->
            right++;
        case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> left++;
        default -> {
          // A digit, mark or space is read as what stands around it.
        }
      }
    }
    return right > left;
  }

  /** Whether most of a column's texts that have letters are read from the right. */
  static boolean areFromRight(List<String> texts) {
    long right = texts.stream().filter(Reading::isFromRight).count();
    long worded =
        texts.stream().filter(text -> text.codePoints().anyMatch(Character::isLetter)).count();
    return right * 2 > worded;
  }
}
