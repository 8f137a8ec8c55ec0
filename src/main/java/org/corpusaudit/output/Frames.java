package org.corpusaudit.output;

import java.util.zip.CRC32C;

/**
 * Files of frames, as those of {@code index/} are: for each frame its length as four bytes,
 * big-endian, its bytes, and the CRC-32C (RFC 3720) of both as four bytes, big-endian. No frame is
 * empty or longer than {@link #MOST_BYTES}.
 */
public final class Frames {
  /** Longest frame: 64 MiB. */
  public static final int MOST_BYTES = 64 << 20;

  private Frames() {}

  /** The checksum of a frame of {@code length} bytes. */
  public static int checksum(byte[] frame, int length) {
    CRC32C crc = new CRC32C();
    crc.update(integer(length), 0, Integer.BYTES);
    crc.update(frame, 0, length);
    return (int) crc.getValue();
  }

  static byte[] integer(int value) {
    return new byte[] {
      (byte) (value >>> 24), (byte) (value >>> 16), (byte) (value >>> 8), (byte) value
    };
  }
}
