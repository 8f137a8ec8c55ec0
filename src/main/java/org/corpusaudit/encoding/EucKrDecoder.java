package org.corpusaudit.encoding;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;

/** Decodes EUC-KR, which is windows-949, section 13.1.1 of the standard. */
final class EucKrDecoder extends SequenceDecoder {
  private static final CharacterIndex INDEX = CharacterIndex.read("euc-kr.txt");

  EucKrDecoder(Charset charset) {
    super(charset, 0.5f);
  }

  @Override
  int next(ByteBuffer in, int at, int limit) {
    int lead = unsigned(in, at);
    if (lead < 0x80) {
      return one(lead);
    }
    if (lead == 0x80 || lead == 0xFF) {
      return one(ERROR);
    }
    if (at + 1 == limit) {
      return MORE;
    }
    int trail = unsigned(in, at + 1);
    boolean inRange = isIn(trail, 0x41, 0xFE);
    return two(inRange ? INDEX.at((lead - 0x81) * 190 + trail - 0x41) : CharacterIndex.NONE, trail);
  }
}
