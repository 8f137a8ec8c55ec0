package org.corpusaudit.encoding;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Decodes gb18030 and GBK, section 10.2.1 of the standard. */
final class Gb18030Decoder extends SequenceDecoder {
  private static final CharacterIndex INDEX = CharacterIndex.read("gb18030.txt");
  private static final NavigableMap<Integer, Integer> RANGES = ranges();

  Gb18030Decoder(Charset charset) {
    super(charset, 0.5f);
  }

  @Override
  int next(ByteBuffer in, int at, int limit) {
    int first = unsigned(in, at);
    if (first < 0x80) {
      return one(first);
    }
    if (first == 0x80 || first == 0xFF) {
      return one(first == 0x80 ? 0x20AC : ERROR);
    }
    if (at + 1 == limit) {
      return MORE;
    }
    int trail = unsigned(in, at + 1);
    if (isIn(trail, '0', '9')) {
      return four(in, at, limit);
    }
    boolean inRange = isIn(trail, 0x40, 0x7E) || isIn(trail, 0x80, 0xFE);
    int pointer = (first - 0x81) * 190 + trail - (trail < 0x7F ? 0x40 : 0x41);
    return two(inRange ? INDEX.at(pointer) : CharacterIndex.NONE, trail);
  }

  private int four(ByteBuffer in, int at, int limit) {
    if (at + 2 == limit) {
      return MORE;
    }
    int third = unsigned(in, at + 2);
    if (!isIn(third, 0x81, 0xFE)) {
      return one(ERROR);
    }
    if (at + 3 == limit) {
      return MORE;
    }
    int fourth = unsigned(in, at + 3);
    if (!isIn(fourth, '0', '9')) {
      return one(ERROR);
    }
    int lead = (unsigned(in, at) - 0x81) * 10 + unsigned(in, at + 1) - '0';
    int pointer = (lead * 126 + third - 0x81) * 10 + fourth - '0';
    used = 4;
    if ((pointer > 39419 && pointer < 189000) || pointer > 1237575) {
      return ERROR;
    }
    if (pointer == 7457) {
      return 0xE7C7;
    }
    Map.Entry<Integer, Integer> range = RANGES.floorEntry(pointer);
    return range.getValue() + pointer - range.getKey();
  }

  private static NavigableMap<Integer, Integer> ranges() {
    NavigableMap<Integer, Integer> ranges = new TreeMap<>();
    TableLines.of("gb18030-ranges.tsv")
        .map(line -> line.split("\t", -1))
        .forEach(cells -> ranges.put(Integer.parseInt(cells[0]), Integer.parseInt(cells[1], 16)));
    return ranges;
  }
}
