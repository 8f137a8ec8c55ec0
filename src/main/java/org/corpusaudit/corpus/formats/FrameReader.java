package org.corpusaudit.corpus.formats;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.corpusaudit.page.ByteReader;

/**
 * Reads a file of frames: the length of each as four bytes, big-endian, then its bytes. Such files
 * are written whole by an earlier run; one that breaks off is a fault, not a rejected record.
 */
public final class FrameReader {
  private static final int MOST_BYTES = 64 << 20;

  private FrameReader() {}

  static void read(String path, InputStream in, RecordSink sink) throws IOException {
    DataInputStream data = new DataInputStream(in);
    ByteReader reader = new ByteReader();
    for (byte[] frame = next(path, data); frame.length > 0; frame = next(path, data)) {
      if (sink.wantsNext()) {
        sink.frame(reader.reset(frame, 0, frame.length));
      }
    }
  }

  /** The first frame of a file. */
  public static byte[] first(String path, InputStream in) throws IOException {
    return next(path, new DataInputStream(in));
  }

  /** The next frame, which is never empty; an empty array at the end. */
  private static byte[] next(String path, DataInputStream data) throws IOException {
    int first = data.read();
    if (first < 0) {
      return new byte[0];
    }
    try {
      int length = first << 24 | data.readUnsignedByte() << 16 | data.readUnsignedShort();
      if (length <= 0 || length > MOST_BYTES) {
        throw new IOException(path + " is no index of an audit");
      }
      byte[] frame = new byte[length];
      data.readFully(frame);
      return frame;
    } catch (EOFException e) {
      throw new IOException(path + " ends early: write that audit again", e);
    }
  }
}
