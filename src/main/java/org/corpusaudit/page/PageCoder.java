package org.corpusaudit.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import org.apache.beam.sdk.coders.AtomicCoder;
import org.apache.beam.sdk.coders.ByteArrayCoder;

/**
 * The coder of a page: the bytes of {@link ByteArrayCoder}, read at once where the stream says how
 * many there are. The DirectRunner copies the pages of a key by their coder for each bundle; Beam's
 * own lets an array grow from 32 bytes to a page there, which was a quarter of all memory that the
 * default job allocated.
 */
@SuppressWarnings("deprecation") // Beam asks whether a stream is read whole in this way alone.
final class PageCoder extends AtomicCoder<byte[]> {
  private static final PageCoder CODER = new PageCoder();

  private PageCoder() {}

  static PageCoder of() {
    return CODER;
  }

  @Override
  public void encode(byte[] page, OutputStream out) throws IOException {
    ByteArrayCoder.of().encode(page, out);
  }

  @Override
  public void encode(byte[] page, OutputStream out, Context context) throws IOException {
    ByteArrayCoder.of().encode(page, out, context);
  }

  @Override
  public byte[] decode(InputStream in) throws IOException {
    return ByteArrayCoder.of().decode(in);
  }

  @Override
  public byte[] decode(InputStream in, Context context) throws IOException {
    if (!context.isWholeStream) {
      return decode(in);
    }
    byte[] page = new byte[in.available()];
    int read = in.readNBytes(page, 0, page.length);
    byte[] rest = read < page.length ? new byte[0] : in.readAllBytes();
    if (rest.length == 0) {
      return read == page.length ? page : Arrays.copyOf(page, read);
    }
    page = Arrays.copyOf(page, read + rest.length);
    System.arraycopy(rest, 0, page, read, rest.length);
    return page;
  }

  @Override
  public Object structuralValue(byte[] page) {
    return ByteArrayCoder.of().structuralValue(page);
  }

  @Override
  public boolean isRegisterByteSizeObserverCheap(byte[] page) {
    return ByteArrayCoder.of().isRegisterByteSizeObserverCheap(page);
  }

  @Override
  protected long getEncodedElementByteSize(byte[] page) {
    return page.length;
  }
}
