package org.corpusaudit.encoding;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The marks that a text in Unicode may begin with; they say how its characters are stored. */
public enum ByteOrderMark {
  /** UTF-8. */
  UTF_8(StandardCharsets.UTF_8, "\u00EF\u00BB\u00BF"),
  /** UTF-32; its little-endian mark begins as that of UTF-16, so it is asked for first. */
  UTF_32LE(Charset.forName("UTF-32LE"), "\u00FF\u00FE\0\0"),
  /** UTF-32. */
  UTF_32BE(Charset.forName("UTF-32BE"), "\0\0\u00FE\u00FF"),
  /** UTF-16. */
  UTF_16LE(Encodings.ofLabel("utf-16le").orElseThrow(), "\u00FF\u00FE"),
  /** UTF-16. */
  UTF_16BE(Encodings.ofLabel("utf-16be").orElseThrow(), "\u00FE\u00FF");

  /** Bytes of the longest mark. */
  public static final int LONGEST = 4;

  private final Charset charset;

  /** A byte each. */
  private final String mark;

  ByteOrderMark(Charset charset, String mark) {
    this.charset = charset;
    this.mark = mark;
  }

  /** The mark that a text begins with. */
  public static Optional<ByteOrderMark> of(byte[] text, int length) {
    for (ByteOrderMark mark : values()) {
      if (mark.begins(text, length)) {
        return Optional.of(mark);
      }
    }
    return Optional.empty();
  }

  /** The encoding that it marks. */
  public Charset charset() {
    return charset;
  }

  /** Whether every character has two bytes or more. */
  public boolean isWide() {
    return this != UTF_8;
  }

  /** Bytes of the mark. */
  public int length() {
    return mark.length();
  }

  /** Whether a text begins with it. */
  boolean begins(byte[] text, int length) {
    for (int i = 0; i < mark.length(); i++) {
      if (i >= length || text[i] != (byte) mark.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
