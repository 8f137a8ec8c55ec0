package org.corpusaudit.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;

/**
 * Finds the end of an emoji sequence as Unicode Technical Standard #51 defines it: a character that
 * is shown as emoji by default or by a variation selector, its skin tone, tags, and what is joined
 * to it; two regional indicators; a keycap.
 */
final class EmojiSequence {
  private static final int AS_EMOJI = 0xFE0F;
  private static final int JOINER = 0x200D;
  private static final int KEYCAP = 0x20E3;

  private EmojiSequence() {}

  /** Returns the end of the sequence at {@code start}, or {@code start} where none begins. */
  static int end(char[] chars, int start, int limit) {
    int first = Character.codePointAt(chars, start, limit);
    int next = start + Character.charCount(first);
    if (UCharacter.hasBinaryProperty(first, UProperty.REGIONAL_INDICATOR)) {
      return next < limit
              && UCharacter.hasBinaryProperty(
                  Character.codePointAt(chars, next, limit), UProperty.REGIONAL_INDICATOR)
          ? next + 2
          : start;
    }
    int end = element(chars, start, limit);
    while (end > start && end + 1 < limit && chars[end] == JOINER) {
      int joined = element(chars, end + 1, limit);
      // After a joiner a symbol counts as emoji without a selector: it is the minimal form.
      int symbol = Character.codePointAt(chars, end + 1, limit);
      if (joined == end + 1 && UCharacter.hasBinaryProperty(symbol, UProperty.EMOJI)) {
        joined += Character.charCount(symbol);
      }
      if (joined == end + 1) {
        break;
      }
      end = joined;
    }
    return end;
  }

  /** Where the keycap ends on which the sign at {@code start} is shown, or {@code start}. */
  static int keycapEnd(char[] chars, int start, int limit) {
    int cap = start + 1 < limit && chars[start + 1] == AS_EMOJI ? start + 2 : start + 1;
    boolean shown = "0123456789#*".indexOf(chars[start]) >= 0;
    return shown && cap < limit && chars[cap] == KEYCAP ? cap + 1 : start;
  }

  private static int element(char[] chars, int start, int limit) {
    int base = Character.codePointAt(chars, start, limit);
    int end = start + Character.charCount(base);
    boolean selected = end < limit && chars[end] == AS_EMOJI;
    // A skin tone and a joined emoji show their base as emoji, selected or not.
    boolean shown = selected || isToned(chars, end, limit) || isJoined(chars, end, limit);
    if ((!shown && !UCharacter.hasBinaryProperty(base, UProperty.EMOJI_PRESENTATION))
        || !UCharacter.hasBinaryProperty(base, UProperty.EMOJI)) {
      return start;
    }
    if (selected) {
      end++;
    }
    while (end < limit) {
      int modifier = Character.codePointAt(chars, end, limit);
      boolean tag = modifier >= 0xE0020 && modifier <= 0xE007F;
      if (!tag && !isModifier(modifier)) {
        break;
      }
      end += Character.charCount(modifier);
    }
    return end;
  }

  private static boolean isToned(char[] chars, int end, int limit) {
    return end < limit && isModifier(Character.codePointAt(chars, end, limit));
  }

  private static boolean isJoined(char[] chars, int end, int limit) {
    return end + 1 < limit
        && chars[end] == JOINER
        && chars[end + 1] > 0x7F
        && UCharacter.hasBinaryProperty(
            Character.codePointAt(chars, end + 1, limit), UProperty.EMOJI);
  }

  private static boolean isModifier(int codePoint) {
    return UCharacter.hasBinaryProperty(codePoint, UProperty.EMOJI_MODIFIER);
  }
}
