package org.corpusaudit.concordance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Finds in the bytes of rows of {@code documents/} where words may stand, without reading them as
 * JSON or cutting them into words. It never passes over a row that has them.
 *
 * <p>One letter of the first word is looked for by the last byte of the characters that fold to it,
 * the letter that the first rows have least of; only around these are letters decoded and folded.
 * Rows stand as their input wrote them, so that letters may be JSON's escapes. Less than a
 * nanosecond a byte. Not thread-safe.
 */
final class RowFilter {
  private static final int SAMPLE = 64 << 10;

  private final boolean open;
  private final List<RowFilter> others = new ArrayList<>();
  private final boolean[] lastBytes = new boolean[256];
  private int anchor = -1;
  private int place;
  private char[] word = {};
  private boolean chosen;

  /** A filter for the folded letters of words, all of which must stand in a row. */
  RowFilter(List<char[]> words) {
    open = words.isEmpty();
    if (!open) {
      // The longest is looked for in all bytes, the others in the rows that have it.
      List<char[]> longestFirst = new ArrayList<>(words);
      longestFirst.sort(Comparator.comparing(letters -> -letters.length));
      word = longestFirst.get(0);
      longestFirst.stream().skip(1).forEach(other -> others.add(new RowFilter(List.of(other))));
    }
  }

  /** Whether it tells anything: without words every row may have what is looked for. */
  boolean isOpen() {
    return open;
  }

  /**
   * The first place from which on the first word may stand, or -1.
   *
   * @param bytes rows in UTF-8, whole ones
   */
  int find(byte[] bytes, int from, int to) {
    if (!chosen) {
      choose(bytes, from, to);
    }
    return next(bytes, from, to);
  }

  /** Whether the other words may stand in a row in which the first one does. */
  boolean mayHoldOthers(byte[] bytes, int from, int to) {
    for (RowFilter other : others) {
      if (other.find(bytes, from, to) < 0) {
        return false;
      }
    }
    return true;
  }

  /** Looks for the letter of the word that a sample has least of. */
  private void choose(byte[] bytes, int from, int to) {
    int[] counts = new int[word.length];
    for (int i = from; i < Math.min(to, from + SAMPLE); i++) {
      int c = charEndingAt(bytes, from, i);
      char letter = c < 0 ? LetterFold.IGNORED : LetterFold.fold(c);
      for (int j = 0; j < word.length; j++) {
        counts[j] += word[j] == letter ? 1 : 0;
      }
    }
    int best = 0;
    for (int j = 1; j < word.length; j++) {
      best = counts[j] < counts[best] ? j : best;
    }
    place = best;
    anchor = word[best];
    chosen = true;
    System.arraycopy(LetterFold.lastBytes((char) anchor), 0, lastBytes, 0, lastBytes.length);
    Arrays.fill(lastBytes, 0xF0, 0xF5, true); // Letters beyond the basic plane are not folded.
    lastBytes['\\'] = true;
  }

  private int next(byte[] bytes, int from, int to) {
    boolean[] wanted = lastBytes;
    for (int i = from; i < to; i++) {
      if (wanted[bytes[i] & 0xFF] && mayStand(bytes, from, i, to)) {
        return i;
      }
    }
    return -1;
  }

  private boolean mayStand(byte[] bytes, int from, int at, int to) {
    if (bytes[at] == '\\') {
      return isEscapedAnchor(bytes, at, to);
    }
    if ((bytes[at] & 0xF8) == 0xF0) {
      return at + 3 < to && isWordPoint(bytes, at);
    }
    int c = charEndingAt(bytes, from, at);
    if (c < 0) {
      return false;
    }
    char letter = LetterFold.fold(c);
    if (letter == LetterFold.SEVERAL) {
      return LetterFold.several(c).indexOf(anchor) >= 0;
    }
    return letter == anchor
        && standsAfter(bytes, at + 1, to)
        && standsBefore(bytes, from, at - width(c));
  }

  /** Whether an escape of JSON is of the letter, or of what is not folded. */
  private boolean isEscapedAnchor(byte[] bytes, int at, int to) {
    if (at + 5 >= to || bytes[at + 1] != 'u') {
      return false;
    }
    int c = 0;
    for (int i = at + 2; i < at + 6; i++) {
      c = c << 4 | Math.max(0, Character.digit(bytes[i], 16));
    }
    char letter = LetterFold.fold(c);
    return Character.isSurrogate((char) c)
        || (letter == LetterFold.SEVERAL
            ? LetterFold.several(c).indexOf(anchor) >= 0
            : letter == anchor);
  }

  /** Whether the byte is the last of an escape. */
  private static boolean endsEscape(byte[] bytes, int from, int at) {
    return bytes[at] == '\\' || (at - 5 >= from && bytes[at - 5] == '\\' && bytes[at - 4] == 'u');
  }

  private boolean standsAfter(byte[] bytes, int from, int to) {
    int i = from;
    for (int at = place + 1; at < word.length; ) {
      if (i >= to) {
        return false;
      }
      int b = bytes[i];
      int c;
      if (b == '\\') {
        return true; // A letter may be escaped.
      }
      if (b >= 0) {
        c = b;
        i++;
      } else if ((b & 0xE0) == 0xC0 && i + 1 < to) {
        c = (b & 0x1F) << 6 | (bytes[i + 1] & 0x3F);
        i += 2;
      } else if ((b & 0xF0) == 0xE0 && i + 2 < to) {
        c = (b & 0x0F) << 12 | (bytes[i + 1] & 0x3F) << 6 | (bytes[i + 2] & 0x3F);
        i += 3;
      } else {
        return true; // Beyond the basic plane.
      }
      char letter = LetterFold.fold(c);
      if (letter == LetterFold.SEVERAL) {
        return true;
      }
      if (letter != LetterFold.IGNORED && letter != word[at++]) {
        return false;
      }
    }
    return true;
  }

  private boolean standsBefore(byte[] bytes, int from, int last) {
    int i = last;
    for (int at = place - 1; at >= 0; ) {
      if (i < from) {
        return false;
      }
      int c = charEndingAt(bytes, from, i);
      if (c < 0 || endsEscape(bytes, from, i)) {
        return true; // Beyond the basic plane, or escaped.
      }
      i -= width(c);
      char letter = LetterFold.fold(c);
      if (letter == LetterFold.SEVERAL) {
        return true;
      }
      if (letter != LetterFold.IGNORED && letter != word[at--]) {
        return false;
      }
    }
    return true;
  }

  private static int width(int c) {
    return c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
  }

  /** The character of the basic plane whose last byte this is, or -1. */
  private static int charEndingAt(byte[] bytes, int from, int at) {
    int b = bytes[at];
    if (b >= 0) {
      return b;
    }
    if ((b & 0xC0) != 0x80 || at == from) {
      return -1;
    }
    int before = bytes[at - 1];
    if ((before & 0xE0) == 0xC0) {
      return (before & 0x1F) << 6 | (b & 0x3F);
    }
    if ((before & 0xC0) != 0x80 || at - 1 == from || (bytes[at - 2] & 0xF0) != 0xE0) {
      return -1;
    }
    return (bytes[at - 2] & 0x0F) << 12 | (before & 0x3F) << 6 | (b & 0x3F);
  }

  private static boolean isWordPoint(byte[] bytes, int at) {
    int point =
        (bytes[at] & 0x07) << 18
            | (bytes[at + 1] & 0x3F) << 12
            | (bytes[at + 2] & 0x3F) << 6
            | (bytes[at + 3] & 0x3F);
    int type = Character.getType(point);
    return Character.isLetterOrDigit(point)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.FORMAT;
  }
}
