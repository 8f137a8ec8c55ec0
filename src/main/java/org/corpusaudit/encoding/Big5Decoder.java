package org.corpusaudit.encoding;

import java.nio.charset.Charset;

/** Decodes Big5 with its Hong Kong characters, section 11.1.1 of the standard. */
final class Big5Decoder extends DoubleByteDecoder {
  private static final CharacterIndex INDEX = CharacterIndex.read("big5.txt");
  private static final char MACRON = '\u0304';
  private static final char CARON = '\u030C';

  Big5Decoder(Charset charset) {
    super(charset);
  }

  @Override
  int pair(int row, int trail) {
    boolean inRange = isIn(trail, 0x40, 0x7E) || isIn(trail, 0xA1, 0xFE);
    int pointer = row * 157 + trail - (trail < 0x7F ? 0x40 : 0x62);
    if (!inRange) {
      return two(CharacterIndex.NONE, trail);
    }
    return switch (pointer) {
      case 1133 -> marked(0xCA, MACRON);
      case 1135 -> marked(0xCA, CARON);
      case 1164 -> marked(0xEA, MACRON);
      case 1166 -> marked(0xEA, CARON);
      default -> two(INDEX.at(pointer), trail);
    };
  }

  private int marked(int letter, char mark) {
    used = 2;
    second = mark;
    return letter;
  }
}
