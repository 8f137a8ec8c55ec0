package org.corpusaudit.corpus.formats;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;

/**
 * Reads bzip2 data of any number of streams. The library's own stream of several loses with a fault
 * what it decompressed just before, and takes padding for one.
 */
final class Bzip2Members extends CompressedMembers {
  private InputStream member;
  private boolean any;
  private boolean ended;
  private IOException fault;

  Bzip2Members(StoredBytes stored) {
    super(stored, Compression.BZIP2);
  }

  @Override
  void restart() {
    member = null;
    any = false;
    ended = false;
    fault = null;
  }

  @Override
  int decompress(byte[] target, int offset, int length) throws IOException {
    if (fault != null) {
      throw fault;
    }
    while (!ended && (member != null || begin())) {
      int count = some(target, offset, length);
      if (count > 0) {
        return count;
      }
      if (fault != null) {
        throw fault;
      }
      member = null;
    }
    return -1;
  }

  /** Byte by byte, as only so it is known how many there are before a fault. */
  private int some(byte[] target, int offset, int length) {
    int count = 0;
    try {
      while (count < length) {
        int next = member.read();
        if (next < 0) {
          break;
        }
        target[offset + count++] = (byte) next;
      }
    } catch (IOException e) {
      boolean checksum = String.valueOf(e.getMessage()).contains("CRC");
      fault = checksum ? new ChecksumException("the checksum of bzip2 data is another") : e;
    } catch (RuntimeException e) { // Tables that no encoder writes.
      fault = new ZipException("the bzip2 data is broken: " + e.getMessage());
    }
    return count;
  }

  private boolean begin() throws IOException {
    memberBegins(stored().position());
    byte[] first = stored().peek(1);
    if (first.length == 0 || (any && first[0] == 0)) {
      if (!any) {
        throw new EOFException("there is no bzip2 data");
      }
      requireZeros();
      ended = true;
      return false;
    }
    member = new BZip2CompressorInputStream(stored(), false);
    any = true;
    return true;
  }

  @Override
  public void close() throws IOException {
    stored().close();
  }
}
