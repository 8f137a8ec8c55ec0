package org.corpusaudit.corpus.formats;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Optional;
import org.corpusaudit.corpus.Rejected;
import org.corpusaudit.corpus.RejectedReason;
import org.corpusaudit.corpus.records.BadRecordException;
import org.corpusaudit.encoding.ByteOrderMark;
import org.corpusaudit.encoding.Utf8Stream;

/** A file that is being read: a range of it as a stream, or all of it from any place. */
final class OpenFile {
  /** Bytes at a file's beginning that tell how the rest is laid out. */
  static final int HEAD = 64 << 10;

  private final FileRange range;
  private final ReadableByteChannel channel;
  private final Compression compression;
  private final StoredBytes stored;
  private final long from;
  private Decompressed in;
  private byte[] head = new byte[0];
  private byte[] first = new byte[0];
  private boolean isWide;

  /**
   * A range of a file, whose bytes say how they are compressed where the range is the whole file.
   *
   * @param channel at the file's start
   * @param format what its name or the settings tell of it
   */
  OpenFile(FileRange range, ReadableByteChannel channel, Format format) throws IOException {
    this.range = range;
    this.channel = channel;
    boolean stream = format.records().access() != RecordFormat.Access.RANDOM;
    // A line that begins at the range's first byte is known by the line end before it.
    this.from = stream ? Math.max(0, range.start() - 1) : 0;
    if (from > 0) {
      this.head = head(channel());
      this.isWide = ByteOrderMark.of(head, head.length).filter(ByteOrderMark::isWide).isPresent();
      channel().position(from);
    }
    this.stored = new StoredBytes(Channels.newInputStream(channel));
    boolean whole = range.start() == 0 && range.end() == range.file().bytes();
    this.compression =
        stream && whole ? format.compression().orAsStored(stored) : format.compression();
  }

  /** What is read of it. */
  FileRange range() {
    return range;
  }

  String path() {
    return range.file().path();
  }

  /** Where in the file its stream begins. */
  long from() {
    return from;
  }

  /** The stored bytes of the stream. */
  StoredBytes stored() {
    return stored;
  }

  /** Whether the stream's bytes are stored otherwise. */
  boolean isCompressed() {
    return compression != Compression.NONE;
  }

  /**
   * The stream, decompressed.
   *
   * @throws IOException when not even the header of the compressed data can be read
   */
  Decompressed in() throws IOException {
    if (in == null) {
      Compression.Opened opened = compression.openAll(stored);
      in = new Decompressed(opened.in());
      first = opened.first();
    }
    return in;
  }

  /**
   * The stream as a text in UTF-8.
   *
   * @param stated its encoding, where it has no mark and is not UTF-8
   */
  InputStream text(Optional<Charset> stated) throws IOException {
    if (from > 0) {
      return in();
    }
    PushbackInputStream marked = new PushbackInputStream(in(), ByteOrderMark.LONGEST);
    byte[] start = marked.readNBytes(ByteOrderMark.LONGEST);
    marked.unread(start);
    isWide = ByteOrderMark.of(start, start.length).filter(ByteOrderMark::isWide).isPresent();
    return Utf8Stream.of(marked, stated);
  }

  /**
   * Whether the file begins with a mark of UTF-16 or UTF-32, so that it is read from its start only
   * and positions count bytes of the text as UTF-8; known once {@link #text} was called.
   */
  boolean isWide() {
    return isWide;
  }

  /**
   * What is said of a file whose first bytes are those of no text; empty for all others. Known once
   * {@link #in} was called.
   */
  Optional<String> foreign() {
    return ForeignBytes.said(from > 0 ? head : first);
  }

  /** The first bytes of the file, at most {@link #HEAD}, where the stream begins behind them. */
  byte[] head() {
    return head;
  }

  private static byte[] head(SeekableByteChannel channel) throws IOException {
    ByteBuffer head = ByteBuffer.allocate(HEAD);
    channel.position(0);
    while (head.hasRemaining() && channel.read(head) >= 0) {}
    return Arrays.copyOf(head.array(), head.position());
  }

  /** Bytes of the stream that were read, decompressed. */
  long readBytes() {
    return in == null ? 0 : in.count();
  }

  /** The whole file. */
  SeekableByteChannel channel() throws IOException {
    if (!(channel instanceof SeekableByteChannel seekable)) {
      throw new IOException("the storage cannot read from within a file");
    }
    return seekable;
  }

  /** A rejected record of the file. */
  Rejected rejected(
      long position, RejectedReason reason, String message, byte[] shown, int length) {
    return Rejected.of(path(), position, reason, message, shown, length);
  }

  /** The same, for the reason that reading it gave. */
  Rejected rejected(long position, BadRecordException why, byte[] shown, int length) {
    return rejected(position, why.reason(), why.getMessage(), shown, length);
  }

  /**
   * What is said of the rest of the file when it cannot be read.
   *
   * @param what the subject of the sentence: "the compressed data"
   * @throws IOException the fault, when it is the storage's: that is no fault of the file
   */
  Rejected broken(long position, String what, Exception fault) throws IOException {
    stored.throwFault();
    boolean truncated =
        fault instanceof EOFException || String.valueOf(fault.getMessage()).contains("runcated");
    return rejected(
            position,
            truncated ? RejectedReason.TRUNCATED_FILE : RejectedReason.CORRUPT_FILE,
            fault instanceof ZstdFrames.WindowException
                ? fault.getMessage()
                : what
                    + (truncated ? " ends early" : " is broken")
                    + ": records from here on are lost",
            new byte[0],
            0)
        .withRest();
  }

  /** A file that should hold something and does not. */
  Rejected empty(String message) {
    return rejected(0, RejectedReason.TRUNCATED_FILE, message, new byte[0], 0).withRest();
  }

  /** The same of data that cannot be decompressed; of plain data the fault is the storage's. */
  Rejected undecompressed(long position, IOException fault) throws IOException {
    if (!isCompressed()) {
      throw fault;
    }
    return broken(position, "the compressed data", fault);
  }
}
