package org.corpusaudit.corpus.formats;

import java.io.IOException;
import java.util.List;
import org.corpusaudit.corpus.Article;
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
          (settings, parser) -> new LineRecords(settings.maxRecordBytes(), parser));

  private final int maxRecordBytes;
  private final RecordParser parser;

  LineRecords(int maxRecordBytes, RecordParser parser) {
    this.maxRecordBytes = maxRecordBytes;
    this.parser = parser;
  }

  @Override
  public void read(OpenFile file, RecordSink sink) throws IOException {
    FileRange range = file.range();
    LineReader lines = new LineReader(file.in(), maxRecordBytes);
    boolean first = range.start() > 0;
    while (true) {
      boolean more;
      try {
        more = lines.next();
      } catch (IOException e) {
        sink.rejected(file.undecompressed(lines.start(), e));
        return;
      }
      long position = file.from() + lines.start();
      if (!more || (!file.isCompressed() && position >= range.end())) {
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
