package org.corpusaudit.encoding;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;

/** Decodes ISO-2022-JP, whose escape sequences switch the set, section 12.2.1 of the standard. */
final class Iso2022JpDecoder extends SequenceDecoder {
  private static final int ESCAPE = 0x1B;

  private enum CharacterSet {
    ASCII,
    ROMAN,
    KATAKANA,
    JIS_0208
  }

  private CharacterSet set = CharacterSet.ASCII;

  /** Whether a switch of the set was the last thing read, so that another one is an error. */
  private boolean switched;

  Iso2022JpDecoder(Charset charset) {
    super(charset, 0.5f);
  }

  @Override
  protected void implReset() {
    set = CharacterSet.ASCII;
    switched = false;
  }

  @Override
  int next(ByteBuffer in, int at, int limit) {
    int found = unsigned(in, at);
    if (found == ESCAPE) {
      return escape(in, at, limit);
    }
    if (set == CharacterSet.JIS_0208 && isIn(found, 0x21, 0x7E)) {
      return pair(in, at, limit);
    }
    switched = false;
    return one(single(found));
  }

  private int single(int found) {
    boolean ascii = found < 0x80 && found != 0x0E && found != 0x0F;
    return switch (set) {
      case ASCII -> ascii ? found : ERROR;
      case ROMAN -> found == '\\' ? 0xA5 : found == '~' ? 0x203E : ascii ? found : ERROR;
      case KATAKANA -> isIn(found, 0x21, 0x5F) ? 0xFF61 + found - 0x21 : ERROR;
      case JIS_0208 -> ERROR;
    };
  }

  private int pair(ByteBuffer in, int at, int limit) {
    if (at + 1 == limit) {
      return MORE;
    }
    switched = false;
    int trail = unsigned(in, at + 1);
    if (trail == ESCAPE) {
      return one(ERROR);
    }
    used = 2;
    if (!isIn(trail, 0x21, 0x7E)) {
      return ERROR;
    }
    int found = EucJpDecoder.jis0208((unsigned(in, at) - 0x21) * 94 + trail - 0x21);
    return found == CharacterIndex.NONE ? ERROR : found;
  }

  private int escape(ByteBuffer in, int at, int limit) {
    if (at + 1 == limit || (at + 2 == limit && "$(".indexOf(in.get(at + 1)) >= 0)) {
      return MORE;
    }
    CharacterSet named =
        switch (in.get(at + 1)) {
          case '(' ->
              switch (in.get(at + 2)) {
                case 'B' -> CharacterSet.ASCII;
                case 'J' -> CharacterSet.ROMAN;
                case 'I' -> CharacterSet.KATAKANA;
                default -> null;
              };
          case '$' -> in.get(at + 2) == '@' || in.get(at + 2) == 'B' ? CharacterSet.JIS_0208 : null;
          default -> null;
        };
    if (named == null) {
      switched = false;
      return one(ERROR);
    }
    boolean again = switched;
    set = named;
    switched = true;
    used = 3;
    return again ? ERROR : NOTHING;
  }
}
