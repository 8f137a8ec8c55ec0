package org.corpusaudit.corpus;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SeekableByteChannel;
import java.util.Optional;
import org.corpusaudit.page.ByteReader;

/**
 * Reads the records of a range of a file, in order. A record that is not sound is given as
 * rejected, and reading goes on; of a compressed file that breaks off, what came before the fault
 * is given and the rest is one rejected record. A fault of the storage is thrown.
 *
 * <p>Memory: the longest record within the bound, and 256 KiB. Not thread-safe.
 */
public final class BlockReader {
  /** Takes what is read. */
  public interface Records {
    /** Whether the next record is to be parsed; when not, {@link #passed} is called for it. */
    default boolean wantsNext() throws IOException {
      return true;
    }

    /** A record that was not wanted. */
    default void passed() {}

    /** A sound record. */
    void article(Article article) throws IOException;

    /** A frame, of a file of frames; those are not articles. */
    default void frame(ByteReader frame) throws IOException {}

    /** A record, or the rest of a file, that is not sound. */
    void rejected(Rejected rejected) throws IOException;
  }

  private static final int BUFFER = 64 << 10;

  private final ReadSettings settings;
  private final ByteSource source;
  private final RecordParser parser;

  /** A reader of files that a source opens. */
  public BlockReader(ReadSettings settings, ByteSource source) {
    this.settings = settings;
    this.source = source;
    this.parser = new RecordParser(settings);
  }

  /** Reads one range. */
  public void read(FileRange range, Records records) throws IOException {
    String path = range.file().path();
    Optional<Format> known = Format.of(path);
    if (known.isEmpty()) {
      throw new IOException(path + " is of no known format: name it " + Format.ENDINGS);
    }
    Format format = known.get();
    try (ReadableByteChannel channel = source.open(path)) {
      // A line that begins at the range's first byte is known by the line end before it.
      long from = Math.max(0, range.start() - 1);
      StorageStream stored =
          new StorageStream(
              new BufferedInputStream(Channels.newInputStream(at(channel, from)), BUFFER));
      try {
        if (range.file().bytes() > 0) {
          InputStream in = format.compression().open(stored);
          switch (format.records()) {
            case PLAIN_TEXT -> readText(path, in, format, records);
            case JSON_LINES -> readLines(range, from, format, in, records);
            case FRAMES -> FrameReader.read(path, in, records);
          }
        }
      } catch (IOException e) {
        stored.throwFault();
        if (format.compression() == Format.Compression.NONE || e instanceof SinkException) {
          throw e;
        }
        records.rejected(unreadable(path, 0, e)); // Not even the header of the compressed data.
      }
    }
  }

  private static ReadableByteChannel at(ReadableByteChannel channel, long position)
      throws IOException {
    if (position > 0) {
      if (!(channel instanceof SeekableByteChannel seekable)) {
        throw new IOException("the storage cannot read from within a file");
      }
      return seekable.position(position);
    }
    return channel;
  }

  private void readLines(FileRange range, long from, Format format, InputStream in, Records records)
      throws IOException {
    String path = range.file().path();
    boolean ranged = format.compression() == Format.Compression.NONE;
    LineReader lines = new LineReader(in, settings.maxRecordBytes());
    boolean first = range.start() > 0;
    while (true) {
      boolean more;
      try {
        more = lines.next();
      } catch (IOException e) {
        if (ranged) {
          throw e;
        }
        give(records, unreadable(path, lines.start(), e));
        return;
      }
      long position = from + lines.start();
      if (!more || (ranged && position >= range.end())) {
        return;
      }
      if (first) {
        first = false; // It began before the range.
        continue;
      }
      readLine(path, position, lines, records);
    }
  }

  private void readLine(String path, long position, LineReader lines, Records records)
      throws IOException {
    byte[] line = lines.line();
    int length = lines.length();
    if (lines.isTooLong()) {
      give(
          records,
          Rejected.of(
              path,
              position,
              RejectedReason.TOO_LONG,
              "the record is longer than " + settings.maxRecordBytes() + " bytes",
              line,
              length));
      return;
    }
    int mark = position == 0 ? Utf8.markLength(line, length) : 0;
    if (mark > 0) {
      length -= mark;
      System.arraycopy(line, mark, line, 0, length);
    }
    if (isBlank(line, length)) {
      return;
    }
    if (!wantsNext(records)) {
      records.passed();
      return;
    }
    Article article;
    try {
      article = parser.json(path, position, line, length);
    } catch (BadRecordException e) {
      give(records, Rejected.of(path, position, e.reason(), e.getMessage(), line, length));
      return;
    }
    give(records, article);
  }

  private void readText(String path, InputStream in, Format format, Records records)
      throws IOException {
    byte[] bytes;
    try {
      bytes = in.readNBytes(settings.maxRecordBytes() + 1);
    } catch (IOException e) {
      if (format.compression() == Format.Compression.NONE) {
        throw e;
      }
      give(records, unreadable(path, 0, e));
      return;
    }
    if (bytes.length > settings.maxRecordBytes()) {
      give(
          records,
          Rejected.of(
              path,
              0,
              RejectedReason.TOO_LONG,
              "the file is longer than " + settings.maxRecordBytes() + " bytes",
              bytes,
              bytes.length));
      return;
    }
    if (!wantsNext(records)) {
      records.passed();
      return;
    }
    Article article;
    try {
      article = parser.plainText(path, bytes, bytes.length);
    } catch (BadRecordException e) {
      give(records, Rejected.of(path, 0, e.reason(), e.getMessage(), bytes, bytes.length));
      return;
    }
    give(records, article);
  }

  private static boolean isBlank(byte[] line, int length) {
    for (int i = 0; i < length; i++) {
      if (line[i] != ' ' && line[i] != '\t' && line[i] != '\r') {
        return false;
      }
    }
    return true;
  }

  private static Rejected unreadable(String path, long position, IOException e) {
    boolean truncated =
        e instanceof EOFException || String.valueOf(e.getMessage()).contains("runcated");
    return Rejected.of(
        path,
        position,
        truncated ? RejectedReason.TRUNCATED_FILE : RejectedReason.CORRUPT_FILE,
        "the compressed data "
            + (truncated ? "ends early" : "is broken")
            + ": records from here on are lost",
        new byte[0],
        0);
  }

  // What the receiver throws must not be taken for a fault of the file.
  private static void give(Records records, Article article) throws IOException {
    try {
      records.article(article);
    } catch (IOException e) {
      throw new SinkException(e);
    }
  }

  private static void give(Records records, Rejected rejected) throws IOException {
    try {
      records.rejected(rejected);
    } catch (IOException e) {
      throw new SinkException(e);
    }
  }

  private static boolean wantsNext(Records records) throws IOException {
    try {
      return records.wantsNext();
    } catch (IOException e) {
      throw new SinkException(e);
    }
  }

  private static final class SinkException extends IOException {
    SinkException(IOException cause) {
      super(cause.getMessage(), cause);
    }
  }
}
