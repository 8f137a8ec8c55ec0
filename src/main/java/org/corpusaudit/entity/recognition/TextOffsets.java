package org.corpusaudit.entity.recognition;

import java.util.Arrays;
import org.corpusaudit.entity.GivenSettings;

/** Turns offsets of other units into UTF-16 code units of one text. */
final class TextOffsets {
  private final String text;
  private final GivenSettings.Offsets unit;

  /** For units other than UTF-16: what stands before each UTF-16 code unit, and in all. */
  private final int[] before;

  TextOffsets(String text, GivenSettings.Offsets unit) {
    this.text = text;
    this.unit = unit;
    before = unit == GivenSettings.Offsets.UTF_16 ? new int[0] : new int[text.length() + 1];
    for (int i = 0; i + 1 < before.length; ) {
      int c = text.codePointAt(i);
      int chars = Character.charCount(c);
      int next = before[i] + (unit == GivenSettings.Offsets.BYTES ? utf8(c) : 1);
      if (chars == 2) {
        // No offset is inside a character.
        before[i + 1] = before[i];
      }
      before[i + chars] = next;
      i += chars;
    }
  }

  private static int utf8(int c) {
    return c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
  }

  /** Units of the text. */
  int length() {
    return before.length == 0 ? text.length() : before[text.length()];
  }

  /** The UTF-16 offset of an offset from 0 to {@link #length()}, or -1 inside a character. */
  int utf16(long offset) {
    int wanted = (int) offset;
    if (unit == GivenSettings.Offsets.UTF_16) {
      boolean inside =
          wanted > 0
              && wanted < text.length()
              && Character.isSurrogatePair(text.charAt(wanted - 1), text.charAt(wanted));
      return inside ? -1 : wanted;
    }
    int at = Arrays.binarySearch(before, wanted);
    if (at < 0) {
      return -1;
    }
    // Both halves of a pair have the same number before them: the first is meant.
    return at > 0 && before[at - 1] == wanted ? at - 1 : at;
  }
}
