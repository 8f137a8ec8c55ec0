package org.corpusaudit.corpus.records;

/** Checks bytes for UTF-8 as RFC 3629 defines it: shortest forms, no surrogates, to U+10FFFF. */
public final class Utf8 {
  private Utf8() {}

  /** Bytes of the byte order mark that a text begins with: 3, or 0 where it has none. */
  public static int markLength(byte[] bytes, int length) {
    boolean marked =
        length >= 3
            && bytes[0] == (byte) 0xEF
            && bytes[1] == (byte) 0xBB
            && bytes[2] == (byte) 0xBF;
    return marked ? 3 : 0;
  }

  /** Index of the first byte of the first malformed sequence, or -1. */
  public static int firstMalformed(byte[] bytes, int length) {
    int i = 0;
    while (i < length) {
      int b = bytes[i];
      if (b >= 0) {
        i++;
        continue;
      }
      int lead = b & 0xFF;
      int size =
          lead >= 0xC2 && lead <= 0xDF
              ? 2
              : (lead & 0xF0) == 0xE0 ? 3 : lead >= 0xF0 && lead <= 0xF4 ? 4 : 0;
      if (size == 0 || i + size > length) {
        return i;
      }
      int second = bytes[i + 1] & 0xFF;
      int least = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
      int most = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
      if (second < least || second > most) {
        return i;
      }
      for (int k = 2; k < size; k++) {
        if ((bytes[i + k] & 0xC0) != 0x80) {
          return i;
        }
      }
      i += size;
    }
    return -1;
  }
}
