package org.corpusaudit.corpus.formats;

import java.io.IOException;
import org.corpusaudit.corpus.Article;
import org.corpusaudit.corpus.Rejected;
import org.corpusaudit.corpus.Skipped;
import org.corpusaudit.page.ByteReader;

/**
 * Gives what was read to its receiver. What the receiver throws is marked, so that it is not taken
 * for a fault of the file.
 */
final class RecordSink {
  private final BlockReader.Records records;

  RecordSink(BlockReader.Records records) {
    this.records = records;
  }

  /** The receiver failed, not the file. */
  static final class SinkException extends IOException {
    SinkException(IOException cause) {
      super(cause.getMessage(), cause);
    }
  }

  /** Whether the next record is to be parsed; when not, the receiver has been told. */
  boolean wantsNext() throws IOException {
    try {
      if (records.wantsNext()) {
        return true;
      }
    } catch (IOException e) {
      throw new SinkException(e);
    }
    records.passed();
    return false;
  }

  void article(Article article) throws IOException {
    try {
      records.article(article);
    } catch (IOException e) {
      throw new SinkException(e);
    }
  }

  void frame(ByteReader frame) throws IOException {
    try {
      records.frame(frame);
    } catch (IOException e) {
      throw new SinkException(e);
    }
  }

  void rejected(Rejected rejected) throws IOException {
    try {
      records.rejected(rejected);
    } catch (IOException e) {
      throw new SinkException(e);
    }
  }

  void skipped(Skipped why) {
    records.skipped(why);
  }
}
