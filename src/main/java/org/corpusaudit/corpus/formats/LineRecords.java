package org.corpusaudit.corpus.formats;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.corpusaudit.corpus.Article;
import org.corpusaudit.corpus.ReadSettings;
import org.corpusaudit.corpus.Rejected;
import org.corpusaudit.corpus.RejectedReason;
import org.corpusaudit.corpus.records.BadRecordException;
import org.corpusaudit.corpus.records.RecordParser;
import org.corpusaudit.encoding.Utf8;
import org.corpusaudit.text.Shown;

/**
 * Reads JSON objects: lines that each hold one, those that begin in the file's range, or of a file
 * whose first bytes tell so ({@link JsonLayout}) the values that follow one another over several
 * lines, all in its first range.
 */
final class LineRecords implements RecordFormat.Reader {
  /** A line that holds a JSON object. */
  static final RecordFormat FORMAT =
      new RecordFormat(
          "jsonl",
          List.of("jsonl", "ndjson", "json"),
          RecordFormat.Access.DIVISIBLE_STREAM,
          1,
          RecordFormat.Fields.NAMED,
          RecordFormat.Charset.SET,
          LineRecords::new);

  private static final int FEWEST_ZEROS = 4;

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
    boolean later = file.range().start() > 0;
    LookedAhead text;
    try {
      text = new LookedAhead(file.text(charset), later ? 0 : OpenFile.HEAD);
    } catch (IOException e) {
      sink.rejected(file.undecompressed(0, e));
      return;
    }
    JsonLayout layout =
        later
            ? JsonLayout.of(file.head(), file.head().length)
            : JsonLayout.of(text.first(), text.length());
    if (later && (file.isWide() || layout == JsonLayout.VALUES)) {
      return; // All of it belongs to its first range.
    }
    if (layout == JsonLayout.VALUES) {
      readValues(file, new JsonValues(text, maxRecordBytes), sink);
    } else {
      readLines(file, new LineReader(text, maxRecordBytes), sink);
    }
  }

  private void readLines(OpenFile file, LineReader lines, RecordSink sink) throws IOException {
    FileRange range = file.range();
    boolean first = range.start() > 0;
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
      BoundedBytes line = lines.line();
      if (position == 0 && !line.isTooLong()) {
        line.dropFirst(Utf8.markLength(line.array(), line.length()));
      }
      if (line.isTooLong()) {
        give(file, position, line, lines.size(), sink);
      } else if (!isBlank(line)) {
        int zeros = zerosBefore(line);
        if (zeros >= FEWEST_ZEROS) { // Fewer are the end of a line in UTF-16 or UTF-32 before it.
          sink.rejected(
              file.rejected(
                      position,
                      RejectedReason.BAD_JSON,
                      zeros + " zero bytes stand here, as a crash leaves them for what is lost",
                      line.array(),
                      0)
                  .ofBytes(zeros));
        }
        line.dropFirst(zeros);
        giveLine(file, position + zeros, line, sink);
      }
    }
  }

  /** Gives the record of a line, or each of those that stand in it. */
  private void giveLine(OpenFile file, long position, BoundedBytes line, RecordSink sink)
      throws IOException {
    boolean wanted = sink.wantsNext();
    Article whole = null;
    BadRecordException fault = null;
    try {
      whole = wanted ? parser.json(file.path(), position, line.array(), line.length()) : null;
    } catch (BadRecordException e) {
      fault = e;
    }
    boolean badJson = fault != null && fault.reason() == RejectedReason.BAD_JSON;
    boolean asked = badJson || (!wanted && JoinedLine.opensTwice(line.array(), line.length()));
    if (asked && JoinedLine.is(line.array(), line.length())) {
      InputStream joined = new ByteArrayInputStream(line.array(), 0, line.length());
      JsonValues values = new JsonValues(joined, maxRecordBytes);
      for (boolean first = true; values.next(); first = false) {
        long start = position + values.start();
        if (!first) {
          give(file, start, values.value(), values.size(), sink);
        } else if (wanted) {
          giveWanted(file, start, values.value(), values.size(), sink);
        }
      }
    } else if (fault != null) {
      sink.rejected(
          file.rejected(position, fault, line.array(), line.length()).ofBytes(line.length()));
    } else if (wanted) {
      sink.article(whole);
    }
  }

  private void readValues(OpenFile file, JsonValues values, RecordSink sink) throws IOException {
    try {
      while (values.next() && !values.endsEarly()) {
        give(file, values.start(), values.value(), values.size(), sink);
      }
    } catch (RecordSink.SinkException e) {
      throw e;
    } catch (IOException e) {
      sink.rejected(file.undecompressed(values.start(), e));
      return;
    }
    if (values.endsEarly()) {
      Rejected cut = file.broken(values.start(), "the JSON", new EOFException());
      sink.rejected(cut.showing(values.value().copy()).ofBytes(values.size()));
    }
  }

  /** Gives a record that takes so many bytes of the stream, or says why it is none. */
  private void give(OpenFile file, long position, BoundedBytes record, long size, RecordSink sink)
      throws IOException {
    if (record.isTooLong() || sink.wantsNext()) {
      giveWanted(file, position, record, size, sink);
    }
  }

  private void giveWanted(
      OpenFile file, long position, BoundedBytes record, long size, RecordSink sink)
      throws IOException {
    try {
      if (record.isTooLong()) {
        throw BadRecordException.tooLong("the record", maxRecordBytes);
      }
      sink.article(parser.json(file.path(), position, record.array(), record.length()));
    } catch (BadRecordException e) {
      sink.rejected(file.rejected(position, e, record.array(), record.length()).ofBytes(size));
    }
  }

  /** Zero bytes before the object that a line holds: no object of UTF-16, which has more. */
  private static int zerosBefore(BoundedBytes line) {
    byte[] bytes = line.array();
    int zeros = 0;
    while (zeros < line.length() && bytes[zeros] == 0) {
      zeros++;
    }
    return zeros + 1 < line.length() && bytes[zeros] == '{' && bytes[zeros + 1] != 0 ? zeros : 0;
  }

  /** Whether a line holds nothing that can be seen, and no zeros, which stand for what is lost. */
  private static boolean isBlank(BoundedBytes line) {
    byte[] bytes = line.array();
    boolean spaces = true;
    for (int i = 0; i < line.length(); i++) {
      if (bytes[i] == 0 || bytes[i] == ',' || !JsonLayout.isBetween(bytes[i])) {
        return false;
      }
      spaces &= JsonLayout.isSpace(bytes[i]);
    }
    return spaces || Shown.isNothing(new String(bytes, 0, line.length(), StandardCharsets.UTF_8));
  }
}
