package org.corpusaudit.corpus.formats;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.corpusaudit.corpus.Article;
import org.corpusaudit.corpus.Rejected;
import org.corpusaudit.corpus.RejectedReason;
import org.corpusaudit.corpus.records.BadRecordException;
import org.corpusaudit.corpus.records.RecordParser;
import org.corpusaudit.encoding.Utf8;

/**
 * Reads tables of text whose first row names the columns; every value is a string. CSV is that of
 * RFC 4180; in TSV each row is a line, and tab, line ends and backslash in a value are written
 * {@code \t \n \r \\}. A row with another number of values than the header is rejected.
 */
final class TableRows {
  private static final CSVFormat COMMAS = CSVFormat.RFC4180;
  private static final CSVFormat TABS =
      CSVFormat.RFC4180.builder().setDelimiter('\t').setQuote(null).setEscape('\\').get();

  /** A row of comma-separated values under a header line, RFC 4180. */
  static final RecordFormat CSV =
      new RecordFormat(
          "csv",
          List.of("csv"),
          RecordFormat.Access.STREAM,
          1,
          (settings, parser) -> new TableRows(settings.maxRecordBytes(), parser)::readCsv);

  /** A line of tab-separated values under a header line, escaped as in this audit's tables. */
  static final RecordFormat TSV =
      new RecordFormat(
          "tsv",
          List.of("tsv"),
          RecordFormat.Access.STREAM,
          1,
          (settings, parser) -> new TableRows(settings.maxRecordBytes(), parser)::readTsv);

  private final int maxRecordBytes;
  private final RecordParser parser;
  private final RecordLine line = new RecordLine();

  TableRows(int maxRecordBytes, RecordParser parser) {
    this.maxRecordBytes = maxRecordBytes;
    this.parser = parser;
  }

  void readCsv(OpenFile file, RecordSink sink) throws IOException {
    read(file, COMMAS, new RowReader(file.in(), maxRecordBytes, true), sink);
  }

  void readTsv(OpenFile file, RecordSink sink) throws IOException {
    read(file, TABS, new RowReader(file.in(), maxRecordBytes, false), sink);
  }

  private void read(OpenFile file, CSVFormat format, RowReader rows, RecordSink sink)
      throws IOException {
    List<String> header = List.of();
    while (true) {
      try {
        if (!rows.next()) {
          return;
        }
      } catch (IOException e) {
        sink.rejected(file.undecompressed(rows.start(), e));
        return;
      }
      try {
        if (rows.isTooLong()) {
          throw new BadRecordException(
              RejectedReason.TOO_LONG, "the row is longer than " + maxRecordBytes + " bytes");
        }
        if (header.isEmpty()) {
          header = header(file, format, rows);
          continue;
        }
      } catch (BadRecordException e) {
        Rejected rejected =
            file.rejected(rows.start(), e.reason(), e.getMessage(), rows.row(), rows.length())
                .ofBytes(rows.size());
        if (header.isEmpty()) {
          sink.rejected(rejected.withRest());
          return; // Without its columns' names nothing of the file can be read.
        }
        sink.rejected(rejected);
        continue;
      }
      if (rows.length() > 0 && sink.wantsNext()) {
        give(file, format, header, rows, sink);
      }
    }
  }

  private void give(
      OpenFile file, CSVFormat format, List<String> header, RowReader rows, RecordSink sink)
      throws IOException {
    Article article;
    try {
      List<String> values = values(format, rows);
      if (values.size() != header.size()) {
        throw new BadRecordException(
            RejectedReason.BAD_ROW,
            "the row has " + values.size() + " values and the header line " + header.size());
      }
      line.start();
      for (int i = 0; i < values.size(); i++) {
        line.text(header.get(i), values.get(i));
      }
      article = line.parse(parser, file.path(), rows.start());
    } catch (BadRecordException e) {
      sink.rejected(
          file.rejected(rows.start(), e.reason(), e.getMessage(), rows.row(), rows.length())
              .ofBytes(rows.size()));
      return;
    }
    sink.article(article);
  }

  private static List<String> header(OpenFile file, CSVFormat format, RowReader rows)
      throws BadRecordException {
    List<String> header = values(format, rows);
    if (header.isEmpty() || header.stream().distinct().count() < header.size()) {
      throw new BadRecordException(
          RejectedReason.CORRUPT_FILE,
          file.path() + " has no header line that names each column once: its rows are lost");
    }
    return header;
  }

  private static List<String> values(CSVFormat format, RowReader rows) throws BadRecordException {
    int malformed = Utf8.firstMalformed(rows.row(), rows.length());
    if (malformed >= 0) {
      throw new BadRecordException(
          RejectedReason.BAD_UTF8, "byte " + malformed + " of the row begins no UTF-8 character");
    }
    String row = new String(rows.row(), 0, rows.length(), StandardCharsets.UTF_8);
    try (CSVParser parsed = CSVParser.parse(new StringReader(row), format)) {
      for (CSVRecord record : parsed) {
        return record.toList();
      }
      return List.of();
    } catch (IOException | RuntimeException e) { // An iterator cannot throw the former.
      throw new BadRecordException(
          RejectedReason.BAD_ROW, "the row is not separated as it should be: " + e.getMessage());
    }
  }
}
