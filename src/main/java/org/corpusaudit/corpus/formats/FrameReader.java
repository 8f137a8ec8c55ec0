package org.corpusaudit.corpus.formats;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import org.corpusaudit.output.BadAuditException;
import org.corpusaudit.output.CheckedStream;
import org.corpusaudit.output.Frames;
import org.corpusaudit.page.ByteReader;

/**
 * Reads a file of {@link Frames}. Such files are written whole by an earlier run; one that is not
 * what was written is a fault, not a rejected record. Every message names the file and the frame.
 */
public final class FrameReader {
  /** Frames of bytes, each behind its length: what an earlier run wrote for later ones. */
  static final RecordFormat FORMAT =
      new RecordFormat(
          "frames",
          List.of("index"),
          RecordFormat.Access.STREAM,
          1,
          RecordFormat.Fields.TEXT_ALONE,
          RecordFormat.Charset.OWN,
          (settings, parser) -> FrameReader::read);

  private final String path;
  private final DataInputStream data;
  private long number;

  private FrameReader(String path, InputStream in) {
    this.path = path;
    this.data = new DataInputStream(in);
  }

  /** Reads all frames of a file, which then must be what its manifest promised. */
  private static void read(OpenFile opened, RecordSink sink) throws IOException {
    InputFile file = opened.range().file();
    CheckedStream checked = new CheckedStream(opened.in());
    FrameReader frames = new FrameReader(file.path(), checked);
    ByteReader reader = new ByteReader();
    for (byte[] frame = frames.next(); frame.length > 0; frame = frames.next()) {
      if (sink.wantsNext()) {
        try {
          sink.frame(reader.reset(frame, 0, frame.length));
        } catch (IllegalStateException | IndexOutOfBoundsException | ArithmeticException e) {
          throw frames.fault("holds no entry of an index (" + e.getMessage() + ")", e);
        }
      }
    }
    if (!file.sha256().isEmpty() && !checked.isWhole(file.bytes(), file.sha256())) {
      throw new BadAuditException(
          file.path() + " is not what its manifest says: write that audit again");
    }
  }

  /** The first frame of a file. */
  public static byte[] first(String path, InputStream in) throws IOException {
    return new FrameReader(path, in).next();
  }

  /** The next frame, which is never empty; an empty array at the end. */
  private byte[] next() throws IOException {
    int first = data.read();
    if (first < 0) {
      return new byte[0];
    }
    try {
      int length = first << 24 | data.readUnsignedByte() << 16 | data.readUnsignedShort();
      if (length <= 0 || length > Frames.MOST_BYTES) {
        throw fault("has no length that a frame can have", null);
      }
      // Not what the length says but what is there is held: the length itself may be wrong.
      byte[] frame = data.readNBytes(length);
      if (frame.length < length) {
        throw new EOFException();
      }
      if (data.readInt() != Frames.checksum(frame, length)) {
        throw fault("is not what was written: its checksum differs", null);
      }
      number++;
      return frame;
    } catch (EOFException e) {
      throw fault("ends early", e);
    }
  }

  private BadAuditException fault(String what, Throwable cause) {
    return new BadAuditException(
        String.format(Locale.ROOT, "frame %d of %s %s: write that audit again", number, path, what),
        cause);
  }
}
