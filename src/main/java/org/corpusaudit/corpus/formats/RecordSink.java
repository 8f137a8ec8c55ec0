package org.corpusaudit.corpus.formats;

import java.io.IOException;
import org.corpusaudit.corpus.Article;
import org.corpusaudit.corpus.Rejected;
import org.corpusaudit.corpus.Skipped;
import org.corpusaudit.page.ByteReader;

/**
 * Gives what was read to its receiver, and keeps account of what was lost. What the receiver throws
 * is marked, so that it is not taken for a fault of the file.
 */
final class RecordSink {
  private final RecordReceiver receiver;
  private long lostBytes;
  private long lostRecords;
  private boolean restIsLost;
  private boolean torn;

  RecordSink(RecordReceiver receiver) {
    this.receiver = receiver;
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
      if (receiver.wantsNext()) {
        return true;
      }
    } catch (IOException e) {
      throw new SinkException(e);
    }
    receiver.passed();
    return false;
  }

  void article(Article article) throws IOException {
    try {
      receiver.article(article);
    } catch (IOException e) {
      throw new SinkException(e);
    }
  }

  void frame(ByteReader frame) throws IOException {
    try {
      receiver.frame(frame);
    } catch (IOException e) {
      throw new SinkException(e);
    }
  }

  void rejected(Rejected rejected) throws IOException {
    lostBytes += rejected.bytes();
    lostRecords += rejected.records();
    restIsLost |= rejected.isRest();
    torn |= rejected.isRest() || rejected.records() > 1;
    try {
      receiver.rejected(rejected);
    } catch (IOException e) {
      throw new SinkException(e);
    }
  }

  void skipped(Skipped why) {
    receiver.skipped(why);
  }

  /** Gives the account of a range that has been read. */
  void ended(OpenFile file) throws IOException {
    FileRange range = file.range();
    long bytes = range.end() - range.start();
    long read = Math.min(bytes, file.stored().used());
    // Of formats that are read from any place, lost bytes are told as they are stored.
    double part = file.readBytes() == 0 ? lostBytes : (double) lostBytes * read / file.readBytes();
    long lost = Math.min(bytes, Math.round(part) + (restIsLost ? bytes - read : 0));
    try {
      receiver.ended(new RangeAccount(range, bytes, lost, lostRecords, torn));
    } catch (IOException e) {
      throw new SinkException(e);
    }
  }
}
