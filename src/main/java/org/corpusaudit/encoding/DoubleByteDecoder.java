package org.corpusaudit.encoding;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;

/** Decodes an encoding of ASCII and of pairs of bytes whose first is 0x81 to 0xFE. */
abstract class DoubleByteDecoder extends SequenceDecoder {
  DoubleByteDecoder(Charset charset) {
    super(charset, 0.5f);
  }

  @Override
  final int next(ByteBuffer in, int at, int limit) {
    int lead = unsigned(in, at);
    if (lead < 0x80) {
      return one(lead);
    }
    if (lead == 0x80 || lead == 0xFF) {
      return one(ERROR);
    }
    return at + 1 == limit ? MORE : pair(lead - 0x81, unsigned(in, at + 1));
  }

  /**
   * What {@link #next} gives for a pair.
   *
   * @param row 0 to 125
   * @param trail any byte
   */
  abstract int pair(int row, int trail);
}
