package org.corpusaudit.encoding;

import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.util.function.Function;

/** An encoding of the standard; it decodes only. */
final class StandardCharset extends Charset {
  private final Function<Charset, CharsetDecoder> decoder;

  StandardCharset(String name, Function<Charset, CharsetDecoder> decoder) {
    super(name, new String[0]);
    this.decoder = decoder;
  }

  @Override
  public boolean contains(Charset other) {
    return equals(other);
  }

  @Override
  public CharsetDecoder newDecoder() {
    return decoder.apply(this);
  }

  @Override
  public boolean canEncode() {
    return false;
  }

  @Override
  public CharsetEncoder newEncoder() {
    throw new UnsupportedOperationException(name() + " is only decoded");
  }
}
