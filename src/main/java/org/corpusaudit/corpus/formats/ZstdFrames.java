package org.corpusaudit.corpus.formats;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdException;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Reads Zstandard data of any number of frames. Web archives may begin with a skippable frame that
 * holds the dictionary of all frames after it, itself compressed or not (IIPC, "Use of Zstandard
 * compression in the WARC file format", 1.0).
 */
final class ZstdFrames extends CompressedMembers {
  private static final int BUFFER = 128 << 10;
  private static final int DICTIONARY_FRAME = 0x184D2A5D;
  private static final int MOST_DICTIONARY_BYTES = 16 << 20;

  private final ZstdDecompressCtx decompressor = new ZstdDecompressCtx();
  private final ByteBuffer input = ByteBuffer.allocateDirect(BUFFER).flip();
  private final ByteBuffer output = ByteBuffer.allocateDirect(BUFFER).flip();
  private final byte[] chunk = new byte[BUFFER];
  private byte[] dictionary = new byte[0];
  private boolean open;
  private boolean any;

  /** Opens data, reading a dictionary at its head. */
  ZstdFrames(StoredBytes stored) throws IOException {
    super(stored, Compression.ZSTD);
    byte[] magic = stored.peek(Integer.BYTES);
    if (magic.length == Integer.BYTES && littleEndian(magic) == DICTIONARY_FRAME) {
      readDictionary(stored);
    }
  }

  private void readDictionary(StoredBytes in) throws IOException {
    byte[] head = in.readNBytes(2 * Integer.BYTES);
    int length = head.length < 2 * Integer.BYTES ? -1 : ByteBuffer.wrap(head).getInt(4);
    length = Integer.reverseBytes(length);
    if (length < 0 || length > MOST_DICTIONARY_BYTES) {
      throw new IOException("the dictionary has no sound length");
    }
    byte[] frame = in.readNBytes(length);
    if (frame.length < length) {
      throw new EOFException("the dictionary ends early");
    }
    try {
      dictionary = decompressed(frame);
      decompressor.loadDict(dictionary);
    } catch (ZstdException e) {
      throw new IOException("the dictionary is broken", e);
    }
  }

  private static byte[] decompressed(byte[] dictionary) throws IOException {
    if (!Compression.ZSTD.begins(dictionary)) {
      return dictionary;
    }
    long size = Zstd.getFrameContentSize(dictionary);
    if (size <= 0 || size > MOST_DICTIONARY_BYTES) {
      throw new IOException("the dictionary does not say its size");
    }
    return Zstd.decompress(dictionary, (int) size);
  }

  @Override
  void restart() {
    decompressor.reset();
    if (dictionary.length > 0) {
      decompressor.loadDict(dictionary);
    }
    input.clear().flip();
    output.clear().flip();
    open = false;
    any = false;
  }

  @Override
  int decompress(byte[] target, int offset, int length) throws IOException {
    while (!output.hasRemaining()) {
      if (!open) {
        memberBegins(stored().position() - input.remaining());
      }
      if (!input.hasRemaining() && !fill()) {
        return -1;
      }
      if (!open && any && input.get(input.position()) == 0) {
        stored().seek(stored().position() - input.remaining());
        input.clear().flip();
        requireZeros();
        return -1;
      }
      any = true;
      decompressSome();
    }
    int count = Math.min(length, output.remaining());
    output.get(target, offset, count);
    return count;
  }

  private boolean fill() throws IOException {
    int count = stored().read(chunk, 0, most(BUFFER));
    if (count < 0) {
      if (open) {
        throw new EOFException("a frame of the Zstandard data ends early");
      }
      return false;
    }
    input.clear().put(chunk, 0, count).flip();
    return true;
  }

  private void decompressSome() throws IOException {
    output.clear();
    try {
      open = !decompressor.decompressDirectByteBufferStream(output, input);
    } catch (ZstdException e) {
      stored().seek(stored().position() - input.remaining());
      if (Math.abs(e.getErrorCode()) == Zstd.errFrameParameterWindowTooLarge()) {
        throw new WindowException();
      }
      throw new IOException("a frame of the Zstandard data is broken: " + e.getMessage(), e);
    } finally {
      output.flip();
    }
  }

  @Override
  public void close() throws IOException {
    decompressor.close();
    stored().close();
  }

  /** A frame looks further back than is held: sound data that this is not the place to read. */
  static final class WindowException extends IOException {
    WindowException() {
      super(
          "the compressed data looks back further than the 128 MiB that are held: write it anew by"
              + " zstd -dc --long=31 FILE | zstd -o NEW.zst");
    }
  }

  private static int littleEndian(byte[] bytes) {
    return Integer.reverseBytes(ByteBuffer.wrap(bytes).getInt());
  }
}
