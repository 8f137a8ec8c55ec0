package org.corpusaudit.encoding;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;

/** Decodes Shift_JIS, which is windows-31j, section 12.3.1 of the standard. */
final class ShiftJisDecoder extends SequenceDecoder {
  ShiftJisDecoder(Charset charset) {
    super(charset, 0.5f);
  }

  @Override
  int next(ByteBuffer in, int at, int limit) {
    int lead = unsigned(in, at);
    if (lead <= 0x80) {
      return one(lead);
    }
    if (isIn(lead, 0xA1, 0xDF)) {
      return one(0xFF61 + lead - 0xA1);
    }
    if (!isIn(lead, 0x81, 0x9F) && !isIn(lead, 0xE0, 0xFC)) {
      return one(ERROR);
    }
    if (at + 1 == limit) {
      return MORE;
    }
    int trail = unsigned(in, at + 1);
    if (!isIn(trail, 0x40, 0x7E) && !isIn(trail, 0x80, 0xFC)) {
      return two(CharacterIndex.NONE, trail);
    }
    int row = lead - (lead < 0xA0 ? 0x81 : 0xC1);
    int pointer = row * 188 + trail - (trail < 0x7F ? 0x40 : 0x41);
    boolean ofUser = isIn(pointer, 8836, 10715);
    return two(ofUser ? 0xE000 + pointer - 8836 : EucJpDecoder.jis0208(pointer), trail);
  }
}
