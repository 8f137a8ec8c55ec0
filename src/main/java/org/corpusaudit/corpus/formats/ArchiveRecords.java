package org.corpusaudit.corpus.formats;

import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.corpusaudit.corpus.Article;
import org.corpusaudit.corpus.ReadSettings;
import org.corpusaudit.corpus.RejectedReason;
import org.corpusaudit.corpus.Skipped;
import org.corpusaudit.corpus.records.BadRecordException;
import org.corpusaudit.corpus.records.RecordParser;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;

/**
 * Reads a web archive, ISO 28500: of WET the text of each {@code conversion} record, of WARC the
 * visible text of each HTML page that a server answered with status 200, or that is stored as a
 * {@code resource}. What else an archive holds is no article: other answers are counted as {@link
 * Skipped}, requests and metadata are passed over. A page that cannot be read is rejected and the
 * next one is read; where the archive itself is broken the rest of the file is one rejected record.
 */
final class ArchiveRecords {
  private static final int FIRST_BYTES = 64 << 10;

  private final RecordParser parser;
  private final int maxRecordBytes;
  private final ArchivedPage page;

  ArchiveRecords(ReadSettings settings, RecordParser parser) {
    this.parser = parser;
    this.maxRecordBytes = settings.maxRecordBytes();
    this.page = new ArchivedPage(settings);
  }

  void read(OpenFile file, RecordSink sink) throws IOException {
    BoundedHeaders in = new BoundedHeaders(file.in());
    long position = 0;
    try (WarcReader reader = new WarcReader(in)) {
      while (true) {
        in.headerBegins();
        Optional<WarcRecord> next = reader.next();
        if (next.isEmpty()) {
          return;
        }
        position = reader.position();
        in.bodyBegins();
        read(file, position, next.get(), sink);
        next.get().body().consume();
      }
    } catch (RecordSink.SinkException e) {
      throw e;
    } catch (IOException | RuntimeException e) { // jwarc throws both at what is no archive.
      sink.rejected(file.broken(position, "the archive", e));
    }
  }

  private void read(OpenFile file, long position, WarcRecord record, RecordSink sink)
      throws IOException {
    if (record instanceof WarcRevisit) {
      sink.skipped(Skipped.REVISIT);
      return;
    }
    boolean isText = record instanceof WarcConversion;
    boolean isAnswer = record instanceof WarcResponse;
    if (!isText && !isAnswer && !(record instanceof WarcResource)) {
      return;
    }
    long size = record.body().size();
    byte[] bytes = bytes(record, new byte[0], (int) Math.min(size, FIRST_BYTES));
    try {
      Optional<Skipped> skipped = page.skipped(record, bytes);
      if (skipped.isPresent()) {
        sink.skipped(skipped.get());
        return;
      }
      requireWithin(size);
    } catch (BadRecordException e) {
      sink.rejected(file.rejected(position, e.reason(), e.getMessage(), bytes, bytes.length));
      return;
    }
    if (!sink.wantsNext()) {
      return;
    }
    bytes = bytes(record, bytes, (int) size);
    Article article;
    try {
      article = page.line(record, bytes).parse(parser, file.path(), position);
    } catch (BadRecordException e) {
      sink.rejected(file.rejected(position, e.reason(), e.getMessage(), bytes, bytes.length));
      return;
    }
    sink.article(article);
  }

  private void requireWithin(long size) throws BadRecordException {
    if (size > maxRecordBytes) {
      throw new BadRecordException(
          RejectedReason.TOO_LONG, "the record is longer than " + maxRecordBytes + " bytes");
    }
  }

  /** The first {@code count} bytes of a record, of which some have been read. */
  private static byte[] bytes(WarcRecord record, byte[] read, int count) throws IOException {
    byte[] bytes = Arrays.copyOf(read, count);
    int more = record.body().stream().readNBytes(bytes, read.length, count - read.length);
    if (read.length + more < count) {
      throw new EOFException("the record ends early");
    }
    return bytes;
  }
}
