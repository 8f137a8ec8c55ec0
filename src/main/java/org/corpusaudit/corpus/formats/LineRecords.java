package org.corpusaudit.corpus.formats;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import org.corpusaudit.corpus.Article;
import org.corpusaudit.corpus.ReadSettings;
import org.corpusaudit.corpus.RejectedReason;
import org.corpusaudit.corpus.records.BadRecordException;
import org.corpusaudit.corpus.records.RecordParser;
import org.corpusaudit.encoding.Utf8;

/** Reads lines that each hold a JSON object: those that begin in the file's range. */
final class LineRecords implements RecordFormat.Reader {
  /** A line that holds a JSON object. */
  static final RecordFormat FORMAT =
      new RecordFormat(
          "jsonl",
          List.of("jsonl", "ndjson", "json"),
          RecordFormat.Access.DIVISIBLE_STREAM,
          1,
          (settings, parser) -> new LineRecords(settings, parser));

  private final int maxRecordBytes;
  private final Optional<Charset> charset;
  private final RecordParser parser;

  LineRecords(ReadSettings settings, RecordParser parser) {
    this.maxRecordBytes = settings.maxRecordBytes();
    this.charset = settings.charset();
    this.parser = parser;
  }

  @Override
  public void read(OpenFile file, RecordSink sink) throws IOException {
    FileRange range = file.range();
    LineReader lines;
    try {
      lines = new LineReader(file.text(charset), maxRecordBytes);
    } catch (IOException e) {
      sink.rejected(file.undecompressed(0, e));
      return;
    }
    boolean first = range.start() > 0;
    if (first && file.isWide()) {
      return; // All of it belongs to its first range.
    }
    // Then positions are no places of stored bytes, and the file is one range.
    boolean whole = file.isCompressed() || file.isWide() || charset.isPresent();
    while (true) {
      boolean more;
      try {
        more = lines.next();
      } catch (IOException e) {
        sink.rejected(file.undecompressed(lines.start(), e));
        return;
      }
      long position = file.from() + lines.start();
      if (!more || (!whole && position >= range.end())) {
        return;
      }
      if (first) {
        first = false; // It began before the range.
        continue;
      }
      readLine(file, position, lines, sink);
    }
  }

  private void readLine(OpenFile file, long position, LineReader lines, RecordSink sink)
      throws IOException {
    byte[] line = lines.line();
    int length = lines.length();
    if (lines.isTooLong()) {
      sink.rejected(
          file.rejected(
                  position,
                  RejectedReason.TOO_LONG,
                  "the record is longer than " + maxRecordBytes + " bytes",
                  line,
                  length)
              .ofBytes(lines.size()));
      return;
    }
    int mark = position == 0 ? Utf8.markLength(line, length) : 0;
    if (mark > 0) {
      length -= mark;
      System.arraycopy(line, mark, line, 0, length);
    }
    if (isBlank(line, length) || !sink.wantsNext()) {
      return;
    }
    Article article;
    try {
      article = parser.json(file.path(), position, line, length);
    } catch (BadRecordException e) {
      sink.rejected(file.rejected(position, e.reason(), e.getMessage(), line, length));
      return;
    }
    sink.article(article);
  }

  private static boolean isBlank(byte[] line, int length) {
    for (int i = 0; i < length; i++) {
      if (line[i] != ' ' && line[i] != '\t' && line[i] != '\r') {
        return false;
      }
    }
    return true;
  }
}
