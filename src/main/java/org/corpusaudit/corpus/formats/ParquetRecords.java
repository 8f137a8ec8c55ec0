package org.corpusaudit.corpus.formats;

import java.io.IOException;
import java.util.List;
import org.corpusaudit.corpus.Rejected;
import org.corpusaudit.corpus.RejectedReason;
import org.corpusaudit.corpus.records.BadRecordException;
import org.corpusaudit.corpus.records.RecordParser;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.parquet.ParquetRows;

/**
 * Reads the rows of a Parquet file, columns as fields. The position of a row is its number in the
 * file. Of a row group that is broken the rest is one rejected record.
 */
final class ParquetRecords implements RecordFormat.Reader {
  /** A row of a Parquet file. */
  static final RecordFormat FORMAT =
      new RecordFormat(
          "parquet",
          List.of("parquet"),
          RecordFormat.Access.RANDOM,
          3,
          RecordFormat.Fields.NAMED,
          RecordFormat.Charset.OWN,
          (settings, parser) ->
              new ParquetRecords(settings.maxRecordBytes(), settings.fields().text(), parser));

  private final int maxRecordBytes;
  private final String text;
  private final RecordParser parser;
  private final ByteWriter row = new ByteWriter();

  ParquetRecords(int maxRecordBytes, String text, RecordParser parser) {
    this.maxRecordBytes = maxRecordBytes;
    this.text = text;
    this.parser = parser;
  }

  @Override
  public void read(OpenFile file, RecordSink sink) throws IOException {
    FileRange range = file.range();
    try (ParquetRows rows =
        ParquetRows.open(
            file.channel(), range.file().bytes(), range.start(), range.end(), maxRecordBytes)) {
      while (next(file, rows, sink)) {
        if (sink.wantsNext()) {
          give(file, rows, sink);
        }
      }
      long promised = range.start() == 0 ? rows.promisedRows() : 0;
      if (promised > 0) {
        sink.rejected(
            broken(file, 0, "the footer promises rows that no row group has: " + promised)
                .ofRecords(promised));
      }
    } catch (ParquetRows.BrokenException e) {
      if (range.start() == 0) { // The other ranges of the file say the same.
        sink.rejected(
            broken(file, 0, "the file is no sound Parquet file: " + e.getMessage())
                .ofBytes(range.file().bytes())
                .withRest());
      }
    }
  }

  private static boolean next(OpenFile file, ParquetRows rows, RecordSink sink) throws IOException {
    while (true) {
      try {
        return rows.next();
      } catch (ParquetRows.BrokenException e) {
        sink.rejected(
            broken(
                    file,
                    rows.position(),
                    "a row group is broken, its rows from here on are lost: " + e.getMessage())
                .ofRecords(rows.lostRows())
                .ofBytes(rows.lostBytes()));
      }
    }
  }

  private void give(OpenFile file, ParquetRows rows, RecordSink sink) throws IOException {
    row.reset();
    try {
      write(rows);
      sink.article(parser.json(file.path(), rows.position(), row.array(), row.length()));
    } catch (BadRecordException e) {
      sink.rejected(
          file.rejected(rows.position(), e, row.array(), row.length()).ofBytes(rows.bytesOfRow()));
    }
  }

  /** Writes the current row as JSON. */
  private void write(ParquetRows rows) throws BadRecordException {
    if (!rows.isTooLong()) {
      try {
        RowJson.write(rows.row(), text, row);
      } catch (RuntimeException e) { // Values that are not what the schema says.
        throw new BadRecordException(
            RejectedReason.CORRUPT_RECORD, "the row's values are broken: " + e.getMessage());
      }
    }
    if (rows.isTooLong() || row.length() > maxRecordBytes) {
      throw BadRecordException.tooLong("the row", maxRecordBytes);
    }
  }

  private static Rejected broken(OpenFile file, long position, String message) {
    return file.rejected(position, RejectedReason.CORRUPT_FILE, message, new byte[0], 0);
  }
}
