package org.corpusaudit.corpus.formats;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SeekableByteChannel;
import org.corpusaudit.corpus.Article;
import org.corpusaudit.corpus.ReadSettings;
import org.corpusaudit.corpus.Rejected;
import org.corpusaudit.corpus.Skipped;
import org.corpusaudit.corpus.records.RecordParser;
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

    /** Something that an archive holds beside its pages; it has no place in the records' order. */
    default void skipped(Skipped why) {}
  }

  private static final int BUFFER = 64 << 10;

  private final ReadSettings settings;
  private final ByteSource source;
  private final LineRecords lines;
  private final TextRecord text;
  private final ArchiveRecords archive;
  private final TableRows table;
  private final ParquetRecords parquet;

  /** A reader of files that a source opens. */
  public BlockReader(ReadSettings settings, ByteSource source) {
    this.settings = settings;
    this.source = source;
    RecordParser parser = new RecordParser(settings);
    int most = settings.maxRecordBytes();
    this.lines = new LineRecords(most, parser);
    this.text = new TextRecord(most, parser);
    this.archive = new ArchiveRecords(settings, parser);
    this.table = new TableRows(most, parser);
    this.parquet = new ParquetRecords(most, parser);
  }

  /** Reads one range. */
  public void read(FileRange range, Records records) throws IOException {
    String path = range.file().path();
    Format format =
        Format.of(path, settings)
            .orElseThrow(
                () ->
                    new IOException(
                        path + " is of no known format: its name must end in " + Format.ENDINGS));
    RecordSink sink = new RecordSink(records);
    try (ReadableByteChannel channel = source.open(path)) {
      if (format.records() == Format.Records.PARQUET) {
        parquet.read(range, seekable(channel), sink);
        return;
      }
      // A line that begins at the range's first byte is known by the line end before it.
      long from = Math.max(0, range.start() - 1);
      StorageStream stored =
          new StorageStream(
              new BufferedInputStream(Channels.newInputStream(at(channel, from)), BUFFER));
      if (range.file().bytes() > 0) {
        readStream(range, from, format, stored, sink);
      }
    }
  }

  private void readStream(
      FileRange range, long from, Format format, StorageStream stored, RecordSink sink)
      throws IOException {
    InputStream in;
    try {
      in = format.compression().open(stored);
    } catch (IOException e) { // Not even the header of the compressed data.
      OpenFile unopened = new OpenFile(range, stored, from, stored, true);
      sink.rejected(unopened.undecompressed(0, e));
      return;
    }
    boolean compressed = format.compression() != Format.Compression.NONE;
    OpenFile file = new OpenFile(range, stored, from, in, compressed);
    switch (format.records()) {
      case PLAIN_TEXT -> text.read(file, sink);
      case JSON_LINES -> lines.read(file, sink);
      case WARC -> archive.read(file, sink);
      case CSV -> table.readCsv(file, sink);
      case TSV -> table.readTsv(file, sink);
      case FRAMES -> FrameReader.read(range.file().path(), in, sink);
      case PARQUET -> throw new IllegalStateException("Parquet is no stream");
    }
  }

  private static ReadableByteChannel at(ReadableByteChannel channel, long position)
      throws IOException {
    return position > 0 ? seekable(channel).position(position) : channel;
  }

  private static SeekableByteChannel seekable(ReadableByteChannel channel) throws IOException {
    if (!(channel instanceof SeekableByteChannel seekable)) {
      throw new IOException("the storage cannot read from within a file");
    }
    return seekable;
  }
}
