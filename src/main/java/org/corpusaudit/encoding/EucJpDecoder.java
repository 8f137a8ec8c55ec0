package org.corpusaudit.encoding;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;

/** Decodes EUC-JP, section 12.1.1 of the standard. */
final class EucJpDecoder extends SequenceDecoder {
  private static final CharacterIndex JIS_0208 = CharacterIndex.read("jis0208.txt");
  private static final CharacterIndex JIS_0212 = CharacterIndex.read("jis0212.txt");
  private static final int HALF_WIDTH = 0x8E;
  private static final int SECOND_PLANE = 0x8F;

  EucJpDecoder(Charset charset) {
    super(charset, 0.5f);
  }

  @Override
  int next(ByteBuffer in, int at, int limit) {
    int lead = unsigned(in, at);
    if (lead < 0x80) {
      return one(lead);
    }
    if (lead != HALF_WIDTH && lead != SECOND_PLANE && !isIn(lead, 0xA1, 0xFE)) {
      return one(ERROR);
    }
    if (at + 1 == limit) {
      return MORE;
    }
    int trail = unsigned(in, at + 1);
    if (lead == HALF_WIDTH) {
      return two(isIn(trail, 0xA1, 0xDF) ? 0xFF61 + trail - 0xA1 : CharacterIndex.NONE, trail);
    }
    if (lead == SECOND_PLANE && isIn(trail, 0xA1, 0xFE)) {
      if (at + 2 == limit) {
        return MORE;
      }
      int third = unsigned(in, at + 2);
      int found = two(ofPlane(JIS_0212, trail, third), third);
      used++;
      return found;
    }
    return two(ofPlane(JIS_0208, lead, trail), trail);
  }

  private static int ofPlane(CharacterIndex plane, int lead, int trail) {
    return isIn(lead, 0xA1, 0xFE) && isIn(trail, 0xA1, 0xFE)
        ? plane.at((lead - 0xA1) * 94 + trail - 0xA1)
        : CharacterIndex.NONE;
  }

  /** The code point of a pointer of JIS X 0208, for its other encodings. */
  static int jis0208(int pointer) {
    return JIS_0208.at(pointer);
  }
}
