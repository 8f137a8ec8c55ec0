package org.corpusaudit.corpus.formats;

import java.io.IOException;
import java.util.function.LongConsumer;
import java.util.zip.ZipException;
import org.corpusaudit.encoding.ArrayStream;

/**
 * Compressed data of any number of members (gzip, bzip2) or frames (Zstandard), decompressed as one
 * stream. What was decompressed before a fault is given first; behind it the next sound member can
 * be looked for. Zeros behind the last member are padding, as tapes and some archivers leave it.
 */
abstract class CompressedMembers extends ArrayStream {
  /** Compressed bytes that are tried of what may be a member. */
  static final int TRIED = 1 << 10;

  private final StoredBytes stored;
  private final Compression compression;
  private long memberStart;
  private boolean trying;
  private LongConsumer beginning = position -> {};
  private long given;

  CompressedMembers(StoredBytes stored, Compression compression) {
    this.stored = stored;
    this.compression = compression;
  }

  /** A member was decompressed to its end, and is not what was compressed. */
  static final class ChecksumException extends IOException {
    ChecksumException(String message) {
      super(message);
    }
  }

  /** Whether decompressed bytes are how what is looked for begins. */
  @FunctionalInterface
  interface Beginning {
    /** Tells it of the first {@code length} bytes. */
    boolean matches(byte[] bytes, int length);
  }

  /** Forgets what is open: the next read begins a member where the stored bytes stand. */
  abstract void restart();

  /** Reads to the end of the stored bytes, which are all zero. */
  final void requireZeros() throws IOException {
    for (int next = stored.read(); next >= 0; next = stored.read()) {
      if (next != 0) {
        throw new ZipException("what follows a member of the compressed data is no other");
      }
    }
  }

  final StoredBytes stored() {
    return stored;
  }

  /** To be called where a member begins, in the stored bytes. */
  final void memberBegins(long position) {
    memberStart = position;
    if (!trying) {
      beginning.accept(given);
    }
  }

  /** Wants to know where members begin, in bytes given so far. */
  final void tellBeginnings(LongConsumer told) {
    beginning = told;
  }

  /** As {@link #read(byte[], int, int)}, of the bytes that are given on. */
  abstract int decompress(byte[] target, int offset, int length) throws IOException;

  @Override
  public final int read(byte[] target, int offset, int length) throws IOException {
    int count = length == 0 ? 0 : decompress(target, offset, length);
    given += Math.max(0, count);
    return count;
  }

  /** Most compressed bytes to take at once. */
  final int most(int buffer) {
    return trying ? Math.min(TRIED, buffer) : buffer;
  }

  /**
   * Goes, after a fault, to the next member behind the broken one's first byte that decompresses
   * and begins as told.
   *
   * @return false when there is none to the end of the file
   * @throws IOException when the storage fails
   */
  final boolean recover(Beginning wanted) throws IOException {
    long fault = stored.position();
    long candidate = Math.max(memberStart + 1, stored.earliest());
    stored.seek(candidate);
    byte[] magic = compression.mark();
    int matched = 0;
    for (int next = stored.read(); next >= 0; next = stored.read()) {
      matched = next == (magic[matched] & 0xFF) ? matched + 1 : next == (magic[0] & 0xFF) ? 1 : 0;
      if (matched == magic.length) {
        candidate = stored.position() - magic.length;
        if (begins(candidate, wanted)) {
          return true;
        }
        stored.seek(candidate + magic.length);
        matched = 0;
      }
    }
    stored.lostFrom(fault);
    return false;
  }

  private boolean begins(long candidate, Beginning wanted) throws IOException {
    byte[] first = new byte[TRIED];
    int length = 0;
    stored.seek(candidate);
    restart();
    trying = true;
    try {
      length = Math.max(0, decompress(first, 0, first.length));
    } catch (IOException e) {
      stored.throwFault();
      return false; // Looked like a member, and is none.
    } finally {
      trying = false;
      stored.seek(candidate);
      restart();
    }
    return wanted.matches(first, length);
  }
}
