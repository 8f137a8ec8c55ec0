package org.corpusaudit.corpus.records;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * The words {@code NaN}, {@code Infinity} and {@code -Infinity}, which are no JSON (RFC 8259, 6)
 * and which Python's writer puts for numbers that are none, pandas' missing values among them.
 */
final class NonNumbers {
  private static final byte[][] WORDS = {
    ascii("NaN"), ascii("-NaN"), ascii("Infinity"), ascii("-Infinity")
  };
  private static final byte[] NULL = ascii("null");

  private NonNumbers() {}

  /** A record with null where it has such a word as a value; empty where it has none. */
  static Optional<byte[]> asNull(byte[] line, int length) {
    byte[] out = new byte[length + length / 3 + 1]; // NaN grows by one byte.
    int size = 0;
    boolean quoted = false;
    boolean found = false;
    int at = 0;
    while (at < length) {
      byte b = line[at];
      int word = quoted || !beginsValue(line, at) ? 0 : wordAt(line, at, length);
      if (word > 0) {
        System.arraycopy(NULL, 0, out, size, NULL.length);
        size += NULL.length;
        at += word;
        found = true;
        continue;
      }
      if (b == '"') {
        quoted = !quoted;
      } else if (b == '\\' && quoted && at + 1 < length) {
        out[size++] = b;
        at++;
      }
      out[size++] = line[at++];
    }
    return found ? Optional.of(Arrays.copyOf(out, size)) : Optional.empty();
  }

  private static boolean beginsValue(byte[] line, int at) {
    return at > 0 && ":,[ \t".indexOf(line[at - 1]) >= 0;
  }

  /** The length of the word that stands at a place, or 0. */
  private static int wordAt(byte[] line, int at, int length) {
    for (byte[] word : WORDS) {
      int end = at + word.length;
      if (end < length
          && Arrays.equals(line, at, end, word, 0, word.length)
          && ",]} \t\r\n".indexOf(line[end]) >= 0) {
        return word.length;
      }
    }
    return 0;
  }

  private static byte[] ascii(String word) {
    return word.getBytes(StandardCharsets.US_ASCII);
  }
}
