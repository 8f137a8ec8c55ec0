package org.corpusaudit.corpus.formats;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.corpusaudit.corpus.ReadSettings;
import org.corpusaudit.corpus.RecordFields;
import org.corpusaudit.corpus.Rejected;
import org.corpusaudit.corpus.RejectedReason;
import org.corpusaudit.corpus.records.BadRecordException;
import org.corpusaudit.corpus.records.RecordParser;
import org.corpusaudit.encoding.Utf8;

/**
 * Reads tables of text whose first row names the columns; every value is a string. CSV is that of
 * RFC 4180, also with another separator; in TSV each row is a line, and tab, line ends and
 * backslash in a value are written {@code \t \n \r \\}. A row with another number of values than
 * the header is rejected.
 */
final class TableRows implements RecordFormat.Reader {
  /** A row of comma-separated values under a header line, RFC 4180. */
  static final RecordFormat CSV =
      new RecordFormat(
          "csv",
          List.of("csv"),
          RecordFormat.Access.STREAM,
          1,
          RecordFormat.Fields.NAMED,
          RecordFormat.Charset.SET,
          (settings, parser) ->
              new TableRows(settings, parser, settings.separator().charAt(0), true));

  /** A line of tab-separated values under a header line, escaped as in this audit's tables. */
  static final RecordFormat TSV =
      new RecordFormat(
          "tsv",
          List.of("tsv"),
          RecordFormat.Access.STREAM,
          1,
          RecordFormat.Fields.NAMED,
          RecordFormat.Charset.SET,
          (settings, parser) -> new TableRows(settings, parser, '\t', false));

  private static final List<String> OTHER_SEPARATORS = List.of(";", "\t", "|", ",");

  private final ReadSettings settings;
  private final RecordParser parser;
  private final char separator;
  private final boolean quotes;
  private final RecordLine line = new RecordLine();

  private TableRows(ReadSettings settings, RecordParser parser, char separator, boolean quotes) {
    this.settings = settings;
    this.parser = parser;
    this.separator = separator;
    this.quotes = quotes;
  }

  @Override
  public void read(OpenFile file, RecordSink sink) throws IOException {
    RowReader rows = null;
    try {
      rows =
          new RowReader(
              file.text(settings.charset()), settings.maxRecordBytes(), separator, quotes);
      if (!rows.next()) {
        return;
      }
      List<String> header = header(file, rows);
      while (rows.next()) {
        if (rows.fault() != RowReader.Fault.NONE || sink.wantsNext()) {
          give(file, header, rows, sink);
        }
      }
    } catch (BadRecordException e) { // Without its columns' names nothing of the file can be read.
      sink.rejected(rejected(file, rows, e).withRest());
    } catch (RecordSink.SinkException e) {
      throw e;
    } catch (IOException e) {
      sink.rejected(file.undecompressed(rows == null ? 0 : rows.start(), e));
    }
  }

  private void give(OpenFile file, List<String> header, RowReader rows, RecordSink sink)
      throws IOException {
    try {
      requireSound(rows);
      if (rows.size() != header.size()) {
        throw new BadRecordException(
            RejectedReason.BAD_ROW,
            "the row has " + rows.size() + " values and the header line " + header.size());
      }
      line.start();
      for (int i = 0; i < rows.size(); i++) {
        int from = rows.valueStart(i);
        line.utf8(header.get(i), rows.values(), from, rows.valueEnd(i) - from);
      }
      sink.article(line.parse(parser, file.path(), rows.start()));
    } catch (BadRecordException e) {
      sink.rejected(rejected(file, rows, e));
    }
  }

  private static Rejected rejected(OpenFile file, RowReader rows, BadRecordException e) {
    return file.rejected(rows.start(), e, rows.row(), rows.length()).ofBytes(rows.rowBytes());
  }

  private void requireSound(RowReader rows) throws BadRecordException {
    switch (rows.fault()) {
      case TOO_LONG -> throw BadRecordException.tooLong("the row", settings.maxRecordBytes());
      case TOO_MANY ->
          throw new BadRecordException(
              RejectedReason.TOO_LONG, "the row has more than " + RecordFields.MOST + " values");
      case AFTER_QUOTE ->
          throw new BadRecordException(
              RejectedReason.BAD_ROW,
              "the row is not separated as it should be: something follows a closing quote");
      case OPEN_QUOTE ->
          throw new BadRecordException(
              RejectedReason.BAD_ROW,
              "a quote is opened in this row and not closed: the "
                  + rows.rowBytes()
                  + " bytes from here to the end are lost");
      case NONE -> {
        int malformed = Utf8.firstMalformed(rows.row(), rows.length());
        if (malformed >= 0) {
          throw new BadRecordException(
              RejectedReason.BAD_UTF8,
              "byte " + malformed + " of the row begins no UTF-8 character");
        }
      }
    }
  }

  private List<String> header(OpenFile file, RowReader rows) throws BadRecordException {
    requireSound(rows);
    List<String> header = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      int from = rows.valueStart(i);
      String name =
          new String(rows.values(), from, rows.valueEnd(i) - from, StandardCharsets.UTF_8).strip();
      // Spreadsheets leave such behind their last column.
      boolean isNone = name.isEmpty() && rows.size() > 1;
      // Joined tables have a name twice; which of two is the text nobody can tell.
      boolean isSecond = header.contains(name) && !settings.fields().isKnown(name);
      header.add(isNone || isSecond ? "column " + (i + 1) : name);
    }
    if (header.get(0).indexOf(0) >= 0) {
      throw new BadRecordException(
          RejectedReason.CORRUPT_FILE,
          file.path()
              + " has zero bytes in its header line, as UTF-16 has: set input.encoding=utf-16le or"
              + " utf-16be");
    }
    if (header.stream().distinct().count() < header.size()) {
      throw new BadRecordException(
          RejectedReason.CORRUPT_FILE,
          file.path() + " has no header line that names each column once: its rows are lost");
    }
    if (header.size() == 1 && quotes) {
      requireOneColumn(file, header.get(0));
    }
    return header;
  }

  private static void requireOneColumn(OpenFile file, String name) throws BadRecordException {
    for (String other : OTHER_SEPARATORS) {
      if (name.contains(other)) {
        throw new BadRecordException(
            RejectedReason.CORRUPT_FILE,
            file.path()
                + " has one column, whose name seems to be several: set input.separator="
                + (other.equals("\t") ? "tab" : other));
      }
    }
  }
}
