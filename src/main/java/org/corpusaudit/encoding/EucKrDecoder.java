package org.corpusaudit.encoding;

import java.nio.charset.Charset;

/** Decodes EUC-KR, which is windows-949, section 13.1.1 of the standard. */
final class EucKrDecoder extends DoubleByteDecoder {
  private static final CharacterIndex INDEX = CharacterIndex.read("euc-kr.txt");

  EucKrDecoder(Charset charset) {
    super(charset);
  }

  @Override
  int pair(int row, int trail) {
    boolean inRange = isIn(trail, 0x41, 0xFE);
    return two(inRange ? INDEX.at(row * 190 + trail - 0x41) : CharacterIndex.NONE, trail);
  }
}
