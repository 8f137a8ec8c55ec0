package org.corpusaudit.encoding;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;

/** Decodes anything to one error: encodings that browsers refuse, since they can hide markup. */
final class ReplacementDecoder extends SequenceDecoder {
  private boolean said;

  ReplacementDecoder(Charset charset) {
    super(charset, 0.5f);
  }

  @Override
  protected void implReset() {
    said = false;
  }

  @Override
  int next(ByteBuffer in, int at, int limit) {
    used = limit - at;
    if (said) {
      return NOTHING;
    }
    said = true;
    return ERROR;
  }
}
