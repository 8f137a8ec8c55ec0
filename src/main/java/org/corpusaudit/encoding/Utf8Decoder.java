package org.corpusaudit.encoding;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;

/** Decodes UTF-8, section 8.1.1 of the standard, which says how many errors a broken one is. */
final class Utf8Decoder extends SequenceDecoder {
  Utf8Decoder(Charset charset) {
    super(charset, 1);
  }

  @Override
  int next(ByteBuffer in, int at, int limit) {
    int lead = unsigned(in, at);
    if (lead < 0x80) {
      return one(lead);
    }
    int size =
        isIn(lead, 0xC2, 0xDF) ? 2 : isIn(lead, 0xE0, 0xEF) ? 3 : isIn(lead, 0xF0, 0xF4) ? 4 : 0;
    if (size == 0) {
      return one(ERROR);
    }
    int found = lead & (0xFF >> (size + 1));
    int least = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    int most = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    for (used = 1; used < size; used++) {
      if (at + used == limit) {
        return MORE;
      }
      int trail = unsigned(in, at + used);
      if (!isIn(trail, least, most)) {
        return ERROR;
      }
      found = found << 6 | (trail & 0x3F);
      least = 0x80;
      most = 0xBF;
    }
    return found;
  }
}
