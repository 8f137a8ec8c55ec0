package org.corpusaudit.output;

import java.nio.charset.StandardCharsets;
import org.corpusaudit.page.ByteWriter;

/**
 * Values of JSON that pass through as they are written, but for escapes of surrogates that stand
 * alone: they are no characters, a reader of tables refuses a whole file for one, and U+FFFD takes
 * their place, one unit for one.
 */
public final class PassedJson {
  private static final byte[] LOST = "\\uFFFD".getBytes(StandardCharsets.US_ASCII);
  private static final int ESCAPE = LOST.length;

  private PassedJson() {}

  /** Appends a value of JSON. */
  public static void put(ByteWriter out, byte[] json, int offset, int length) {
    int from = offset;
    int end = offset + length;
    for (int i = offset; i < end; i++) {
      if (json[i] != '\\') {
        continue;
      }
      if (isEscape(json, i, end, false)) {
        lost(out.putBytes(json, from, i - from));
        from = i + ESCAPE;
        i = from - 1;
      } else if (isEscape(json, i, end, true)) {
        int next = i + ESCAPE;
        if (isEscape(json, next, end, false)) {
          i = next + ESCAPE - 1;
        } else {
          lost(out.putBytes(json, from, i - from));
          from = next;
          i = next - 1;
        }
      } else {
        i++; // What is escaped may be a backslash.
      }
    }
    out.putBytes(json, from, end - from);
  }

  private static void lost(ByteWriter out) {
    out.putBytes(LOST);
  }

  /** Whether the escape of a surrogate stands here, of one half of them. */
  private static boolean isEscape(byte[] json, int at, int end, boolean high) {
    if (at + ESCAPE > end
        || json[at] != '\\'
        || json[at + 1] != 'u'
        || (json[at + 2] | 0x20) != 'd') {
      return false;
    }
    int half = Character.toUpperCase((char) json[at + 3]);
    return (high ? "89AB" : "CDEF").indexOf(half) >= 0;
  }
}
