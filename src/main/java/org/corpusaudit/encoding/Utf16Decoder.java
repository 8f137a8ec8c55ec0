package org.corpusaudit.encoding;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;

/** Decodes UTF-16, section 14.2.1 of the standard: half a pair costs itself alone. */
final class Utf16Decoder extends SequenceDecoder {
  private final boolean big;

  Utf16Decoder(Charset charset, boolean big) {
    super(charset, 0.5f);
    this.big = big;
  }

  @Override
  int next(ByteBuffer in, int at, int limit) {
    if (at + 2 > limit) {
      return MORE;
    }
    char unit = unit(in, at);
    used = 2;
    if (!Character.isSurrogate(unit)) {
      return unit;
    }
    if (Character.isLowSurrogate(unit)) {
      return ERROR;
    }
    if (at + 4 > limit) {
      return MORE;
    }
    char low = unit(in, at + 2);
    if (!Character.isLowSurrogate(low)) {
      return ERROR;
    }
    used = 4;
    return Character.toCodePoint(unit, low);
  }

  private char unit(ByteBuffer in, int at) {
    int first = unsigned(in, at);
    int last = unsigned(in, at + 1);
    return (char) (big ? first << 8 | last : last << 8 | first);
  }
}
