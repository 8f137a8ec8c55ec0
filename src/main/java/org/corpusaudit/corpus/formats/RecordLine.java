package org.corpusaudit.corpus.formats;

import java.nio.charset.StandardCharsets;
import org.corpusaudit.corpus.Article;
import org.corpusaudit.corpus.records.BadRecordException;
import org.corpusaudit.corpus.records.RecordParser;
import org.corpusaudit.encoding.Surrogates;
import org.corpusaudit.output.JsonRow;
import org.corpusaudit.page.ByteWriter;

/**
 * A record of another format as the line of JSON that it would be, so that all formats are read,
 * checked and passed through by the same code. Used again for each record.
 */
final class RecordLine {
  private final ByteWriter line = new ByteWriter();

  /** Starts a record. */
  RecordLine start() {
    line.reset().putByte('{');
    return this;
  }

  /** Adds a text. */
  RecordLine text(String name, String value) {
    byte[] utf8 = Surrogates.wellFormed(value).getBytes(StandardCharsets.UTF_8);
    return utf8(name, utf8, 0, utf8.length);
  }

  /** Adds a text unless it is empty. */
  RecordLine known(String name, String value) {
    return value.isEmpty() ? this : text(name, value);
  }

  /** Adds a text that is UTF-8, or should be: the parser checks it. */
  RecordLine utf8(String name, byte[] utf8, int offset, int length) {
    if (line.length() > 1) {
      line.putByte(',');
    }
    JsonRow.quote(line, name);
    JsonRow.quote(line.putByte(':'), utf8, offset, length);
    return this;
  }

  /** Ends the record and parses it. */
  Article parse(RecordParser parser, String file, long position) throws BadRecordException {
    line.putByte('}');
    return parser.json(file, position, line.array(), line.length());
  }
}
