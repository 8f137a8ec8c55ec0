package org.corpusaudit.encoding;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A text in any encoding as UTF-8. What is malformed becomes a byte that no UTF-8 has, so that the
 * record in which it stands is rejected and not changed. Memory: 64 KiB. Not thread-safe.
 */
public final class Utf8Stream extends ArrayStream {
  private static final int BUFFER = 16 << 10;
  private static final byte NEVER = (byte) 0xFF;

  private final InputStream in;
  private final CharsetDecoder decoder;
  private final CharsetEncoder encoder = StandardCharsets.UTF_8.newEncoder();
  private final ByteBuffer read = ByteBuffer.allocate(BUFFER).flip();
  private final CharBuffer chars = CharBuffer.allocate(BUFFER);
  private final ByteBuffer utf8 = ByteBuffer.allocate(3 * BUFFER + 1).flip();
  private boolean ended;
  private boolean flushed;

  private Utf8Stream(InputStream in, Charset charset) {
    this.in = in;
    this.decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /**
   * The text of a stream that begins where a file does: a mark of UTF-16 or UTF-32 says its
   * encoding, else the one that is stated, and without either its bytes stay as they are.
   */
  public static InputStream of(InputStream in, Optional<Charset> stated) throws IOException {
    byte[] start = in.readNBytes(ByteOrderMark.LONGEST);
    Optional<ByteOrderMark> mark = ByteOrderMark.of(start, start.length);
    Optional<Charset> charset =
        mark.isEmpty() ? stated : mark.filter(ByteOrderMark::isWide).map(ByteOrderMark::charset);
    int skipped = charset.isPresent() && mark.isPresent() ? mark.get().length() : 0;
    InputStream all =
        new SequenceInputStream(
            new ByteArrayInputStream(start, skipped, start.length - skipped), in);
    return charset.isPresent() ? new Utf8Stream(all, charset.get()) : all;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    while (!utf8.hasRemaining()) {
      if (flushed) {
        return -1;
      }
      fill();
    }
    int count = Math.min(length, utf8.remaining());
    utf8.get(target, offset, count);
    return count;
  }

  private void fill() throws IOException {
    read.compact();
    if (!ended) {
      int count = in.read(read.array(), read.position(), read.remaining());
      ended = count < 0;
      read.position(read.position() + Math.max(0, count));
    }
    read.flip();
    chars.clear();
    CoderResult result = decoder.decode(read, chars, ended);
    boolean malformed = result.isError();
    if (malformed) {
      read.position(read.position() + result.length());
      decoder.reset();
    } else if (ended && result.isUnderflow()) {
      decoder.flush(chars);
      flushed = true;
    }
    chars.flip();
    utf8.clear();
    encoder.reset();
    encoder.encode(chars, utf8, true);
    if (malformed) {
      utf8.put(NEVER);
    }
    utf8.flip();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
