package org.corpusaudit.encoding;

/**
 * Text in which no surrogate stands alone. One can be written as an escape of JSON and held by a
 * string; it is no character and has no UTF-8 form, so U+FFFD takes its place.
 */
public final class Surrogates {
  private static final int REPLACEMENT = 0xFFFD;

  private Surrogates() {}

  /** The text, the same object where it is sound. */
  public static String wellFormed(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (Character.isSurrogate(c)) {
        if (Character.isHighSurrogate(c)
            && i + 1 < value.length()
            && Character.isLowSurrogate(value.charAt(i + 1))) {
          i++;
        } else {
          return replaceLone(value);
        }
      }
    }
    return value;
  }

  /** The text in a slice of an array. */
  public static String wellFormed(char[] chars, int offset, int length) {
    String value = new String(chars, offset, length);
    for (int i = offset; i < offset + length; i++) {
      if (Character.isSurrogate(chars[i])) {
        return wellFormed(value);
      }
    }
    return value;
  }

  private static String replaceLone(String value) {
    StringBuilder sound = new StringBuilder(value.length());
    value
        .codePoints()
        .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? REPLACEMENT : c)
        .forEach(sound::appendCodePoint);
    return sound.toString();
  }
}
