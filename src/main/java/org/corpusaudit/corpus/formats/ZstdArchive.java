package org.corpusaudit.corpus.formats;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdException;
import com.github.luben.zstd.ZstdInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;

/**
 * Opens Zstandard data. Web archives may begin with a skippable frame that holds the dictionary of
 * all frames after it, itself compressed or not (IIPC, "Use of Zstandard compression in the WARC
 * file format", 1.0).
 */
final class ZstdArchive {
  private static final int DICTIONARY_FRAME = 0x184D2A5D;
  private static final int COMPRESSED_FRAME = 0xFD2FB528;
  private static final int MOST_DICTIONARY_BYTES = 16 << 20;

  private ZstdArchive() {}

  static InputStream open(InputStream stored) throws IOException {
    PushbackInputStream in = new PushbackInputStream(stored, Integer.BYTES);
    byte[] magic = in.readNBytes(Integer.BYTES);
    if (magic.length < Integer.BYTES || littleEndian(magic) != DICTIONARY_FRAME) {
      in.unread(magic);
      return new ZstdInputStream(in);
    }
    byte[] size = in.readNBytes(Integer.BYTES);
    int length = size.length < Integer.BYTES ? -1 : littleEndian(size);
    if (length < 0 || length > MOST_DICTIONARY_BYTES) {
      throw new IOException("the dictionary has no sound length");
    }
    byte[] dictionary = in.readNBytes(length);
    if (dictionary.length < length) {
      throw new EOFException("the dictionary ends early");
    }
    return new ZstdInputStream(in).setDict(decompressed(dictionary));
  }

  private static byte[] decompressed(byte[] dictionary) throws IOException {
    if (dictionary.length < Integer.BYTES || littleEndian(dictionary) != COMPRESSED_FRAME) {
      return dictionary;
    }
    try {
      long size = Zstd.getFrameContentSize(dictionary);
      if (size <= 0 || size > MOST_DICTIONARY_BYTES) {
        throw new IOException("the dictionary does not say its size");
      }
      return Zstd.decompress(dictionary, (int) size);
    } catch (ZstdException e) {
      throw new IOException("the dictionary is broken", e);
    }
  }

  private static int littleEndian(byte[] bytes) {
    return (bytes[0] & 0xFF)
        | ((bytes[1] & 0xFF) << 8)
        | ((bytes[2] & 0xFF) << 16)
        | ((bytes[3] & 0xFF) << 24);
  }
}
