package org.corpusaudit.encoding;

/** Checks bytes for UTF-8 as RFC 3629 defines it: shortest forms, no surrogates, to U+10FFFF. */
public final class Utf8 {
  private Utf8() {}

  /** Bytes of the byte order mark that a text begins with: 3, or 0 where it has none. */
  public static int markLength(byte[] bytes, int length) {
    return ByteOrderMark.UTF_8.begins(bytes, length) ? ByteOrderMark.UTF_8.length() : 0;
  }

  /** Index of the first byte of the first malformed sequence, or -1. */
  public static int firstMalformed(byte[] bytes, int length) {
    return firstMalformed(bytes, 0, length);
  }

  /** Whether more than half of what is no ASCII are sound sequences. */
  public static boolean isMostly(byte[] bytes, int length) {
    int sound = 0;
    int broken = 0;
    int from = 0;
    while (from < length) {
      int malformed = firstMalformed(bytes, from, length);
      int to = malformed < 0 ? length : malformed;
      for (int i = from; i < to; i++) {
        sound += isLead(bytes[i]) ? 1 : 0;
      }
      broken += malformed < 0 ? 0 : 1;
      from = to + 1;
    }
    return sound > broken;
  }

  /** Characters past ASCII of sound UTF-8. */
  public static int characters(byte[] bytes, int length) {
    int characters = 0;
    for (int i = 0; i < length; i++) {
      characters += isLead(bytes[i]) ? 1 : 0;
    }
    return characters;
  }

  private static boolean isLead(byte b) {
    return (b & 0xC0) == 0xC0;
  }

  private static int firstMalformed(byte[] bytes, int from, int length) {
    int i = from;
    while (i < length) {
      int b = bytes[i];
      if (b >= 0) {
        i++;
        continue;
      }
      int lead = b & 0xFF;
      if (lead >= 0xC2 && lead <= 0xDF && i + 1 < length && (bytes[i + 1] & 0xC0) == 0x80) {
        i += 2; // As most letters past ASCII that are not Asian.
        continue;
      }
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
