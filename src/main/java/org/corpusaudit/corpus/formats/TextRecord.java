package org.corpusaudit.corpus.formats;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import org.corpusaudit.corpus.ReadSettings;
import org.corpusaudit.corpus.records.BadRecordException;
import org.corpusaudit.corpus.records.RecordParser;

/** Reads a plain text file, which is one record. */
final class TextRecord implements RecordFormat.Reader {
  /** The whole file, as plain text. */
  static final RecordFormat FORMAT =
      new RecordFormat(
          "text",
          List.of("txt"),
          RecordFormat.Access.STREAM,
          1,
          RecordFormat.Fields.TEXT_ALONE,
          RecordFormat.Charset.SET,
          TextRecord::new);

  private final int maxRecordBytes;
  private final Optional<Charset> charset;
  private final RecordParser parser;

  TextRecord(ReadSettings settings, RecordParser parser) {
    this.maxRecordBytes = settings.maxRecordBytes();
    this.charset = settings.charset();
    this.parser = parser;
  }

  @Override
  public void read(OpenFile file, RecordSink sink) throws IOException {
    byte[] bytes;
    try {
      bytes = file.text(charset).readNBytes(maxRecordBytes + 1);
    } catch (IOException e) {
      sink.rejected(file.undecompressed(0, e));
      return;
    }
    if (bytes.length <= maxRecordBytes && !sink.wantsNext()) {
      return;
    }
    try {
      if (bytes.length > maxRecordBytes) {
        throw BadRecordException.tooLong("the file", maxRecordBytes);
      }
      sink.article(parser.plainText(file.path(), bytes, bytes.length));
    } catch (BadRecordException e) {
      sink.rejected(file.rejected(0, e, bytes, bytes.length));
    }
  }
}
